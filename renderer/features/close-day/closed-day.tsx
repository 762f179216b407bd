/** The day is closed: what came of it, with its denominator. */
import type { ReactNode } from 'react'
import { coverageOf, wholePercent } from '../../../shared/coverage/coverage.ts'
import type { Outcome } from '../../../shared/offers/words.ts'
import { upperFirst } from '../../../shared/text/first-letter.ts'
import { clockTime, weekdayDate } from '../../../shared/time/display.ts'
import { unsettledVisits, type DayView } from '../../../shared/visits/day-view.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { VisitMark } from '../../ui/state-mark.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useSay } from '../../ui/words.tsx'
import { Rested } from './rested.tsx'
import { SaveDay } from './save-day.tsx'

const COUNTED: readonly (readonly [Outcome, VisitMark])[] = [
  ['activated-now', 'logged'],
  ['took-invitation', 'logged'],
  ['undecided-informed', 'thinking'],
  ['declined-informed', 'declined-with-sheet'],
  ['declined-refused-information', 'declined-no-sheet'],
]

const sentenceOf = (day: DayView, say: Say): string => {
  const { needed, offered, missed } = coverageOf(day.visits.map((visit) => visit.state))
  if (needed === 0) return say('close-day.none-needed')
  const letters = day.visits.filter((visit) => visit.state === 'missed' && visit.letterWillBePosted).length
  const parts = [
    say('close-day.coverage', { needed, offered, percent: wholePercent(offered, needed) ?? 0 }),
    missed > 0 ? say('close-day.missed-count', { count: missed }) : say('close-day.none-missed'),
    letters > 0 ? say('close-day.letters', { count: letters }) : '',
  ]
  return parts.filter(Boolean).join(' ')
}

type ClosedDayProps = { readonly day: DayView; readonly closed: NonNullable<DayView['closed']>; readonly others: ReactNode }

export function ClosedDay({ day, closed, others }: ClosedDayProps) {
  const { clinic } = useReady()
  const { running, failure, run } = useAction()
  const say = useSay()
  const site = clinic.sites.find(({ siteId }) => siteId === day.siteId)
  // Someone may come, or an offer may be taken back, after the day was closed.
  const left = unsettledVisits(day.visits).length
  const lock: NextAct = {
    words: say('close-day.lock'),
    busyWords: running === 'session.lock' ? say('close-day.locking') : undefined,
    act: () => void run('session.lock', { why: 'locked' }),
  }
  const reopen: NextAct = {
    words: say('close-day.reopen'),
    busyWords: running === 'day.reopen' ? say('close-day.opening') : undefined,
    act: () => void run('day.reopen', { siteId: day.siteId, date: day.date }),
  }
  const [first, second] = left === 0 ? [lock, reopen] : [reopen, lock]
  useKeys({ Enter: first.act })
  return (
    <EmptyState
      label={[upperFirst(weekdayDate(day.date, say.language)), site?.name].filter(Boolean).join(' · ')}
      title={left === 0 ? say('close-day.closed') : say('close-day.closed-but', { count: left })}
      focusOn="closed"
      facts={<CountsTable day={day} />}
      action={
        <>
          <Button variant="primary" size="l" keys="Enter" busyLabel={first.busyWords} onPress={first.act}>{first.words}</Button>
          <Button variant="quiet" size="l" busyLabel={second.busyWords} onPress={second.act}>{second.words}</Button>
          {failure && <Text tone="bad">{failureWords(say, failure)}</Text>}
          {others}
        </>
      }
      footnote={<>{say('close-day.closed-at', { time: clockTime(closed.at), by: closed.by })} <SaveDay day={day} variant="link" /></>}
    >
      {left === 0 ? <>{sentenceOf(day, say)}<Rested day={day} /></> : say('close-day.open-to-offer')}
    </EmptyState>
  )
}

type NextAct = { readonly words: string; readonly busyWords: string | undefined; readonly act: () => void }

function CountsTable({ day }: { day: DayView }) {
  const say = useSay()
  const missed = day.visits.filter((visit) => visit.state === 'missed' && visit.missedReason !== null).length
  const rows = [
    ...COUNTED.map(([outcome, mark]) => ({
      words: say(`offer.outcome.${outcome}`),
      mark,
      visits: day.visits.filter((visit) => visit.outcome === outcome).length,
    })),
    { words: say('close-day.missed-with-reason'), mark: 'missed' as const, visits: missed },
  ]
  return (
    <Table label={say('close-day.counts')}>
      <tbody>
        {rows.map(({ words, mark, visits }) => (
          <tr key={words}>
            <HeadCell scope="row"><StateTag state={mark} settled size="m">{words}</StateTag></HeadCell>
            <Cell figures bold>{visits}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
