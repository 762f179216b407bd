/** From being seen to an account: where patients are lost. */
import type { LocalDate } from '../time/local-time.ts'
import { accountsAfter, patientsWithAccount, type Accounts } from './accounts.ts'
import { MARK } from './figure-visit.ts'
import { howMany, peopleIn, type FigureVisits } from './figure-visits.ts'
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
export const funnel = (visits: FigureVisits, accountsUntil: LocalDate | null): Funnel => {
  const people = peopleIn(visits)
  const scope = scopeOf(visits, people)
  const among = (mark: number): number => howMany(people, MARK.needed | mark)
  return {
    scope,
    stages: [
      { stage: 'seen', patients: scope.seen },
      { stage: 'needed', patients: scope.needed },
      { stage: 'offered', patients: among(MARK.offered) },
      { stage: 'informed', patients: among(MARK.informed) },
      { stage: 'took', patients: among(MARK.took) },
      accountsUntil === null
        ? { stage: 'opened', patients: among(MARK.opened) }
        : { stage: 'active', patients: patientsWithAccount(visits, people) },
    ],
    accounts: accountsUntil === null ? null : accountsAfter(visits, accountsUntil),
  }
}
