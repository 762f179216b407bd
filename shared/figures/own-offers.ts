/**
 * What one person of the staff did, beside all others together: to learn from, not to rank by. Nobody else's name is in it,
 * and whoever it is about can see it as well.
 */
import type { Reason } from '../offers/words.ts'
import type { Interval } from '../statistics/interval.ts'
import { differenceOf, type Part } from '../statistics/newcombe-difference.ts'
import { isTooSmall } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { isInformed, isTaken, type FigureVisit } from './figure-visit.ts'

export const OWN_MEASURES = ['informed', 'took', 'reason'] as const
/** Left with a way in; took it; of those that were not taken, with a reason noted. */
export type OwnMeasure = (typeof OWN_MEASURES)[number]

export type OwnRow = Part & {
  readonly measure: OwnMeasure
  readonly interval: Interval | null
  /** Everybody else together; null where that are too few. */
  readonly others: (Part & { readonly interval: Interval | null }) | null
  /** Own part less that of the others is more than chance. */
  readonly isDifferent: boolean
}

export type OwnOffers = {
  readonly offers: number
  readonly rows: readonly OwnRow[]
  /** The concerns this person hears most, with how many of them were taken after all; three at most. */
  readonly concerns: readonly { readonly reason: Reason; readonly n: number; readonly took: number }[]
}

const MOST_CONCERNS = 3

const COUNTED: Readonly<Record<OwnMeasure, { readonly of: (visit: FigureVisit) => boolean; readonly is: (visit: FigureVisit) => boolean }>> = {
  informed: { of: () => true, is: isInformed },
  took: { of: () => true, is: isTaken },
  reason: { of: (visit) => !isTaken(visit), is: ({ offer }) => (offer?.reasons.length ?? 0) > 0 },
}

const partOf = (offers: readonly FigureVisit[], measure: OwnMeasure): Part => {
  const { of, is } = COUNTED[measure]
  const all = offers.filter(of)
  return { n: all.length, k: all.filter(is).length }
}

const concernsOf = (offers: readonly FigureVisit[]): OwnOffers['concerns'] => {
  const counts = new Map<Reason, { n: number; took: number }>()
  for (const visit of offers)
    for (const reason of visit.offer?.reasons ?? []) {
      const { n, took } = counts.get(reason) ?? { n: 0, took: 0 }
      counts.set(reason, { n: n + 1, took: took + Number(isTaken(visit)) })
    }
  return [...counts].map(([reason, count]) => ({ reason, ...count })).sort((one, other) => other.n - one.n).slice(0, MOST_CONCERNS)
}

export const ownOffers = (visits: readonly FigureVisit[], staffId: string): OwnOffers => {
  const offered = visits.filter(({ offer }) => offer !== null)
  const own = offered.filter(({ offer }) => offer?.staffId === staffId)
  const others = offered.filter(({ offer }) => offer?.staffId !== staffId)
  return {
    offers: own.length,
    rows: OWN_MEASURES.map((measure): OwnRow => {
      const [mine, theirs] = [partOf(own, measure), partOf(others, measure)]
      const difference = differenceOf(mine, theirs)
      return {
        measure, ...mine, interval: wilsonInterval(mine.k, mine.n),
        others: theirs.n === 0 || isTooSmall(theirs.n) ? null : { ...theirs, interval: wilsonInterval(theirs.k, theirs.n) },
        isDifferent: difference !== null && (difference.interval.low > 0 || difference.interval.high < 0),
      }
    }),
    concerns: concernsOf(own),
  }
}
