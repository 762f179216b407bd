/** What is hidden of a small group does not come out by subtracting one figure from another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountsAfter } from '../../../shared/figures/accounts.ts'
import { blurred, blurredParts, MOST_MOVED, together, type Counted } from '../../../shared/figures/blurred.ts'
import { DIMENSIONS, isOverlapping } from '../../../shared/figures/groups.ts'
import { isOfLastWeeks, lastWeeks, WEEKS_BACK } from '../../../shared/figures/last-weeks.ts'
import { toWhom, type DimensionFigures } from '../../../shared/figures/to-whom.ts'
import { RACES, SEXES, NOTHING_RECORDED } from '../../../shared/patient-file/recorded-groups.ts'
import type { Part } from '../../../shared/statistics/newcombe-difference.ts'
import { LEAST_SHOWN } from '../../../shared/statistics/suppress.ts'
import { inColumns, type TestVisit } from '../../support/figure-visits.ts'

const someKey = fc.integer({ min: 0, max: 0xffff_ffff })
const someCount = (least: number, most: number) => fc.tuple(fc.integer({ min: least, max: most }), fc.double({ min: 0, max: 1, noNaN: true }), someKey, someKey)
  .map(([n, share, nKey, kKey]): Counted => ({ n, k: Math.round(n * share), nKey, kKey: Math.round(n * share) === n ? nKey : kKey }))

describe('a moved count', () => {
  it('is near the true one, possible, and shown where the true one may be', () => {
    fc.assert(fc.property(someCount(0, 5_000), (count) => {
      const { n, k } = blurred(count)
      expect(Math.abs(n - count.n)).toBeLessThanOrEqual(MOST_MOVED)
      expect(k >= 0 && k <= n).toBe(true)
      expect(n === 0).toBe(count.n === 0)
      if (count.n >= LEAST_SHOWN) expect(n).toBeGreaterThanOrEqual(LEAST_SHOWN)
      if (count.k === 0) expect(k).toBe(0)
      if (count.k === count.n) expect(k).toBe(n)
    }), { numRuns: 2_000 })
  })

  it('is moved as far as twelve coins say, whatever the count', () => {
    const steps = new Map<number, number>()
    for (let turn = 1; turn <= 40_960; turn += 1) {
      // Sums of the first so many of a clinic's keys.
      const step = blurred({ n: turn + 20, k: 0, nKey: Math.imul(turn, 0x9e3779b1) >>> 0, kKey: 0 }).n - turn - 20
      steps.set(step, (steps.get(step) ?? 0) + 1)
    }
    const of4096 = [1, 12, 66, 220, 495, 792, 924, 792, 495, 220, 66, 12, 1]
    expect(steps.size).toBe(of4096.length)
    for (const [at, ways] of of4096.entries()) expect(Math.abs((steps.get(at - MOST_MOVED) ?? 0) - ways * 10)).toBeLessThan(4 * Math.sqrt(ways * 10))
  })

  it('leaves the whole as it was: the largest part takes up what the others are moved by', () => {
    const sum = (parts: Iterable<Part>): Part => [...parts].reduce((all, { n, k }) => ({ n: all.n + n, k: all.k + k }), { n: 0, k: 0 })
    fc.assert(fc.property(someCount(100, 900), fc.array(someCount(1, 90), { maxLength: 6 }), (largest, others) => {
      const parts = [largest, ...others]
      const moved = blurredParts(new Map(parts.map((part, at) => [at, part])))
      const { n, k } = sum(moved.values())
      expect(n).toBe(sum(parts).n)
      // That of k can be less than nothing, or more than everybody.
      if ((moved.get(0)?.k ?? 0) > 0 && (moved.get(0)?.k ?? 0) < (moved.get(0)?.n ?? 0)) expect(k).toBe(sum(parts).k)
    }))
  })
})

describe('who subtracts figures about a group and a few people more', () => {
  /** The least and the most that a number which is told may be. */
  const mayBe = (told: number): readonly [number, number] => [Math.max(LEAST_SHOWN, told - MOST_MOVED), told + MOST_MOVED]
  /** What two figures leave of the number of people whom the second has more; that there is somebody is known where they differ. */
  const possible = (people: { readonly many: number; readonly few: number }, [one, other]: readonly [number, number]): readonly number[] => {
    const group: Counted = { n: people.many, k: 0, nKey: one, kKey: 0 }
    const [leastFirst, mostFirst] = mayBe(blurred(group).n)
    const [leastBoth, mostBoth] = mayBe(blurred(together(group, { n: people.few, k: 0, nKey: other, kKey: 0 })).n)
    const least = Math.max(1, leastBoth - mostFirst)
    return Array.from({ length: mostBoth - leastFirst - least + 1 }, (_, at) => least + at)
  }
  const someKeys = fc.tuple(someKey, someKey)

  it('is left with several numbers: after one pair, and after the same people at their site and at all', () => {
    fc.assert(fc.property(
      fc.integer({ min: LEAST_SHOWN, max: 400 }), fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 10 }), someKeys, someKeys,
      (atSite, elsewhere, few, keysOfSite, keysOfAll) => {
        const ofSite = possible({ many: atSite, few }, keysOfSite)
        const ofBoth = possible({ many: atSite + elsewhere, few }, keysOfAll).filter((number) => ofSite.includes(number))
        expect(ofBoth).toContain(few)
        expect(ofBoth.length).toBeGreaterThan(1)
      },
    ), { numRuns: 20_000 })
  })

  /** All that can be published about so many people and so many more, whoever they are. */
  const pairsOf = (few: number, more: number, seed: number): ReadonlySet<string> => {
    const pairs = new Set<string>()
    for (const [one, other] of fc.sample(someKeys, { numRuns: 600, seed })) {
      const part: Counted = { n: few, k: 0, nKey: one, kKey: 0 }
      pairs.add([blurred(part).n, blurred(together(part, { n: more, k: 0, nKey: other, kKey: 0 })).n].join())
    }
    return pairs
  }

  it('sees no pair that another number of people could not have given', () => {
    fc.assert(fc.property(fc.integer({ min: LEAST_SHOWN + MOST_MOVED, max: 400 }), fc.integer({ min: 1, max: 10 }), fc.nat(), (few, more, seed) => {
      const others = Array.from({ length: 15 }, (_, count) => count).filter((count) => count !== more)
      const offs = Array.from({ length: 2 * MOST_MOVED + 1 }, (_, at) => at - MOST_MOVED)
      const known = offs.flatMap((off) => others.map((count) => pairsOf(few + off, count, seed + count)))
      for (const pair of pairsOf(few, more, seed)) expect(known.some((pairs) => pairs.has(pair)), pair).toBe(true)
    }), { numRuns: 5 })
  })
})

