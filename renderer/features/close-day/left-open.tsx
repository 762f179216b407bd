import { weekdayDate } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { DayLeftOpen } from '../../../shared/visits/day-view.ts'
import { upperFirst } from '../../../shared/text/first-letter.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { useSay } from '../../ui/words.tsx'

export type LeftOpenProps = {
  readonly days: readonly DayLeftOpen[]
  /** Whether today is on the page. */
  readonly isToday: boolean
  /** Null: back to today. */
  readonly onOpen: (date: LocalDate | null) => void
}

/** Days that ended without being closed, each with the way to it. Nothing where there is none. */
export function LeftOpen({ days, isToday, onOpen }: LeftOpenProps) {
  const say = useSay()
  const [newest] = days
  if (newest === undefined && isToday) return null
  const dayOf = (date: LocalDate) => weekdayDate(date, say.language)
  return (
    <Row gap={3}>
      {!isToday && <Button onPress={() => onOpen(null)}>{say('close-day.back-to-today')}</Button>}
      {newest !== undefined && (
        <Note
          kind="warn"
          announce="status"
          title={say('close-day.left-open', { day: upperFirst(dayOf(newest.date)), count: newest.visits })}
          action={<Button onPress={() => onOpen(newest.date)}>{say('close-day.settle', { day: dayOf(newest.date) })}</Button>}
        >
          {days.length > 1 && say('close-day.more-left-open', { count: days.length - 1 })}
        </Note>
      )}
    </Row>
  )
}
