/**
 * What one person of the staff did, beside all others together: to learn from, not to rank by. Nobody else's name is in it,
 * and whoever it is about can see it as well.
 */
import { REASON_IDS, type Reason } from '../offers/words.ts'
import type { Interval } from '../statistics/interval.ts'
import { differenceOf, type Part } from '../statistics/newcombe-difference.ts'
import { isTooSmall } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { controlChart, type ControlChart } from './control-chart.ts'
import { MARK } from './figure-visit.ts'
import { eachVisit, visitsBy, withMarks, type FigureVisits } from './figure-visits.ts'
import { stretchesOf, type Stretch } from './periods.ts'

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
  /** This person's weeks, of each the offers and those who left with a way in. Limits of fewer than twelve may still change. */
  readonly weeks: ControlChart
  /** The concerns this person hears most, with how many of them were taken after all; three at most. */
  readonly concerns: readonly { readonly reason: Reason; readonly n: number; readonly took: number }[]
}

const MOST_CONCERNS = 3

/** Visits are told apart by who offered and by whether a reason was noted: one code for each of the four. */
const codeFor = (isOwn: boolean, hasReason: boolean): number => Number(isOwn) * 2 + Number(hasReason)

const partsOf = (cells: Uint32Array, isOwn: boolean): Readonly<Record<OwnMeasure, Part>> => {
  const [without, withReason] = [codeFor(isOwn, false), codeFor(isOwn, true)]
  const both = (all: number): number => withMarks(cells, without, all) + withMarks(cells, withReason, all)
  const n = both(MARK.offered)
  const noted = withMarks(cells, withReason, MARK.offered, MARK.took)
  return {
    informed: { n, k: both(MARK.offered | MARK.informed) },
    took: { n, k: both(MARK.offered | MARK.took) },
    reason: { n: noted + withMarks(cells, without, MARK.offered, MARK.took), k: noted },
  }
}

const concernsOf = (visits: FigureVisits, staff: number | undefined): OwnOffers['concerns'] => {
  const concerns = REASON_IDS.map((reason) => ({ reason, n: 0, took: 0 }))
  eachVisit(visits, (day, at) => {
    if (day.staff[at] !== staff) return
    for (const [bit, concern] of concerns.entries()) {
      if (((day.reasons[at] ?? 0) & (1 << bit)) === 0) continue
      concern.n += 1
      concern.took += Number(((day.marks[at] ?? 0) & MARK.took) !== 0)
    }
  })
  return concerns.filter(({ n }) => n > 0).sort((one, other) => other.n - one.n).slice(0, MOST_CONCERNS)
}

const weeksOf = ({ days }: FigureVisits, staff: number | undefined, period: Stretch): ControlChart => {
  const weeks = stretchesOf(period, 'week').map((week) => ({ ...week, n: 0, k: 0 }))
  for (const day of days) {
    const week = weeks.find(({ from, to }) => from <= day.date && day.date <= to)
    if (week === undefined) continue
    for (let at = 0; at < day.length; at += 1) {
      const marks = day.marks[at] ?? 0
      if (day.staff[at] !== staff || (marks & MARK.offered) === 0) continue
      week.n += 1
      week.k += Number((marks & MARK.informed) !== 0)
    }
  }
  return { ...controlChart(weeks, []), of: 'offers', measure: 'informed', grain: 'week' }
}

export const ownOffers = (visits: FigureVisits, staffId: string, period: Stretch): OwnOffers => {
  const staff = visits.words.knownCode(staffId)
  const cells = visitsBy(visits, 4, (day, at) => codeFor(day.staff[at] === staff, day.reasons[at] !== 0))
  const [own, others] = [partsOf(cells, true), partsOf(cells, false)]
  return {
    offers: own.took.n,
    rows: OWN_MEASURES.map((measure): OwnRow => {
      const [mine, theirs] = [own[measure], others[measure]]
      const difference = differenceOf(mine, theirs)
      return {
        measure, ...mine, interval: wilsonInterval(mine.k, mine.n),
        others: theirs.n === 0 || isTooSmall(theirs.n) ? null : { ...theirs, interval: wilsonInterval(theirs.k, theirs.n) },
        isDifferent: difference !== null && (difference.interval.low > 0 || difference.interval.high < 0),
      }
    }),
    weeks: weeksOf(visits, staff, period),
    concerns: concernsOf(visits, staff),
  }
}
