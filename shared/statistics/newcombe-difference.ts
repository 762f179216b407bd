import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** `k` of `n`. */
export type Part = { readonly k: number; readonly n: number }

/**
 * The part of `one` less that of `other`, with the hybrid score interval at 95 % (Newcombe, Statistics in Medicine 17,
 * 1998, method 10). The two must have nobody in common. Null where one of them has nobody. With a handful of people the
 * interval is wide, and right: 1 of 2 less 0 of 2 is -0.26 to 0.91.
 */
export const differenceOf = (one: Part, other: Part): { readonly difference: number; readonly interval: Interval } | null => {
  const [first, second] = [wilsonInterval(one.k, one.n), wilsonInterval(other.k, other.n)]
  if (first === null || second === null) return null
  const [p, q] = [one.k / one.n, other.k / other.n]
  const difference = p - q
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p - first.low, second.high - q),
      high: difference + Math.hypot(first.high - p, q - second.low),
    },
  }
}
