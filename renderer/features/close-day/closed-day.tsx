/** The day is closed: what came of it, with its denominator. */
import { coverageOf, wholePercent } from '../../../shared/coverage/coverage.ts'
import { OUTCOMES, wordsOf, type Outcome } from '../../../shared/offers/words.ts'
import { clockTime, weekdayDate } from '../../../shared/time/display.ts'
import { unsettledVisits, type DayView } from '../../../shared/visits/day-view.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { VisitMark } from '../../ui/state-mark.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Cell, HeadCell, Table } from '../../ui/table.tsx'
import { Text } from '../../ui/text.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { count } from './day-words.ts'
import { SaveDay } from './save-day.tsx'

const COUNTED: readonly (readonly [Outcome, VisitMark])[] = [
  ['activated-now', 'logged'],
  ['took-invitation', 'logged'],
  ['undecided-informed', 'thinking'],
  ['declined-informed', 'declined-with-sheet'],
  ['declined-refused-information', 'declined-no-sheet'],
]

const sentenceOf = (day: DayView): string => {
  const { needed, offered, missed } = coverageOf(day.visits.map((visit) => visit.state))
  if (needed === 0) return 'No visit needed an offer.'
  const letters = day.visits.filter((visit) => visit.state === 'missed' && visit.letterWillBePosted).length
  const parts = [
    `Of ${count(needed, 'visit', 'visits')} that needed an offer, ${offered} got one (${wholePercent(offered, needed) ?? 0}%).`,
    missed > 0 ? `${count(missed, 'was', 'were')} missed, each with a reason.` : 'None was missed.',
    letters > 0 ? `${count(letters, 'letter goes', 'letters go')} out tomorrow.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

type ClosedDayProps = { readonly day: DayView; readonly closed: NonNullable<DayView['closed']> }

export function ClosedDay({ day, closed }: ClosedDayProps) {
  const { clinic } = useReady()
  const { running, failure, run } = useAction()
  const site = clinic.sites.find(({ siteId }) => siteId === day.siteId)
  // Someone may come, or an offer may be taken back, after the day was closed.
  const left = unsettledVisits(day.visits).length
  const lock: NextAct = {
    words: 'Lock and go home',
    busyWords: running === 'session.lock' ? 'Locking…' : undefined,
    act: () => void run('session.lock', { why: 'locked' }),
  }
  const reopen: NextAct = {
    words: 'Open the day again',
    busyWords: running === 'day.reopen' ? 'Opening…' : undefined,
    act: () => void run('day.reopen', { siteId: day.siteId, date: day.date }),
  }
  const [first, second] = left === 0 ? [lock, reopen] : [reopen, lock]
  useKeys({ Enter: first.act })
  return (
    <EmptyState
      label={[weekdayDate(day.date), site?.name].filter(Boolean).join(' · ')}
      title={left === 0
        ? 'The day is closed. Every visit is accounted for.'
        : `The day is closed, but ${count(left, 'visit has', 'visits have')} no offer yet.`}
      focusOn="closed"
      facts={<CountsTable day={day} />}
      action={
        <>
          <Button variant="primary" size="l" keys="Enter" busyLabel={first.busyWords} onPress={first.act}>{first.words}</Button>
          <Button variant="quiet" size="l" busyLabel={second.busyWords} onPress={second.act}>{second.words}</Button>
          {failure && <Text tone="bad">{failure.message}</Text>}
        </>
      }
      footnote={<>Closed at {clockTime(closed.at)} by {closed.by}. <SaveDay day={day} variant="link" /></>}
    >
      {left === 0 ? sentenceOf(day) : 'Open it again to make the offer, or to say why there is none.'}
    </EmptyState>
  )
}

type NextAct = { readonly words: string; readonly busyWords: string | undefined; readonly act: () => void }

function CountsTable({ day }: { day: DayView }) {
  const missed = day.visits.filter((visit) => visit.state === 'missed' && visit.missedReason !== null).length
  const rows = [
    ...COUNTED.map(([outcome, mark]) => ({
      words: wordsOf(OUTCOMES, outcome),
      mark,
      visits: day.visits.filter((visit) => visit.outcome === outcome).length,
    })),
    { words: 'Missed, with a reason', mark: 'missed' as const, visits: missed },
  ]
  return (
    <Table label="What came of the visits">
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
