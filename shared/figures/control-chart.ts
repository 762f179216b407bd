/** Rates, stretch by stretch, as a control chart that begins anew at each marked change. */
import type { Interval } from '../statistics/interval.ts'
import { laneyChart } from '../statistics/laney-p-chart.ts'
import type { Part } from '../statistics/newcombe-difference.ts'
import { brokenRules, type RunRule } from '../statistics/run-rules.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { Measure } from './figure-visit.ts'
import type { Grain, Stretch } from './periods.ts'

/** A training day, a new line to say: what came after is measured by itself. `siteId` null is all sites. */
export type MarkedChange = { readonly changeId: string; readonly date: LocalDate; readonly label: string; readonly siteId: string | null }

export type Counted = Stretch & Part

/** Rates are parts of one, intervals are 95 %. */
export type TimePoint = Counted & {
  readonly interval: Interval | null
  /** Three sigma, by Laney; null where there is nobody or the phase has one point. */
  readonly limits: Interval | null
  /** Index into `phases`. */
  readonly phase: number
  readonly breaks: readonly RunRule[]
}

export type Phase = Part & {
  readonly from: LocalDate
  /** What began it; null for the first. */
  readonly change: MarkedChange | null
  /** Null where there is nobody. */
  readonly mean: number | null
  /** Too few points for limits to be trusted. */
  readonly isProvisional: boolean
}

export type ControlChart = {
  /** Whose part each rate is. */
  readonly of: 'patients' | 'offers'
  readonly measure: Measure
  readonly grain: Grain
  readonly points: readonly TimePoint[]
  /** Their n and k are sums of the points: a patient of two stretches counts in both. */
  readonly phases: readonly Phase[]
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

/** `counted` follow each other, `changes` are in their order. */
export const controlChart = (counted: readonly Counted[], changes: readonly MarkedChange[]): Pick<ControlChart, 'points' | 'phases'> => {
  const phases = phasesOf(counted, changes)
  const charts = phases.map(({ points }) => laneyChart(points))
  return {
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
      const { k, n } = sum(points)
      return { from: points[0]?.from ?? '', change, k, n, mean: n === 0 ? null : k / n, isProvisional: charts[index]?.isProvisional ?? true }
    }),
  }
}
