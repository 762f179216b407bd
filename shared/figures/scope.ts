/** What all figures of one question stand on. */
import { MARK } from './figure-visit.ts'
import { howMany, type FigureVisits, type People } from './figure-visits.ts'

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

/** Every visit has one of those of its standing. */
const ANY_MARK = MARK.needed | MARK.hasAccount | MARK.resting

/** Whoever is two of it counts as the first: needed, has an account, resting. Whoever opened an account at the first visit and came again still needed it. */
export const scopeOf = ({ days }: FigureVisits, people: People): Scope => {
  const seen = people.marks.length - howMany(people, 0, ANY_MARK)
  const needed = howMany(people, MARK.needed)
  const hasAccount = howMany(people, MARK.hasAccount, MARK.needed)
  const openDays = days.reduce((sum, { openSites }) => sum + openSites.length, 0)
  return { seen, needed, hasAccount, resting: seen - needed - hasAccount, openDays }
}
