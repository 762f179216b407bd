/** Concerns told apart: by where people were asked, and by groups of theirs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_MOVED } from '../../../shared/figures/blurred.ts'
import { reasonsBy } from '../../../shared/figures/reasons-by.ts'
import { REASON_IDS, type Reason, type Setting } from '../../../shared/offers/words.ts'
import { LEAST_SHOWN } from '../../../shared/statistics/suppress.ts'
import { inColumns, type TestVisit } from '../../support/figure-visits.ts'

let made = 0
type About = { reasons: readonly Reason[]; setting?: Setting; language?: string | null; key?: number }
const offer = ({ reasons, setting = 'check-in', language = 'en', key = 0 }: About): TestVisit => ({
  patientId: `patient-${(made += 1)}`, siteId: 'riverside', date: '2025-08-05', standing: 'needed', hour: 9, language, key,
  offer: { outcome: 'undecided-informed', method: 'qr-sheet', reasons, setting, staffId: 'sofia' },
})
const many = (count: number, about: About) => Array.from({ length: count }, () => offer(about))

describe('concerns', () => {
  it('are parts of all that were named at the same place', () => {
    const { groups, hidden } = reasonsBy(inColumns([
      ...many(30, { reasons: ['privacy'] }), ...many(20, { reasons: ['privacy', 'no-time'] }), ...many(15, { reasons: ['no-time'], setting: 'discharge' }), ...many(9, { reasons: [] }),
    ]), 'setting')
    expect(groups.map(({ key, concerns, reasons }) => [key, concerns, reasons.map(({ reason, n }) => [reason, n])])).toEqual([
      ['check-in', 70, [['privacy', 50], ['no-time', 20]]], ['discharge', 15, [['no-time', 15]]],
    ])
    expect(hidden).toEqual([])
    expect(groups[0]?.reasons[0]?.interval?.low).toBeCloseTo(0.5999, 3)
  })

  it('of few are not told, nor those that would give them away', () => {
    const { groups, hidden } = reasonsBy(inColumns([
      ...many(60, { reasons: ['privacy'] }), ...many(4, { reasons: ['no-time'] }), ...many(25, { reasons: ['language'] }),
      ...many(5, { reasons: ['privacy'], language: 'ar' }), ...many(30, { reasons: ['privacy'], language: 'vi' }),
    ]), 'language')
    expect(groups.map(({ key }) => key)).toEqual(['en'])
    expect(new Set(hidden)).toEqual(new Set(['ar', 'vi']))
    expect(groups[0]?.reasons.map(({ reason }) => reason)).toEqual(['privacy'])
    expect(new Set(groups[0]?.hidden)).toEqual(new Set(['no-time', 'language']))
  })

  it('of a group are what one counts by hand, but for the few they are moved by', () => {
    const someone = fc.record({
      reasons: fc.subarray(['privacy', 'no-time', 'language'] as Reason[]), language: fc.constantFrom('en', 'es', null), key: fc.integer({ min: 0, max: 0xffff_ffff }),
    })
    fc.assert(fc.property(fc.array(someone, { minLength: 40, maxLength: 160 }), (all) => {
      const { groups, hidden } = reasonsBy(inColumns(all.map(offer)), 'language')
      const named = (language: string | null, reason: Reason) => all.filter((each) => each.language === language && each.reasons.includes(reason)).length
      const sizes = new Map((['en', 'es', null] as const).map((language) => [language, REASON_IDS.reduce((sum, reason) => sum + named(language, reason), 0)]))
      expect(new Set([...groups.map(({ key }) => key), ...hidden])).toEqual(new Set([...sizes].filter(([, n]) => n > 0).map(([language]) => language)))
      for (const { key, concerns, reasons, hidden: few } of groups) {
        expect(sizes.get(key as 'en') ?? 0).toBeGreaterThanOrEqual(LEAST_SHOWN)
        for (const { reason, n } of reasons) {
          expect(n).toBeGreaterThanOrEqual(LEAST_SHOWN)
          expect(Math.abs(n - named(key, reason))).toBeLessThanOrEqual(2 * MOST_MOVED)
        }
        expect(reasons.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(concerns)
        for (const reason of REASON_IDS) if (named(key, reason) > 0 && named(key, reason) < LEAST_SHOWN) expect(few).toContain(reason)
      }
    }))
  })

  it('are none where none was named', () => {
    expect(reasonsBy(inColumns([]), 'age')).toEqual({ by: 'age', groups: [], hidden: [] })
    expect(reasonsBy(inColumns(many(20, { reasons: [] })), 'race-any')).toEqual({ by: 'race-any', groups: [], hidden: [] })
  })
})
