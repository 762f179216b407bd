import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { isOffered } from '../../../shared/visits/visit-state.ts'
import type { VisitStatus } from '../../../shared/visits/visit.ts'
import { useApp } from '../../app/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { primaryOf, secondOf, setStatus } from './actions.ts'
import type { Chosen } from './chosen.ts'
import { loggedBy, missedReasonWords } from './day-words.ts'
import { useToday } from './today-store.ts'

/** What can be done for the person in the pane: the one next thing, and what else may have happened. */
export function ChosenActions({ chosen, siteId }: { chosen: Chosen; siteId: string }) {
  const primary = primaryOf(chosen, siteId)
  const second = secondOf(chosen, siteId)
  return (
    <Stack gap={4}>
      {chosen.kind === 'visit' && <Facts visit={chosen.visit} />}
      {primary && (
        <Row>
          <Button variant="primary" size="l" keys="Enter" onPress={primary.act}>{primary.words}</Button>
          {second && <Button variant="quiet" size="l" keys="Shift+Enter" keysFirst={false} onPress={second.act}>{second.words}</Button>}
        </Row>
      )}
      {chosen.kind === 'visit' && <OtherActions visit={chosen.visit} />}
    </Stack>
  )
}

/** What is known beyond the state: who logged it, why it was missed. */
function Facts({ visit }: { visit: DayVisit }) {
  const words = [
    visit.state === 'has-account' && visit.outcome === null && 'The record shows an account. No offer is needed.',
    visit.state === 'missed' && visit.outcome === null && visit.missedReason === null && 'Left without an offer. The day cannot close without a reason.',
    visit.outcome === 'unable' && visit.missedReason !== null && `${missedReasonWords(visit.missedReason)}.`,
    visit.letterWillBePosted && 'A letter will be posted.',
    visit.state !== 'for-nurse' && loggedBy(visit),
  ].filter(Boolean)
  return words.length === 0 ? null : <Text tone="quiet">{words.join(' ')}</Text>
}

/** What else may have happened, by where the visit stands. */
const MOVES: Readonly<Partial<Record<DayVisit['state'], readonly (readonly [VisitStatus, string])[]>>> = {
  'needs-offer': [['leaving', 'Leaving now'], ['departed', 'Has left'], ['expected', 'Not here yet']],
  leaving: [['arrived', 'Not leaving yet'], ['departed', 'Has left']],
  'for-nurse': [['departed', 'Has left']],
  expected: [['cancelled', 'Cancelled'], ['no-show', 'Did not come']],
  cancelled: [['expected', 'Back to expected']],
  'no-show': [['expected', 'Back to expected']],
}

function OtherActions({ visit }: { visit: DayVisit }) {
  const openOffer = useToday((today) => today.openOffer)
  const go = useApp((app) => app.go)
  const { visitId, state, status, outcome } = visit
  const isMissedSilently = state === 'missed' && outcome === null
  const canCorrect = outcome !== null && outcome !== 'deferred'
  return (
    <Row gap={2}>
      {canCorrect && <Button onPress={() => openOffer(visitId, true)}>Correct it</Button>}
      {state === 'has-account' && outcome === null && <Button onPress={() => openOffer(visitId)}>Offer anyway</Button>}
      {isMissedSilently && visit.missedReason === null && <Button onPress={() => go('close-day')}>Give the reason</Button>}
      {isMissedSilently && status === 'departed' && <Button variant="quiet" onPress={() => void setStatus(visit, 'arrived')}>Still here</Button>}
      {!isOffered(state) && MOVES[state]?.map(([next, words]) => (
        <Button key={next} variant="quiet" onPress={() => void setStatus(visit, next)}>{words}</Button>
      ))}
    </Row>
  )
}