/** People of a site, all seen on one day. */
type Speaker = { readonly language: string; readonly key: number; readonly siteId?: string; readonly date?: string }
const seen = (speakers: readonly Speaker[]): readonly TestVisit[] =>
  speakers.map(({ language, key, siteId = 'riverside', date = '2025-10-01' }, at) =>
    ({ patientId: `patient-${at}`, siteId, date, hour: 9, standing: 'needed', offer: null, language, key }))

const vietnameseIn = (visits: readonly TestVisit[]): number => {
  const { dimensions } = toWhom(inColumns(visits), { filter: { from: '2025-08-01', to: '2025-10-13' }, measure: 'offered' })
  return dimensions.find(({ dimension }) => dimension === 'language')?.rows.find(({ key }) => key === 'vi')?.n ?? NaN
}

describe('who subtracts', () => {
  const some = fc.record({
    english: fc.array(someKey, { minLength: 60, maxLength: 90 }), vietnamese: fc.array(someKey, { minLength: 15, maxLength: 50 }),
    few: fc.array(someKey, { minLength: 1, maxLength: 10 }),
  })
  /** In how many of a hundred the difference is the true number of the few: about one in six, as by guessing among six. */
  const rightIn100 = (longer: Pick<Speaker, 'siteId' | 'date'>): number => {
    let right = 0
    const all = fc.sample(some, { numRuns: 400, seed: 20_251_014 })
    for (const { english, vietnamese, few } of all) {
      const shorter = [...english.map((key) => ({ language: 'en', key })), ...vietnamese.map((key) => ({ language: 'vi', key }))]
      const more = few.map((key) => ({ language: 'vi', key, ...longer }))
      if (vietnameseIn(seen([...shorter, ...more])) - vietnameseIn(seen(shorter)) === few.length) right += 1
    }
    return right / 4
  }

  it('a period from a longer one is no wiser', () => {
    expect(rightIn100({ date: '2025-08-02' })).toBeLessThan(28)
  })

  it('one site from all sites is no wiser', () => {
    expect(rightIn100({ siteId: 'northgate' })).toBeLessThan(28)
  })

  it('gets the same answer however often they ask, and in whatever period the same people are', () => {
    fc.assert(fc.property(some, ({ english, vietnamese }) => {
      const all = (date: string) => seen([...english.map((key) => ({ language: 'en', key, date })), ...vietnamese.map((key) => ({ language: 'vi', key, date }))])
      expect(vietnameseIn(all('2025-08-02'))).toBe(vietnameseIn(all('2025-10-01')))
    }))
  })
})

