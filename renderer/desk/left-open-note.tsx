import { upperFirst } from '../../shared/text/first-letter.ts'
import { weekdayDate } from '../../shared/time/display.ts'
import { useApp } from '../app/app-store.ts'
import { useLeftOpen } from '../app/left-open.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { useSay } from '../ui/words.tsx'

/** A day that ended without being closed: what was put off then is not forgotten with it. */
export function LeftOpenNote() {
  const [newest] = useLeftOpen()
  const go = useApp((app) => app.go)
  const say = useSay()
  if (newest === undefined) return null
  return (
    <Note
      kind="warn"
      announce="status"
      title={say('close-day.left-open', { day: upperFirst(weekdayDate(newest.date, say.language)), count: newest.visits })}
      action={<Button onPress={() => go('close-day')}>{say('app.to.close-day')}</Button>}
    />
  )
}
