/** What holds of the statistics whatever the numbers are, and at their edges. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjusted } from '../../../shared/statistics/benjamini-hochberg.ts'
import { standardisedDifference } from '../../../shared/statistics/direct-standardisation.ts'
import { laneyChart } from '../../../shared/statistics/laney-p-chart.ts'
import { differenceOf, type Part } from '../../../shared/statistics/newcombe-difference.ts'
import { brokenRules } from '../../../shared/statistics/run-rules.ts'
import { hiddenParts } from '../../../shared/statistics/suppress.ts'
import { pOfDifference } from '../../../shared/statistics/two-proportions.ts'
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts'

const somePart: fc.Arbitrary<Part> = fc.nat({ max: 5_000 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.nat({ max: n }) }))
const partOfSome = somePart.filter(({ n }) => n > 0)

describe('an interval', () => {
  it('holds the part itself, within 0 and 1, and is narrower with more people', () => {
    fc.assert(fc.property(partOfSome, ({ k, n }) => {
      const { low, high } = wilsonInterval(k, n) ?? { low: NaN, high: NaN }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
      expect(high).toBeLessThanOrEqual(1)
      const ofTwice = wilsonInterval(2 * k, 2 * n) ?? { low: NaN, high: NaN }
      expect(ofTwice.high - ofTwice.low).toBeLessThan(high - low)
    }))
  })

  it('says nothing of nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
    expect(differenceOf({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull()
  })
})

describe('a difference', () => {
  it('turned round is the same with the other sign', () => {
    fc.assert(fc.property(partOfSome, partOfSome, (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
      expect(there?.difference).toBeCloseTo(-(back?.difference ?? NaN), 12)
      expect(there?.interval.low).toBeCloseTo(-(back?.interval.high ?? NaN), 12)
      expect(there?.interval.low).toBeGreaterThanOrEqual(-1)
      expect(there?.interval.high).toBeLessThanOrEqual(1)
    }))
  })

  it('has a p-value between 0 and 1, the same both ways round, and 1 where nothing tells the groups apart', () => {
    fc.assert(fc.property(somePart, somePart, (one, other) => {
      const p = pOfDifference(one, other)
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
      expect(pOfDifference(other, one)).toBeCloseTo(p, 10)
    }))
    expect(pOfDifference({ k: 3, n: 3 }, { k: 40, n: 40 })).toBe(1)
    expect(pOfDifference({ k: 0, n: 0 }, { k: 4, n: 40 })).toBe(1)
  })

  it('with the same mix of sites is that of the one site both have, and nothing where none has both', () => {
    const group = { k: 40, n: 100 }
    const others = { k: 60, n: 100 }
    const empty = { k: 0, n: 0 }
    const { difference, interval } = standardisedDifference([{ group, others }, { group: { k: 1, n: 50 }, others: empty }]) ?? {}
    expect(difference).toBeCloseTo(-0.2, 12)
    expect(interval?.low).toBeLessThan(-0.2)
    expect(interval?.high).toBeLessThan(0)
    expect(standardisedDifference([{ group, others: empty }])).toBeNull()
  })

  it('that is only one of sites vanishes with the same mix of them', () => {
    // Both are asked alike at each site; the group is mostly seen where fewer are asked.
    const strata = [{ group: { k: 45, n: 90 }, others: { k: 5, n: 10 } }, { group: { k: 9, n: 10 }, others: { k: 81, n: 90 } }]
    expect(differenceOf({ k: 54, n: 100 }, { k: 86, n: 100 })?.interval.high).toBeLessThan(0)
    expect(standardisedDifference(strata)?.difference).toBeCloseTo(0, 12)
  })
})

describe('p-values that were adjusted', () => {
  it('are never smaller, keep their order, and one alone stays as it is', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (ps) => {
      const after = adjusted(ps)
      for (const [index, p] of ps.entries()) {
        expect(after[index]).toBeGreaterThanOrEqual(p * (1 - 1e-12))
        expect(after[index]).toBeLessThanOrEqual(1)
        for (const [other, q] of ps.entries()) if (p < q) expect(after[index]).toBeLessThanOrEqual(after[other] ?? NaN)
      }
    }))
    expect(adjusted([0.03])).toEqual([0.03])
    expect(adjusted([])).toEqual([])
  })
})

describe('a control chart', () => {
  const flat = (points: number, k: number, n: number): Part[] => Array.from({ length: points }, () => ({ k, n }))

  it('says nothing of one point, and is provisional under twelve', () => {
    expect(laneyChart([{ k: 3, n: 4 }, { k: 0, n: 0 }])).toBeNull()
    expect(laneyChart(flat(11, 30, 50))?.isProvisional).toBe(true)
    expect(laneyChart(flat(12, 30, 50))?.isProvisional).toBe(false)
  })

  it('has no limits where nobody was seen, and none to break where all or nobody was counted', () => {
    const chart = laneyChart([...flat(12, 50, 50), { k: 0, n: 0 }])
    expect(chart?.limits.at(-1)).toBeNull()
    expect(chart?.sigmas.slice(0, 12)).toEqual(Array(12).fill(0))
  })

  it('breaks a rule at the point that completes it', () => {
    const rulesOf = (...sigmas: (number | null)[]) => brokenRules(sigmas).at(-1)
    expect(rulesOf(0.1, -0.2, 3.01)).toEqual(['beyond-limits'])
    expect(rulesOf(0.4, 0.9, 0.1, 0.5, 0.2, 0.6, null, 0.3, 0.7)).toEqual(['eight-on-one-side'])
    expect(rulesOf(0.4, 0.9, 0.1, 0.5, 0.2, 0.6, 0.3)).toEqual([])
    expect(rulesOf(-0.5, -0.3, -0.1, 0.2, 0.4, 0.9)).toEqual(['six-in-a-row'])
    expect(rulesOf(-0.5, -0.3, -0.3, 0.2, 0.4, 0.9)).toEqual([])
    expect(rulesOf(-2.1, 0.4, -2.3)).toEqual(['two-of-three'])
    expect(rulesOf(2.1, 0.4, -2.3)).toEqual([])
    expect(rulesOf(null)).toEqual([])
  })
})

describe('small groups', () => {
  const sizes = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 })

  /** Every way in which the hidden ones may add up, whoever knows the whole and what is shown. */
  const mayBe = (hidden: readonly number[], at: number, value: number): boolean => {
    const sum = hidden.reduce((total, n) => total + n, 0)
    const others = hidden.filter((_, index) => index !== at)
    // The others take what is left: each at least one, the large ones as much as there is.
    const isLargeThere = others.some((n) => n >= 11)
    const rest = sum - value
    return isLargeThere ? rest >= 11 + (others.length - 1) : rest >= others.length && rest <= others.length * 10
  }

  it('cannot be told from what is shown and the whole: each may be any number under eleven', () => {
    fc.assert(fc.property(sizes, (all) => {
      const hidden = [...hiddenParts(all)]
      const values = hidden.map((at) => all[at] ?? 0)
      for (const n of all.keys()) if ((all[n] ?? 0) > 0 && (all[n] ?? 0) < 11) expect(hidden).toContain(n)
      // Where everything is hidden there is nothing to subtract from.
      if (hidden.length === all.filter((n) => n > 0).length) return
      for (const [at, n] of values.entries())
        if (n < 11) for (let value = 1; value <= 10; value += 1) expect(mayBe(values, at, value)).toBe(true)
    }), { numRuns: 1000 })
  })

  it('hide nothing where there are none, nor those where nobody is', () => {
    expect(hiddenParts([0, 40, 11])).toEqual(new Set())
    expect(hiddenParts([5, 40, 30, 0])).toEqual(new Set([0, 2]))
    expect(hiddenParts([5, 12, 30])).toEqual(new Set([0, 1, 2]))
  })
})
