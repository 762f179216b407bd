/** What patients hesitate for, and how it ends. */
import { REASON_IDS, type Reason } from '../offers/words.ts'
import { hiddenParts } from '../statistics/suppress.ts'
import { MARK } from './figure-visit.ts'
import { eachVisit, peopleIn, type FigureVisits } from './figure-visits.ts'
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

type Ends = { n: number; took: number; thinking: number }

const endsByReason = (visits: FigureVisits) => {
  const ends = REASON_IDS.map((): Ends => ({ n: 0, took: 0, thinking: 0 }))
  let [offers, withoutReason] = [0, 0]
  eachVisit(visits, (day, at) => {
    const marks = day.marks[at] ?? 0
    const reasons = day.reasons[at] ?? 0
    if ((marks & MARK.offered) === 0) return
    offers += 1
    if (reasons === 0 && (marks & MARK.took) === 0) withoutReason += 1
    for (let bits = reasons; bits !== 0; bits &= bits - 1) {
      const end = ends[31 - Math.clz32(bits & -bits)]
      if (end === undefined) continue
      end.n += 1
      end.took += Number((marks & MARK.took) !== 0)
      end.thinking += Number((marks & MARK.thinking) !== 0)
    }
  })
  return { ends, offers, withoutReason }
}

/** Small cells are hidden here: nothing else of them leaves the store. */
export const whyNot = (visits: FigureVisits): WhyNot => {
  const { ends, offers, withoutReason } = endsByReason(visits)
  const all = REASON_IDS.flatMap((reason, at) => (ends[at]?.n ? [{ reason, ...ends[at] }] : [])).sort((one, other) => other.n - one.n)
  const hidden = hiddenParts(all.map(({ n }) => n))
  const concerns = all.reduce((sum, { n }) => sum + n, 0)
  let sum = 0
  return {
    scope: scopeOf(visits, peopleIn(visits)),
    offers, concerns, withoutReason,
    rows: all.flatMap((row, at) => {
      if (hidden.has(at)) return []
      sum += row.n
      return [{ ...row, declined: row.n - row.took - row.thinking, sum: sum / concerns }]
    }),
    hidden: all.flatMap(({ reason }, at) => (hidden.has(at) ? [reason] : [])),
  }
}
