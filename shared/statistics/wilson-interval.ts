import type { Interval } from './interval.ts'
import { Z95 } from './normal.ts'

/**
 * The 95 % score interval of a part `k` of `n` (Wilson, Journal of the American Statistical Association 22, 1927). It
 * stays within 0 and 1 and says something of 0 and of all of a few: 0 of 5 is 0 to 0.43. Null where there is nobody.
 */
export const wilsonInterval = (k: number, n: number): Interval | null => {
  if (n === 0) return null
  const p = k / n
  const spread = (Z95 * Z95) / n
  const middle = (p + spread / 2) / (1 + spread)
  const half = (Z95 / (1 + spread)) * Math.sqrt((p * (1 - p)) / n + spread / (4 * n))
  // Rounding must not leave the part itself outside.
  return { low: k === 0 ? 0 : Math.max(0, middle - half), high: k === n ? 1 : Math.min(1, middle + half) }
}
