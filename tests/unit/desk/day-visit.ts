/** Invented visits for the tests of Today. */
import type { DayVisit } from '../../../shared/visits/day-view.ts'

export const dayVisit = (visitId: string, part: Partial<DayVisit> = {}): DayVisit => ({
  visitId,
  patientId: `patient-${visitId}`,
  times: ['10:20'],
  status: 'arrived',
  state: 'needs-offer',
  name: 'Tomasz Kowalczyk',
  birthYear: 1985,
  mrnEnding: '9480',
  arrivedAt: '10:34',
  leavingAt: null,
  departedAt: null,
  outcome: null,
  offerId: null,
  offeredAt: null,
  offeredBy: null,
  offeredIn: null,
  deferralReason: null,
  missedReason: null,
  letterWillBePosted: false,
  printState: null,
  invitationId: null,
  rest: null,
  ...part,
})
