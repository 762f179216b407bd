/** What the manager's figures count, on a handful of people one can count by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountsAfter } from '../../../shared/figures/accounts.ts'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { OfferedOutcome } from '../../../shared/figures/figure-visit.ts'
import { funnel } from '../../../shared/figures/funnel.ts'
import type { MarkedChange } from '../../../shared/figures/control-chart.ts'
import { overTime } from '../../../shared/figures/over-time.ts'
import { daysFrom, stretchesOf } from '../../../shared/figures/periods.ts'
import { toWhom } from '../../../shared/figures/to-whom.ts'
import { whyNot } from '../../../shared/figures/why-not.ts'
import type { Method, Reason } from '../../../shared/offers/words.ts'
import { languageKey } from '../../../shared/patients/spoken-language.ts'
import { addDays } from '../../../shared/time/local-time.ts'
import { inColumns, type TestVisit } from '../../support/figure-visits.ts'

const visit = (patientId: string, date: string, outcome: OfferedOutcome | null, more: { method?: Method; reasons?: readonly Reason[] } = {}): TestVisit => ({
  patientId, siteId: 'riverside', date, standing: 'needed', hour: 9,
  offer: outcome && { outcome, method: more.method ?? 'qr-sheet', reasons: more.reasons ?? [], setting: 'check-in', staffId: 'sofia' },
})
const withAccount = (patientId: string, date: string): TestVisit => ({ ...visit(patientId, date, null), standing: 'has-account' })
const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `patient-${from + index}`)
const ALL: FigureFilter = { from: '2025-08-04', to: '2025-08-31', siteId: null }
const over = (known: readonly TestVisit[], changes: readonly MarkedChange[] = [], filter = ALL, grain: 'day' | 'week' | 'month' = 'week') =>
  overTime({ visits: inColumns(known), changes }, { filter, measure: 'offered', grain })

describe('stretches of days', () => {
  it('begin on Mondays and on the first, cut to the period', () => {
    expect(stretchesOf({ from: '2025-10-01', to: '2025-10-14' }, 'week')).toEqual([
      { from: '2025-10-01', to: '2025-10-05' }, { from: '2025-10-06', to: '2025-10-12' }, { from: '2025-10-13', to: '2025-10-14' },
    ])
    expect(stretchesOf({ from: '2024-01-31', to: '2024-03-01' }, 'month').map(({ from }) => from)).toEqual(['2024-01-31', '2024-02-01', '2024-03-01'])
  })

  it('hold every day of any period once, in order', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat({ max: 800 }), fc.constantFrom('day' as const, 'week' as const, 'month' as const), (start, length, grain) => {
      const from = addDays('1990-01-01', start)
      const to = addDays(from, length)
      const all = stretchesOf({ from, to }, grain)
      expect(all[0]?.from).toBe(from)
      expect(all.at(-1)?.to).toBe(to)
      for (const [index, { from: next }] of all.entries()) if (index > 0) expect(next).toBe(addDays(all[index - 1]?.to ?? '', 1))
      expect(daysFrom(from, to)).toBe(length)
    }))
  })
})

describe('the rate over time', () => {
  it('counts each patient once a week, as offered where any of their visits was', () => {
    const { points, scope } = over([
      visit('ana', '2025-08-04', null), visit('ana', '2025-08-06', 'took-invitation'), visit('ben', '2025-08-05', null),
      withAccount('cleo', '2025-08-05'), visit('ana', '2025-08-12', 'declined-informed'),
    ])
    expect(points.map(({ from, n, k }) => [from, n, k])).toEqual([
      ['2025-08-04', 2, 1], ['2025-08-11', 1, 1], ['2025-08-18', 0, 0], ['2025-08-25', 0, 0],
    ])
    expect(scope).toEqual({ seen: 3, needed: 2, hasAccount: 1, resting: 0, openDays: 0 })
  })

  it('tells apart who was asked, who has a way in, and who opened an account there', () => {
    const known = [visit('ana', '2025-08-04', 'declined-refused-information'), visit('ben', '2025-08-04', 'undecided-informed'), visit('cleo', '2025-08-04', 'activated-now'), visit('dan', '2025-08-04', null)]
    const k = (measure: 'offered' | 'informed' | 'opened') => overTime({ visits: inColumns(known), changes: [] }, { filter: ALL, measure, grain: 'month' }).points[0]?.k
    expect([k('offered'), k('informed'), k('opened')]).toEqual([3, 2, 1])
  })

  it('begins anew after a marked change; the week of the change is still the old time', () => {
    const day = (index: number) => addDays('2025-05-05', index * 7)
    const weeks = Array.from({ length: 24 }, (_, week) => people(40).map((who, index) => visit(`${who}-${week}`, day(week), index < (week < 12 ? 28 : 36) ? 'took-invitation' : null))).flat()
    const change: MarkedChange = { changeId: 'training', date: addDays(day(11), 3), label: 'Training day', siteId: null }
    const filter = { from: '2025-05-05', to: addDays(day(23), 6), siteId: 'riverside' }
    const { phases, gain, points } = over(weeks, [change, { ...change, changeId: 'elsewhere', siteId: 'northgate' }], filter)
    expect(phases.map(({ mean, n, change: by }) => [mean, n, by?.label ?? null])).toEqual([[0.7, 480, null], [0.9, 480, 'Training day']])
    expect(points[11]?.phase).toBe(0)
    expect(points[12]?.phase).toBe(1)
    expect(gain?.difference).toBeCloseTo(0.2, 12)
    expect(gain?.interval.low).toBeGreaterThan(0.14)
    expect(points.every(({ breaks }) => breaks.length === 0)).toBe(true)
  })

  it('says nothing where nobody was seen, and needs two points for limits', () => {
    expect(over([])).toMatchObject({ gain: null, phases: [{ mean: null, n: 0 }] })
    expect(over([visit('ana', '2025-08-04', null)]).points[0]).toMatchObject({ n: 1, k: 0, limits: null })
  })
})

describe('why not', () => {
  it('lists concerns by how often they are heard, with how it ended, and hides small ones with a neighbour', () => {
    const hesitate = (count: number, from: number, reason: Reason, outcome: OfferedOutcome) => people(count, from).map((who) => visit(who, '2025-08-05', outcome, { reasons: [reason] }))
    const shown = whyNot(inColumns([
      ...hesitate(40, 0, 'no-need', 'took-invitation'), ...hesitate(20, 40, 'no-need', 'undecided-informed'), ...hesitate(30, 60, 'no-internet', 'declined-informed'),
      ...hesitate(25, 90, 'privacy', 'declined-refused-information'), ...hesitate(3, 115, 'language', 'undecided-informed'),
      visit('quiet', '2025-08-05', 'declined-informed'),
    ]))
    expect(shown.rows.map(({ reason, n, took, thinking, declined }) => [reason, n, took, thinking, declined])).toEqual([['no-need', 60, 40, 20, 0], ['no-internet', 30, 0, 0, 30]])
    expect(shown.hidden).toEqual(['privacy', 'language'])
    expect(shown).toMatchObject({ offers: 119, concerns: 118, withoutReason: 1 })
    expect(shown.rows[1]?.sum).toBeCloseTo(90 / 118, 12)
  })
})

describe('to whom', () => {
  const ask = (count: number, from: number, share: number, more: Partial<TestVisit>) =>
    people(count, from).map((who, index) => ({ ...visit(who, '2025-08-05', index < count * share ? 'took-invitation' : null), ...more }))
  const speaks = (language: string | null) => ({ language })
  const question = { filter: ALL, measure: 'offered' as const }
  const languagesOf = (known: readonly TestVisit[]) => toWhom(inColumns(known), question).dimensions.find(({ dimension }) => dimension === 'language')

  it('finds the group that is offered less, how sure that is, and what would close it', () => {
    const shown = toWhom(inColumns([...ask(400, 0, 0.9, speaks('en')), ...ask(100, 400, 0.7, speaks('es')), ...ask(50, 500, 0.8, speaks(null))]), question)
    expect(shown).toMatchObject({ n: 550, k: 470, looks: 2, widest: { dimension: 'language', key: 'es' } })
    expect(shown.widest?.gap.difference).toBeCloseTo(-0.2, 12)
    expect(shown.widest?.gap.moreAWeek).toBe(5)
    const languages = shown.dimensions.find(({ dimension }) => dimension === 'language')
    expect(languages?.rows.map(({ key, n }) => [key, n])).toEqual([['en', 400], ['es', 100]])
    expect(languages?.notRecorded).toMatchObject({ n: 50, k: 40 })
  })

  it('calls nothing a gap that chance explains', () => {
    expect(toWhom(inColumns([...ask(100, 0, 0.8, speaks('en')), ...ask(20, 100, 0.75, speaks('es'))]), question).widest).toBeNull()
  })

  it('tells no number of a group under eleven, nor of the one that would give it away', () => {
    const languages = languagesOf([...ask(200, 0, 0.9, speaks('en')), ...ask(40, 200, 0.9, speaks('vi')), ...ask(4, 240, 0.5, speaks('ar'))])
    expect(languages?.rows.map(({ key }) => key)).toEqual(['en'])
    expect(new Set(languages?.hidden)).toEqual(new Set(['ar', 'vi']))
  })

  it('sees a gap of sites as one', () => {
    const shown = languagesOf([
      ...ask(90, 0, 0.5, { ...speaks('es'), siteId: 'northgate' }), ...ask(10, 90, 0.5, { ...speaks('en'), siteId: 'northgate' }),
      ...ask(10, 100, 0.9, speaks('es')), ...ask(90, 110, 0.9, speaks('en')),
    ])
    const spanish = shown?.rows.find(({ key }) => key === 'es')?.gap
    expect(spanish?.difference).toBeCloseTo(-0.32, 12)
    expect(spanish?.sameSites?.difference).toBeCloseTo(0, 12)
  })

  it('compares nobody where all are of one group, and tells nothing of one patient', () => {
    const shown = toWhom(inColumns(ask(40, 0, 0.5, speaks('en'))), question)
    expect(shown).toMatchObject({ n: 40, k: 20, looks: 0, widest: null })
    expect(shown.dimensions[0]?.rows).toMatchObject([{ key: 'en', n: 40, gap: null }])
    const alone = toWhom(inColumns(ask(1, 0, 1, speaks('en'))), question)
    expect(alone.dimensions.flatMap(({ rows, notRecorded }) => [...rows, ...(notRecorded ? [notRecorded] : [])])).toEqual([])
  })

  it('asks of those who were offered who took it', () => {
    const known = [...people(30).map((who, index) => visit(who, '2025-08-05', index < 20 ? 'took-invitation' : 'declined-informed')), visit('missed', '2025-08-05', null)]
    expect(toWhom(inColumns(known), { ...question, measure: 'took' })).toMatchObject({ n: 30, k: 20 })
  })

  it('knows ages on the day of the visit, and languages however they are written', () => {
    const born = (birthDate: string | null, date: string) => ask(11, 0, 1, { birthDate, date })
    const agesOf = (known: readonly TestVisit[]) => {
      const ages = toWhom(inColumns(known), question).dimensions.find(({ dimension }) => dimension === 'age')
      return [...(ages?.rows.map(({ key }) => key) ?? []), ...(ages?.notRecorded ? ['unknown'] : [])]
    }
    expect(agesOf(born('1960-08-05', '2025-08-04'))).toEqual(['45-64'])
    expect(agesOf(born('1960-08-05', '2025-08-05'))).toEqual(['65-74'])
    expect(agesOf(born('2007-08-06', '2025-08-05'))).toEqual(['0-17'])
    expect(agesOf(born('2008-02-29', '2026-02-28'))).toEqual(['0-17'])
    expect(agesOf(born('2008-02-29', '2026-03-01'))).toEqual(['18-29'])
    expect(agesOf(born('1930-01-01', '2025-08-05'))).toEqual(['75+'])
    for (const none of [null, '2025-08-06']) expect(agesOf(born(none, '2025-08-05'))).toEqual(['unknown'])
    expect(['Spanish; Castilian', 'es-MX', 'Declined'].map(languageKey)).toEqual(['es', 'es', null])
  })
})

describe('the funnel', () => {
  it('narrows at every stage', () => {
    const outcome = fc.constantFrom('activated-now', 'took-invitation', 'undecided-informed', 'declined-informed', 'declined-refused-information', null)
    const some = fc.array(fc.record({ who: fc.nat({ max: 15 }), day: fc.nat({ max: 27 }), outcome, hasAccount: fc.boolean() }), { maxLength: 60 })
    fc.assert(fc.property(some, (list) => {
      const known = list.map(({ who, day, outcome: each, hasAccount }) =>
        hasAccount ? withAccount(`p${who}`, addDays('2025-08-04', day)) : visit(`p${who}`, addDays('2025-08-04', day), each as OfferedOutcome | null))
      const sizes = funnel(inColumns(known), null).stages.map(({ patients }) => patients)
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    }))
  })

  it('ends with accounts within thirty days, where the portal’s list is known', () => {
    const took = (who: string, date: string, accountOn: string | null) => ({ ...visit(who, date, 'took-invitation'), accountOn })
    const known = [
      took('ana', '2025-08-04', '2025-08-06'), took('ben', '2025-08-04', '2025-09-03'), took('cleo', '2025-08-04', '2025-09-04'),
      took('dan', '2025-08-04', null), visit('eva', '2025-08-05', 'activated-now'), visit('flo', '2025-08-05', 'declined-informed'),
    ]
    expect(funnel(inColumns(known), '2025-10-01').stages.at(-1)).toEqual({ stage: 'active', patients: 3 })
    expect(funnel(inColumns(known), null)).toMatchObject({ accounts: null, stages: expect.arrayContaining([{ stage: 'opened', patients: 1 }]) as unknown })
  })
})

describe('accounts after an offer', () => {
  const took = (count: number, from: number, more: { method: Method; language?: string; days: number | null; date?: string }) =>
    people(count, from).map((who): TestVisit => {
      const date = more.date ?? '2025-08-05'
      const taken = visit(who, date, 'took-invitation', { method: more.method })
      return { ...taken, language: more.language ?? 'en', accountOn: more.days === null ? null : addDays(date, more.days) }
    })

  it('are counted for those who had thirty days by the end of the list, with the middle of the days it took', () => {
    const known = [
      ...took(12, 0, { method: 'code-letter', days: 2 }), ...took(11, 12, { method: 'code-letter', days: 9 }), ...took(7, 23, { method: 'code-letter', days: 31 }),
      ...took(5, 30, { method: 'code-letter', days: 1, date: '2025-08-28' }),
    ]
    expect(accountsAfter(inColumns(known), '2025-09-05')).toMatchObject({ until: '2025-09-05', n: 30, k: 23, medianDays: 2, tooEarly: 5 })
    expect(accountsAfter(inColumns(took(30, 0, { method: 'qr-sheet', days: null })), '2025-09-05')).toMatchObject({ n: 30, k: 0, medianDays: null })
  })

  it('count a patient once, by the first offer they took', () => {
    const [first] = took(1, 0, { method: 'code-letter', days: 40 })
    const [again] = took(1, 0, { method: 'qr-sheet', days: 20, date: '2025-08-25' })
    expect(accountsAfter(inColumns([first, again].flatMap((each) => each ?? [])), '2025-10-01')).toMatchObject({ n: 1, k: 0 })
  })

  it('are told by way in and language, without small cells nor what gives them away', () => {
    const known = [
      ...took(60, 0, { method: 'code-letter', days: 3 }), ...took(20, 60, { method: 'code-letter', language: 'es', days: null }),
      ...took(4, 80, { method: 'code-letter', language: 'ar', days: 3 }), ...took(30, 100, { method: 'qr-sheet', days: null }),
    ]
    const [letter, sheet] = accountsAfter(inColumns(known), '2025-10-01').methods
    expect(letter).toMatchObject({ method: 'code-letter', n: 84, k: 64, languages: [{ language: 'en', n: 60, k: 60 }] })
    expect(new Set(letter?.hiddenLanguages)).toEqual(new Set(['ar', 'es']))
    expect(sheet).toMatchObject({ method: 'qr-sheet', n: 30, k: 0, medianDays: null })
  })
})
