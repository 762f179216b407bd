/** What patients hesitate for, and how it ends. */
import { REASON_IDS, type Reason } from '../offers/words.ts'
import { hiddenParts } from '../statistics/suppress.ts'
import { isTaken, type FigureVisit } from './figure-visit.ts'
import { scopeOf, type Scope } from './scope.ts'

export type ReasonRow = {
  readonly reason: Reason
  /** Offers in which it was named. */
  readonly n: number
  /** Took the invitation or opened the account; thinking; declined. Together `n`. */
  readonly took: number
  readonly thinking: number
  readonly declined: number
  /** n of this row and all above, part of all concerns. */
  readonly sum: number
}

export type WhyNot = {
  readonly scope: Scope
  readonly offers: number
  /** Reasons named in all of them; an offer may name several. */
  readonly concerns: number
  /** Offers that were not taken and name no reason. */
  readonly withoutReason: number
  /** Most first. */
  readonly rows: readonly ReasonRow[]
  /** Named by so few that they are hidden, or hidden with those; no number of theirs is told. */
  readonly hidden: readonly Reason[]
}

const rowOf = (reason: Reason, visits: readonly FigureVisit[]): Omit<ReasonRow, 'sum'> => {
  const named = visits.filter(({ offer }) => offer?.reasons.includes(reason))
  const took = named.filter(isTaken).length
  const thinking = named.filter(({ offer }) => offer?.outcome === 'undecided-informed').length
  return { reason, n: named.length, took, thinking, declined: named.length - took - thinking }
}

/** Small cells are hidden here: nothing else of them leaves the store. */
export const whyNot = (visits: readonly FigureVisit[], openDays: number): WhyNot => {
  const offered = visits.filter(({ offer }) => offer !== null)
  const all = REASON_IDS.map((reason) => rowOf(reason, offered)).filter(({ n }) => n > 0).sort((one, other) => other.n - one.n)
  const hidden = hiddenParts(all.map(({ n }) => n))
  const concerns = all.reduce((sum, { n }) => sum + n, 0)
  let sum = 0
  return {
    scope: scopeOf(visits, openDays),
    offers: offered.length,
    concerns,
    withoutReason: offered.filter((visit) => !isTaken(visit) && visit.offer?.reasons.length === 0).length,
    rows: all.flatMap((row, at) => {
      if (hidden.has(at)) return []
      sum += row.n
      return [{ ...row, sum: sum / concerns }]
    }),
    hidden: all.flatMap(({ reason }, at) => (hidden.has(at) ? [reason] : [])),
  }
}
