/** The one state a visit is shown in, worked out from what is known of it. */
import type { Outcome } from '../offers/words.ts'
import type { PortalStatus, VisitStatus } from './visit.ts'

export const VISIT_STATES = [
  'needs-offer',
  'leaving',
  'for-nurse',
  'expected',
  'logged',
  'thinking',
  'declined-with-sheet',
  'declined-no-sheet',
  'has-account',
  'resting',
  'missed',
  'cancelled',
  'no-show',
] as const
export type VisitState = (typeof VISIT_STATES)[number]

export type VisitKnowledge = {
  readonly status: VisitStatus
  readonly portalStatus: PortalStatus
  /** The offer that stands, after corrections; null where none does. */
  readonly outcome: Outcome | null
  /** Whether somebody recorded it as missed; an offer made after all counts for more. */
  readonly isMarkedMissed: boolean
  /** Whether they said no at an earlier visit and are not asked again yet. */
  readonly isResting: boolean
}

const STATE_BY_OUTCOME: Readonly<Record<Exclude<Outcome, 'deferred'>, VisitState>> = {
  'already-active': 'has-account',
  'activated-now': 'logged',
  'took-invitation': 'logged',
  'undecided-informed': 'thinking',
  'declined-informed': 'declined-with-sheet',
  'declined-refused-information': 'declined-no-sheet',
  unable: 'missed',
}

/** A patient who left without an offer is missed at once, with or without a reason: the day cannot close on it silently. */
export const visitState = ({ status, portalStatus, outcome, isMarkedMissed, isResting }: VisitKnowledge): VisitState => {
  if (outcome !== null && outcome !== 'deferred') return STATE_BY_OUTCOME[outcome]
  if (isMarkedMissed) return 'missed'
  if (outcome === 'deferred') return status === 'departed' ? 'missed' : 'for-nurse'
  if (status === 'cancelled' || status === 'no-show' || status === 'expected') return status
  if (portalStatus === 'active') return 'has-account'
  // Nobody was to ask: leaving, or having left, takes nothing from them.
  if (isResting) return 'resting'
  if (status === 'departed') return 'missed'
  return status === 'leaving' ? 'leaving' : 'needs-offer'
}

/** States in which the patient is still in the building and nothing has been offered yet. */
export const isStillOpen = (state: VisitState): boolean =>
  state === 'needs-offer' || state === 'leaving' || state === 'for-nurse'

export const isOffered = (state: VisitState): boolean =>
  state === 'logged' || state === 'thinking' || state === 'declined-with-sheet' || state === 'declined-no-sheet'