describe('what is told of groups', () => {
  const someone = fc.record({
    key: someKey, language: fc.constantFrom('en', 'en', 'en', 'es', 'vi', null), races: fc.subarray([...RACES], { maxLength: 2 }),
    sex: fc.constantFrom(...SEXES, null), isOffered: fc.boolean(), siteId: fc.constantFrom('riverside', 'northgate'),
  })
  const visitsOf = (all: readonly { key: number; language: string | null; races: (typeof RACES)[number][]; sex: (typeof SEXES)[number] | null; isOffered: boolean; siteId: string }[]) =>
    inColumns(all.map(({ key, language, races, sex, isOffered, siteId }, at): TestVisit => ({
      patientId: `patient-${at}`, siteId, date: '2025-10-01', hour: 9, standing: 'needed', key, language, recorded: { ...NOTHING_RECORDED, races, sex },
      offer: isOffered ? { outcome: 'took-invitation', method: 'qr-sheet', reasons: [], setting: 'check-in', staffId: 'sofia' } : null,
    })))
  const told = ({ rows, notRecorded }: DimensionFigures) => [...rows, ...(notRecorded ? [notRecorded] : [])]

  it('is possible, never under eleven, and adds up where all of it is shown', () => {
    fc.assert(fc.property(fc.array(someone, { minLength: 60, maxLength: 200 }), (all) => {
      const shown = toWhom(visitsOf(all), { filter: { from: '2025-10-01', to: '2025-10-01' }, measure: 'offered' })
      expect(shown).toMatchObject({ n: all.length, k: all.filter(({ isOffered }) => isOffered).length })
      for (const dimension of DIMENSIONS) {
        const figures = shown.dimensions.find((each) => each.dimension === dimension)
        if (figures === undefined) throw new Error(`nothing by ${dimension}`)
        for (const { n, k, interval } of told(figures)) {
          expect(n >= LEAST_SHOWN && k >= 0 && k <= n).toBe(true)
          expect(interval.low <= k / n && k / n <= interval.high).toBe(true)
        }
        if (!isOverlapping(dimension) && figures.hidden.length === 0 && told(figures).length > 0)
          expect(Math.abs(told(figures).reduce((sum, { n }) => sum + n, 0) - shown.n)).toBeLessThanOrEqual(figures.rows.length * MOST_MOVED)
      }
    }), { numRuns: 40 })
  })

  it('after an offer, by language, is moved as well, and its sum is not', () => {
    fc.assert(fc.property(fc.array(someone, { minLength: 80, maxLength: 160 }), (all) => {
      const visits = visitsOf(all.map((each) => ({ ...each, language: each.language ?? 'en', isOffered: true })))
      const [sheet] = accountsAfter(visits, '2025-12-31').methods
      expect(sheet?.n).toBe(all.length)
      if (sheet && sheet.hiddenLanguages.length === 0) expect(sheet.languages.reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
    }), { numRuns: 40 })
  })
})

describe('groups can be asked about', () => {
  const TODAY = '2025-10-14'

  it('in the periods of the list, also from a window that was opened before midnight', () => {
    for (const weeks of WEEKS_BACK) {
      expect(isOfLastWeeks(lastWeeks(weeks, 'riverside', TODAY), TODAY)).toBe(true)
      expect(isOfLastWeeks(lastWeeks(weeks, null, '2025-10-13'), TODAY)).toBe(true)
    }
  })

  it('in no other', () => {
    expect(isOfLastWeeks({ from: '2025-09-16', to: '2025-10-13', siteId: null }, TODAY)).toBe(true)
    for (const from of ['2025-09-15', '2025-09-17', '2025-10-13']) expect(isOfLastWeeks({ from, to: '2025-10-13', siteId: null }, TODAY)).toBe(false)
    expect(isOfLastWeeks(lastWeeks(4, null, '2025-10-12'), TODAY)).toBe(false)
  })
})
