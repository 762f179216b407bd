/** Control limits for a part of changing numbers of people. */
import type { Interval } from './interval.ts'
import type { Part } from './newcombe-difference.ts'

export type ControlChart = {
  /** All counted of all, parts of one. */
  readonly mean: number
  /** How much more the points move than chance alone would have them; 1 is chance alone. */
  readonly sigmaZ: number
  /** Three sigma around the mean, cut at 0 and 1; null where a point has nobody. In the order of the points. */
  readonly limits: readonly (Interval | null)[]
  /** How many sigma each point is above the mean. */
  readonly sigmas: readonly (number | null)[]
  /** Fewer than twelve points: where the limits come to lie may still change (Wheeler, Understanding Variation, 2000). */
  readonly isProvisional: boolean
}

const LEAST_POINTS = 12
/** d2 of two: a moving range is as wide as this many standard deviations (Shewhart, 1931). */
const D2 = 1.128

/**
 * Laney's p' chart (Quality Engineering 14, 2002): the p chart, whose limits are far too narrow for the hundreds of people
 * a week has, widened by how much the points really move from one to the next. Null where fewer than two points have
 * anybody. Where the points move less than chance the limits are narrower than the p chart's.
 */
export const laneyChart = (points: readonly Part[]): ControlChart | null => {
  const inUse = points.filter(({ n }) => n > 0)
  const n = inUse.reduce((sum, point) => sum + point.n, 0)
  if (inUse.length < 2) return null
  const mean = inUse.reduce((sum, point) => sum + point.k, 0) / n
  const sigmaOf = (point: Part): number => Math.sqrt((mean * (1 - mean)) / point.n)
  const isFlat = mean === 0 || mean === 1
  const zs = inUse.map((point) => (isFlat ? 0 : (point.k / point.n - mean) / sigmaOf(point)))
  const ranges = zs.slice(1).map((z, index) => Math.abs(z - (zs[index] ?? 0)))
  const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / D2
  const spreadOf = (point: Part): number => sigmaOf(point) * sigmaZ
  return {
    mean,
    sigmaZ,
    limits: points.map((point) =>
      point.n === 0 ? null : { low: Math.max(0, mean - 3 * spreadOf(point)), high: Math.min(1, mean + 3 * spreadOf(point)) }),
    sigmas: points.map((point) => {
      if (point.n === 0) return null
      const spread = spreadOf(point)
      return spread === 0 ? 0 : (point.k / point.n - mean) / spread
    }),
    isProvisional: inUse.length < LEAST_POINTS,
  }
}
