/** The end of a day: nobody is forgotten, and the counts say so. */
import { useState, type ReactNode } from 'react'
import type { Failure } from '../../../shared/result.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { asOver, type DayView } from '../../../shared/visits/day-view.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useApp, useReady } from '../../app/app-store.ts'
import { useLeftOpen } from '../../app/left-open.ts'
import { useDay } from '../../app/the-day.tsx'
import { useCall } from '../../bridge/use-call.ts'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { useSay } from '../../ui/words.tsx'
import { ClosedDay } from './closed-day.tsx'
import { LeftOpen } from './left-open.tsx'
import { OpenDay } from './open-day.tsx'

/** Today, or a day before it that nobody closed. */
export function CloseDayScreen() {
  const { siteId } = useReady()
  const [earlier, setEarlier] = useState<LocalDate | null>(null)
  const today = useDay()
  const before = useCall('day.view', earlier === null ? null : { siteId, date: earlier }, 'day')
  const leftOpen = useLeftOpen()
  const others = (
    <LeftOpen days={leftOpen.filter(({ date }) => date !== earlier)} isToday={earlier === null} onOpen={setEarlier} />
  )
  if (earlier === null) return <Day day={today.data} failure={today.failure} others={others} />
  const day = before.data?.date === earlier ? asOver(before.data) : undefined
  return <Day key={earlier} day={day} failure={before.failure} others={others} />
}

type DayProps = { readonly day: DayView | undefined; readonly failure: Failure | undefined; readonly others: ReactNode }

/** What is left to settle, or that the day is closed. */
function Day({ day, failure, others }: DayProps) {
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const say = useSay()
  if (day === undefined) {
    return (
      <Page title={say('close-day.title')} titleSize="big">
        {failure && <Note kind="bad" title={say('close-day.unread')}>{failureWords(say, failure)}</Note>}
      </Page>
    )
  }
  return day.closed === null
    ? <OpenDay day={day} readFailure={failure} areNamesHidden={areNamesHidden} others={others} />
    : <ClosedDay day={day} closed={day.closed} others={others} />
}
