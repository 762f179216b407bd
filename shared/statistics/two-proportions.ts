/** Whether two groups differ by more than chance. */
import { twoSided } from './normal.ts'
import type { Part } from './newcombe-difference.ts'

/** Below this many expected in a cell the normal approximation is not to be trusted (Cochran, Biometrics 10, 1954). */
const LEAST_EXPECTED = 5

/**
 * How likely a difference at least as unlikely as this one is where both groups are treated alike; two-sided. The pooled
 * z test, without a correction; where a cell expects fewer than 5, Fisher's exact test (both tails by their likelihood, as
 * R's `fisher.test`). 1 where one has nobody, or all or none of both are counted: there is nothing to tell them apart by.
 */
export const pOfDifference = (one: Part, other: Part): number => {
  const n = one.n + other.n
  const k = one.k + other.k
  if (one.n === 0 || other.n === 0 || k === 0 || k === n) return 1
  const least = (Math.min(one.n, other.n) * Math.min(k, n - k)) / n
  if (least < LEAST_EXPECTED) return fisher(one, other)
  const pooled = k / n
  return twoSided((one.k / one.n - other.k / other.n) / Math.sqrt(pooled * (1 - pooled) * (1 / one.n + 1 / other.n)))
}

/** Likelihoods that are the same but for rounding count as the same. */
const ROUNDING = 1 + 1e-7

const fisher = (one: Part, other: Part): number => {
  const k = one.k + other.k
  const [fewest, most] = [Math.max(0, k - other.n), Math.min(k, one.n)]
  const logs = Array.from({ length: most - fewest + 1 }, (_, at) => logChoose(one.n, fewest + at) + logChoose(other.n, k - fewest - at))
  const highest = Math.max(...logs)
  const likelihoods = logs.map((log) => Math.exp(log - highest))
  const observed = likelihoods[one.k - fewest] ?? 0
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
  return Math.min(1, sum(likelihoods.filter((likelihood) => likelihood <= observed * ROUNDING)) / sum(likelihoods))
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

const known: number[] = [0]
const logFactorial = (n: number): number => {
  for (let next = known.length; next <= n; next += 1) known.push((known[next - 1] ?? 0) + Math.log(next))
  return known[n] ?? 0
}
