/** From being seen to an account: where patients are lost. */
import { counts, isInformed, isTaken, patientsWhere, whoNeeded, type FigureVisit } from './figure-visit.ts'
import { scopeOf, type Scope } from './scope.ts'

export const STAGES = ['seen', 'needed', 'offered', 'informed', 'took', 'opened'] as const
export type Stage = (typeof STAGES)[number]

export type Funnel = {
  readonly scope: Scope
  /** Patients, each once, of those of the stage before. */
  readonly stages: readonly { readonly stage: Stage; readonly patients: number }[]
}

export const funnel = (visits: readonly FigureVisit[], openDays: number): Funnel => {
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
      { stage: 'opened', patients: among((visit) => counts(visit, 'opened')) },
    ],
  }
}
