/** From being seen to an account: where patients are lost. */
import type { LocalDate } from '../time/local-time.ts'
import { accountsAfter, hasAccountInTime, type Accounts } from './accounts.ts'
import { counts, isInformed, isTaken, patientsWhere, whoNeeded, type FigureVisit } from './figure-visit.ts'
import { scopeOf, type Scope } from './scope.ts'

/** The last is `active`, within thirty days, where the portal's list was brought in, and `opened`, there and then, where it was not. */
export const STAGES = ['seen', 'needed', 'offered', 'informed', 'took', 'opened', 'active'] as const
export type Stage = (typeof STAGES)[number]

export type Funnel = {
  readonly scope: Scope
  /** Patients, each once, of those of the stage before. */
  readonly stages: readonly { readonly stage: Stage; readonly patients: number }[]
  /** Null where no list of the portal was brought in. */
  readonly accounts: Accounts | null
}

/** `accountsUntil`: the day up to which accounts are known. */
export const funnel = (visits: readonly FigureVisit[], openDays: number, accountsUntil: LocalDate | null): Funnel => {
  const scope = scopeOf(visits, openDays)
  const needed = whoNeeded(visits)
  const among = (is: (visit: FigureVisit) => boolean): number => patientsWhere(visits, (visit) => needed.has(visit.patientId) && is(visit)).size
  return {
    scope,
    stages: [
      { stage: 'seen', patients: scope.seen },
      { stage: 'needed', patients: scope.needed },
      { stage: 'offered', patients: among((visit) => counts(visit, 'offered')) },
      { stage: 'informed', patients: among(isInformed) },
      { stage: 'took', patients: among(isTaken) },
      accountsUntil === null
        ? { stage: 'opened', patients: among((visit) => counts(visit, 'opened')) }
        : { stage: 'active', patients: among((visit) => isTaken(visit) && hasAccountInTime(visit)) },
    ],
    accounts: accountsUntil === null ? null : accountsAfter(visits, accountsUntil),
  }
}
