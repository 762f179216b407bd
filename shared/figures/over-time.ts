/** How often it was offered, stretch by stretch, as a control chart that begins anew at each marked change. */
import type { Interval } from '../statistics/interval.ts'
import { laneyChart } from '../statistics/laney-p-chart.ts'
import { differenceOf, type Part } from '../statistics/newcombe-difference.ts'
import { brokenRules, type RunRule } from '../statistics/run-rules.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { FigureFilter } from './figure-filter.ts'
import { MARK, type Measure } from './figure-visit.ts'
import { peopleIn, type FigureVisits } from './figure-visits.ts'
import { stretchesOf, type Grain, type Stretch } from './periods.ts'
import { scopeOf, type Scope } from './scope.ts'

/** A training day, a new line to say: what came after is measured by itself. `siteId` null is all sites. */
export type MarkedChange = { readonly changeId: string; readonly date: LocalDate; readonly label: string; readonly siteId: string | null }

/** Rates are parts of one, intervals are 95 %. */
export type TimePoint = Stretch & {
  /** Patients who needed an offer in this stretch, each once, and of them those the measure counts. */
  readonly n: number
  readonly k: number
  readonly interval: Interval | null
  /** Three sigma, by Laney; null where nobody was seen or the phase has one point. */
  readonly limits: Interval | null
  /** Index into `phases`. */
  readonly phase: number
  readonly breaks: readonly RunRule[]
}

export type Phase = {
  readonly from: LocalDate
  /** What began it; null for the first. */
  readonly change: MarkedChange | null
  /** Null where nobody was seen. */
  readonly mean: number | null
  /** Sums of the points: a patient of two stretches counts in both. */
  readonly n: number
  readonly k: number
  /** Too few points for limits to be trusted. */
  readonly isProvisional: boolean
}

export type OverTime = {
  readonly scope: Scope
  readonly measure: Measure
  readonly grain: Grain
  readonly points: readonly TimePoint[]
  readonly phases: readonly Phase[]
  /** The last phase less the one before; null where there is one phase, or one without anybody. */
  readonly gain: { readonly difference: number; readonly interval: Interval } | null
  readonly changes: readonly MarkedChange[]
}

type Counted = Stretch & Part

const hasAll = (marks: number, all: number): boolean => (marks & all) === all

/** `stretches` follow each other. */
const countedIn = ({ days, patients }: FigureVisits, stretches: readonly Stretch[], measure: Measure): readonly Counted[] => {
  const wanted = MARK.needed | MARK[measure]
  // Of each patient the last stretch they were seen in, from 1 on, and what held for them in it.
  const seenIn = new Uint16Array(patients.birth.length)
  const marksThen = new Uint8Array(patients.birth.length)
  let next = 0
  return stretches.map((stretch, index) => {
    let [n, k] = [0, 0]
    for (let day = days[next]; day !== undefined && day.date <= stretch.to; day = days[(next += 1)]) {
      const { patient, marks } = day
      for (let at = 0; at < day.length; at += 1) {
        const who = patient[at] ?? 0
        const before = seenIn[who] === index + 1 ? (marksThen[who] ?? 0) : 0
        const now = before | (marks[at] ?? 0)
        seenIn[who] = index + 1
        marksThen[who] = now
        if (now === before) continue
        n += Number(hasAll(now, MARK.needed)) - Number(hasAll(before, MARK.needed))
        k += Number(hasAll(now, wanted)) - Number(hasAll(before, wanted))
      }
    }
    return { ...stretch, n, k }
  })
}

/** A stretch in which a change was made belongs to the time before: it was not in place throughout. */
const phasesOf = (stretches: readonly Counted[], changes: readonly MarkedChange[]): readonly { readonly change: MarkedChange | null; readonly points: readonly Counted[] }[] => {
  const changeBefore = (from: LocalDate): MarkedChange | null => changes.findLast(({ date }) => date <= from) ?? null
  const phases: { change: MarkedChange | null; points: Counted[] }[] = []
  for (const point of stretches) {
    const change = changeBefore(point.from)
    const last = phases.at(-1)
    if (last && last.change?.changeId === change?.changeId) last.points.push(point)
    else phases.push({ change, points: [point] })
  }
  return phases
}

const sum = (parts: readonly Part[]): Part =>
  parts.reduce((total, { k, n }) => ({ k: total.k + k, n: total.n + n }), { k: 0, n: 0 })

type Question = { readonly filter: FigureFilter; readonly measure: Measure; readonly grain: Grain }
type Known = { readonly visits: FigureVisits; readonly changes: readonly MarkedChange[] }

/** `visits` are those of the filter; `changes` may be of any site and day. */
export const overTime = ({ visits, changes: all }: Known, { filter, measure, grain }: Question): OverTime => {
  const changes = all
    .filter(({ siteId, date }) => (siteId === null || siteId === filter.siteId) && date >= filter.from && date <= filter.to)
    .toSorted((one, other) => one.date.localeCompare(other.date))
  const counted = countedIn(visits, stretchesOf(filter, grain), measure)
  const phases = phasesOf(counted, changes)
  const charts = phases.map(({ points }) => laneyChart(points))
  const sums = phases.map(({ points }) => sum(points))
  const [before, last] = sums.slice(-2)
  return {
    scope: scopeOf(visits, peopleIn(visits)),
    measure, grain, changes,
    points: phases.flatMap(({ points }, phase) => {
      const breaks = brokenRules(charts[phase]?.sigmas ?? points.map(() => null))
      return points.map((point, index): TimePoint => ({
        ...point, phase,
        interval: wilsonInterval(point.k, point.n),
        limits: charts[phase]?.limits[index] ?? null,
        breaks: breaks[index] ?? [],
      }))
    }),
    phases: phases.map(({ change, points }, index): Phase => {
      const { k, n } = sums[index] ?? { k: 0, n: 0 }
      return { from: points[0]?.from ?? filter.from, change, k, n, mean: n === 0 ? null : k / n, isProvisional: charts[index]?.isProvisional ?? true }
    }),
    gain: before && last ? differenceOf(last, before) : null,
  }
}
