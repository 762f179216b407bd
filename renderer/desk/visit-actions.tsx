import { useId } from 'react'
import { restWords } from '../../shared/offers/re-offer-words.ts'
import { reasonWords } from '../../shared/offers/reason-words.ts'
import type { DayVisit } from '../../shared/visits/day-view.ts'
import type { VisitStatus } from '../../shared/visits/visit.ts'
import type { MessageKey } from '../../shared/words/english.ts'
import { useApp, useReady } from '../app/app-store.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Label, Text } from '../ui/text.tsx'
import { useSay } from '../ui/words.tsx'
import { primaryOf, secondOf, setStatus } from './actions.ts'
import type { Chosen } from './chosen.ts'
import { loggedBy } from './day-words.ts'
import { useDesk } from './desk-kind.tsx'
import styles from './visit-actions.module.css'

/** What is next for the person in the pane, and what stands in the log. */
export function ChosenActions({ chosen, siteId }: { chosen: Chosen; siteId: string }) {
  const desk = useDesk()
  const primary = primaryOf(desk, chosen, siteId)
  const second = secondOf(desk, chosen, siteId)
  return (
    <Stack gap={4}>
      {chosen.kind === 'visit' && <Facts visit={chosen.visit} />}
      <Row>
        {primary && <Button variant="primary" size="l" keys="Enter" onPress={primary.act}>{primary.words}</Button>}
        {second && <Button variant="quiet" size="l" keys="Shift+Enter" keysFirst={false} onPress={second.act}>{second.words}</Button>}
        {chosen.kind === 'visit' && <PlainActions visit={chosen.visit} />}
      </Row>
    </Stack>
  )
}

/** What is known beyond the state: who logged it, why it was missed. */
function Facts({ visit }: { visit: DayVisit }) {
  const { state, outcome, missedReason } = visit
  const resting = useRestWords(visit)
  const say = useSay()
  const words = [
    resting,
    state === 'has-account' && outcome === null && say('desk.fact.has-account'),
    isMissedSilently(visit) && missedReason === null && say('desk.fact.left-without'),
    outcome === 'unable' && missedReason !== null && say('desk.fact.reason', { reason: reasonWords(missedReason, say) }),
    visit.letterWillBePosted && say('desk.fact.letter'),
    state !== 'for-nurse' && loggedBy(visit, say),
  ].filter(Boolean)
  return words.length === 0 ? null : <Text tone="quiet">{words.join(' ')}</Text>
}

/** Said before they come, too: who is expected need not be got ready for. */
const useRestWords = ({ state, rest }: DayVisit): string | null => {
  const say = useSay()
  const { today } = useReady()
  return rest !== null && (state === 'resting' || state === 'expected') ? restWords(rest, today, say) : null
}

/** Nobody asked them, or nobody asked again: the day needs a reason, and they may be here after all. */
const isMissedSilently = ({ state, outcome }: DayVisit): boolean => state === 'missed' && (outcome === null || outcome === 'deferred')

function PlainActions({ visit }: { visit: DayVisit }) {
  const { openOffer } = useDesk().getState()
  const go = useApp((app) => app.go)
  const say = useSay()
  const { visitId, state, outcome } = visit
  const isLogged = outcome !== null && outcome !== 'deferred'
  return (
    <>
      {isLogged && <Button size="l" onPress={() => openOffer(visitId, true)}>{say('desk.strip.correct')}</Button>}
      {(state === 'has-account' || state === 'resting') && !isLogged && <Button size="l" onPress={() => openOffer(visitId)}>{say('desk.do.offer-anyway')}</Button>}
      {isMissedSilently(visit) && visit.missedReason === null && <Button size="l" onPress={() => go('close-day')}>{say('desk.do.give-reason')}</Button>}
    </>
  )
}

type Move = readonly [to: VisitStatus, words: MessageKey]

/** What else may have happened, by where the visit stands. */
const MOVES: Readonly<Partial<Record<DayVisit['state'], readonly Move[]>>> = {
  'needs-offer': [['leaving', 'desk.move.leaving'], ['departed', 'desk.move.left'], ['expected', 'desk.move.not-here']],
  leaving: [['arrived', 'desk.move.not-leaving'], ['departed', 'desk.move.left']],
  'for-nurse': [['leaving', 'desk.move.leaving'], ['departed', 'desk.move.left']],
  expected: [['cancelled', 'desk.move.cancelled'], ['no-show', 'desk.move.no-show']],
  cancelled: [['expected', 'desk.move.expected-again']],
  'no-show': [['expected', 'desk.move.expected-again']],
}

const STILL_HERE: readonly Move[] = [['arrived', 'desk.move.still-here']]

const movesOf = (visit: DayVisit): readonly Move[] | undefined => {
  const { state, status } = visit
  if (isMissedSilently(visit) && status === 'departed') return STILL_HERE
  // Who was put off stays the nurse's on the way out.
  return state === 'for-nurse' && status === 'leaving' ? MOVES.leaving : MOVES[state]
}

/** Quiet, under everything that is said: how the visit itself went on. */
export function VisitMoves({ visit }: { visit: DayVisit }) {
  const desk = useDesk()
  const say = useSay()
  const id = useId()
  const moves = movesOf(visit)
  if (moves === undefined) return null
  return (
    <div role="group" aria-labelledby={id}>
      <Label id={id}>{say('desk.mark-as')}</Label>
      <div className={styles.moves}>
        <Row gap={1}>
          {moves.map(([to, words]) => (
            <Button key={to} variant="quiet" onPress={() => void setStatus(desk, visit, to)}>{say(words)}</Button>
          ))}
        </Row>
      </div>
    </div>
  )
}
