/** Told apart by hour, setting and way in; and one person's offers beside all others. */
import { describe, expect, it } from 'vitest'
import type { OfferedOutcome } from '../../../shared/figures/figure-visit.ts'
import { ownOffers as ownInColumns } from '../../../shared/figures/own-offers.ts'
import { splitBy as splitColumns, type Split } from '../../../shared/figures/splits.ts'
import { addDays } from '../../../shared/time/local-time.ts'
import { inColumns, type TestVisit } from '../../support/figure-visits.ts'

let made = 0
type Offer = NonNullable<TestVisit['offer']>
const visit = (outcome: OfferedOutcome | null, offer: Partial<Offer> = {}, more: Partial<TestVisit> = {}): TestVisit => ({
  patientId: `patient-${(made += 1)}`, siteId: 'riverside', date: '2025-08-05', standing: 'needed', hour: 9,
  offer: outcome && { outcome, method: 'qr-sheet', reasons: [], setting: 'check-in', staffId: 'sofia', ...offer },
  ...more,
})
const splitBy = (visits: readonly TestVisit[], split: Split) => splitColumns(inColumns(visits), split)
const ownOffers = (visits: readonly TestVisit[], staffId: string) => ownInColumns(inColumns(visits), staffId, { from: '2025-08-04', to: '2025-08-24' })
const many = (count: number, make: () => TestVisit) => Array.from({ length: count }, make)

describe('a period told apart', () => {
  it('by the hour of arrival: visits at which somebody was to be asked, in the order of the day', () => {
    const shown = splitBy([
      ...many(20, () => visit('took-invitation', {}, { hour: 14 })), ...many(10, () => visit(null, {}, { hour: 14 })),
      ...many(12, () => visit('declined-informed', {}, { hour: 8 })), ...many(15, () => visit(null, {}, { hour: null })),
      ...many(30, () => visit(null, {}, { hour: 8, standing: 'has-account' })),
    ], 'hour')
    expect(shown).toMatchObject({ counts: 'offered', n: 57, k: 32, rows: [{ key: '08', n: 12, k: 12 }, { key: '14', n: 30, k: 20 }], notRecorded: { n: 15, k: 0 } })
  })

  it('by where and how it was offered: offers, and those that were taken', () => {
    const offers = [
      ...many(40, () => visit('took-invitation', { method: 'code-letter' })), ...many(20, () => visit('undecided-informed')),
      ...many(15, () => visit('declined-informed', { setting: 'discharge' })), ...many(50, () => visit(null)),
    ]
    expect(splitBy(offers, 'setting')).toMatchObject({ counts: 'took', n: 75, k: 40, rows: [{ key: 'check-in', n: 60, k: 40 }, { key: 'discharge', n: 15, k: 0 }] })
    expect(splitBy(offers, 'method').rows.map(({ key, n, k }) => [key, n, k])).toEqual([['code-letter', 40, 40], ['qr-sheet', 35, 0]])
  })

  it('without small cells, nor what would give them away', () => {
    const shown = splitBy([...many(40, () => visit(null)), ...many(20, () => visit(null, {}, { hour: 10 })), ...many(4, () => visit(null, {}, { hour: 17 }))], 'hour')
    expect(shown.rows.map(({ key }) => key)).toEqual(['09'])
    expect(new Set(shown.hidden)).toEqual(new Set(['10', '17']))
  })

  it('is nothing where nobody was seen', () => {
    expect(splitBy([], 'method')).toEqual({ split: 'method', counts: 'took', n: 0, k: 0, rows: [], hidden: [], notRecorded: null })
  })
})

describe('one person’s offers', () => {
  const all = [
    ...many(30, () => visit('took-invitation')), ...many(10, () => visit('declined-informed', { reasons: ['privacy'] })),
    ...many(20, () => visit('took-invitation', { staffId: 'joy' })), ...many(60, () => visit('declined-refused-information', { staffId: 'joy' })),
    visit('took-invitation', { reasons: ['privacy', 'no-time'] }), visit(null),
  ]

  it('stand beside all others together, and say where they differ by more than chance', () => {
    const { offers, rows } = ownOffers(all, 'sofia')
    expect(offers).toBe(41)
    expect(rows.map(({ measure, n, k, others, isDifferent }) => [measure, n, k, others?.n, others?.k, isDifferent])).toEqual([
      ['informed', 41, 41, 80, 20, true], ['took', 41, 31, 80, 20, true], ['reason', 10, 10, 60, 0, true],
    ])
  })

  it('name the concerns heard most, and how many were taken after all', () => {
    expect(ownOffers(all, 'sofia').concerns).toEqual([{ reason: 'privacy', n: 11, took: 1 }, { reason: 'no-time', n: 1, took: 1 }])
  })

  it('are told week by week, with the limits of this person’s own weeks', () => {
    const week = (date: string, informed: number, not: number) => [
      ...many(informed, () => visit('took-invitation', {}, { date })), ...many(not, () => visit('declined-refused-information', {}, { date })),
    ]
    const others = many(40, () => visit('declined-refused-information', { staffId: 'joy' }, { date: '2025-08-19' }))
    const { weeks: { points, phases } } = ownOffers([...week('2025-08-05', 8, 2), ...week('2025-08-24', 6, 4), visit(null), ...others], 'sofia')
    expect(points.map(({ from, to, n, k }) => [from, to, n, k])).toEqual([
      ['2025-08-04', '2025-08-10', 10, 8], ['2025-08-11', '2025-08-17', 0, 0], ['2025-08-18', '2025-08-24', 10, 6],
    ])
    // Mean 0.7; the one moving range of z is 0.2 / sqrt(0.7 · 0.3 / 10), over 1.128: three sigma are 0.2 · 3 / 1.128.
    expect(points[0]?.limits?.low).toBeCloseTo(0.7 - 0.6 / 1.128, 12)
    expect(points.map(({ limits, breaks }) => [limits === null, breaks])).toEqual([[false, []], [true, []], [false, []]])
    expect(phases).toMatchObject([{ n: 20, k: 14, mean: 0.7, isProvisional: true }])
    const unlike = Array.from({ length: 12 }, (_, at) => ({ from: addDays('2025-08-04', 7 * at), informed: at === 11 ? 0 : 9 + (at % 2) }))
    const many12 = unlike.flatMap(({ from, informed }) => week(from, informed, 10 - informed))
    expect(ownInColumns(inColumns(many12), 'sofia', { from: '2025-08-04', to: '2025-10-26' }).weeks.points.filter(({ breaks }) => breaks.includes('beyond-limits')).map(({ from }) => from)).toEqual(['2025-10-20'])
  })

  it('tell nothing of others where they are few', () => {
    expect(ownOffers([...many(12, () => visit('took-invitation')), ...many(5, () => visit(null)), visit('took-invitation', { staffId: 'joy' })], 'sofia').rows[0]?.others).toBeNull()
    expect(ownOffers([], 'sofia')).toMatchObject({ offers: 0, concerns: [] })
  })
})
