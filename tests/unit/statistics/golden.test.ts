/** Against SciPy and statsmodels: see scripts/golden/statistics.py. And against examples as they were published. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adjusted } from '../../../shared/statistics/benjamini-hochberg.ts'
import { laneyChart } from '../../../shared/statistics/laney-p-chart.ts'
import { differenceOf } from '../../../shared/statistics/newcombe-difference.ts'
import { upperTail } from '../../../shared/statistics/normal.ts'
import { pOfDifference } from '../../../shared/statistics/two-proportions.ts'
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts'

type Golden = {
  readonly upperTail: readonly [number, number][]
  readonly wilson: readonly [number, number, number, number][]
  readonly newcombe: readonly [number, number, number, number, number, number][]
  readonly pOfDifference: readonly [number, number, number, number, number][]
  readonly adjusted: readonly [number[], number[]][]
  readonly laney: { readonly points: readonly [number, number][]; readonly mean: number; readonly sigmaZ: number; readonly limits: readonly [number, number][] }
}
const golden = JSON.parse(readFileSync(new URL('../../golden/statistics.json', import.meta.url), 'utf8')) as Golden

const part = (k: number, n: number) => ({ k, n })
/** The same but for rounding: 9 digits. */
const same = (measured: number | undefined, known: number) =>
  expect(Math.abs((measured ?? NaN) - known)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(known), 1e-300))
const near = (measured: number | undefined, known: number) => expect(measured).toBeCloseTo(known, 9)

describe('golden values', () => {
  it.each(golden.upperTail)('the normal distribution above %d', (z, known) => same(upperTail(z), known))

  it.each(golden.wilson)('Wilson’s interval of %d of %d', (k, n, low, high) => {
    near(wilsonInterval(k, n)?.low, low)
    near(wilsonInterval(k, n)?.high, high)
  })

  it.each(golden.newcombe)('Newcombe’s interval of %d of %d less %d of %d', (k, n, l, m, low, high) => {
    const known = differenceOf(part(k, n), part(l, m))
    near(known?.difference, k / n - l / m)
    near(known?.interval.low, low)
    near(known?.interval.high, high)
  })

  it.each(golden.pOfDifference)('the p-value of %d of %d against %d of %d', (k, n, l, m, p) => same(pOfDifference(part(k, n), part(l, m)), p))

  it.each(golden.adjusted)('Benjamini and Hochberg’s adjustment of %j', (ps, known) => {
    for (const [index, p] of adjusted(ps).entries()) same(p, known[index] ?? NaN)
  })

  it('Laney’s limits of thirteen weeks', () => {
    const { points, mean, sigmaZ, limits } = golden.laney
    const chart = laneyChart(points.map(([k, n]) => part(k, n)))
    near(chart?.mean, mean)
    near(chart?.sigmaZ, sigmaZ)
    expect(chart?.limits).toHaveLength(limits.length)
    for (const [index, [low, high]] of limits.entries()) {
      near(chart?.limits[index]?.low, low)
      near(chart?.limits[index]?.high, high)
    }
  })
})

describe('published examples', () => {
  it('Newcombe 1998, table II, method 10', () => {
    const known = [
      [56, 70, 48, 80, 0.0524, 0.3339], [9, 10, 3, 10, 0.1705, 0.809], [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926], [0, 10, 0, 20, -0.1611, 0.2775], [0, 10, 0, 10, -0.2775, 0.2775],
    ] as const
    for (const [k, n, l, m, low, high] of known) {
      const { interval } = differenceOf(part(k, n), part(l, m)) ?? { interval: { low: NaN, high: NaN } }
      expect(interval.low).toBeCloseTo(low, 4)
      expect(interval.high).toBeCloseTo(high, 4)
    }
  })

  it('Newcombe 1998 on one proportion, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29', () => {
    const known = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]] as const
    for (const [k, n, low, high] of known) {
      expect(wilsonInterval(k, n)?.low).toBeCloseTo(low, 4)
      expect(wilsonInterval(k, n)?.high).toBeCloseTo(high, 4)
    }
  })
})
