/** What all figures of one question stand on. */
import { patientsWhere, whoNeeded, type FigureVisit } from './figure-visit.ts'

export type Scope = {
  /** Patients, each once. */
  readonly seen: number
  /** Of them without an account and due to be asked: the denominator. */
  readonly needed: number
  readonly hasAccount: number
  /** Said no before and were not due again. */
  readonly resting: number
  /** Days of a site on which somebody was seen and that nobody has closed. */
  readonly openDays: number
}

/** Whoever is two of it counts as the first: needed, has an account, resting. */
export const scopeOf = (visits: readonly FigureVisit[], openDays: number): Scope => {
  const needed = whoNeeded(visits)
  const seen = patientsWhere(visits, () => true)
  const active = patientsWhere(visits, ({ standing, patientId }) => standing === 'has-account' && !needed.has(patientId))
  return { seen: seen.size, needed: needed.size, hasAccount: active.size, resting: seen.size - needed.size - active.size, openDays }
}
