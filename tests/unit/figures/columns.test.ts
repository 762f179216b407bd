/** Visits and patients as columns of numbers: what goes in comes out again, and all of it fits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK } from '../../../shared/figures/figure-visit.ts'
import { howMany, peopleIn } from '../../../shared/figures/figure-visits.ts'
import { RECORDED_FIELDS, recordedBits, recordedIn, type RecordedField } from '../../../shared/figures/recorded-bits.ts'
import { scopeOf } from '../../../shared/figures/scope.ts'
import { dayIn, ofSite, packDay } from '../../../shared/figures/visit-columns.ts'
import { createWords } from '../../../shared/figures/words-in-columns.ts'
import { METHOD_IDS, REASON_IDS, SETTING_IDS } from '../../../shared/offers/words.ts'
import { PAYERS, RACES, SCHOOLING, SEXES, WORK, type RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import { inColumns, type TestVisit } from '../../support/figure-visits.ts'

const yesNo = fc.constantFrom(true, false, null)
const someGroups: fc.Arbitrary<RecordedGroups> = fc.record({
  sex: fc.constantFrom(...SEXES, null), races: fc.subarray([...RACES]), isHispanic: yesNo, payer: fc.constantFrom(...PAYERS, null), hasRegularSource: yesNo,
  isRural: yesNo, needsAccommodation: yesNo, schooling: fc.constantFrom(...SCHOOLING, null), work: fc.constantFrom(...WORK, null),
})

describe('what is recorded of a patient', () => {
  const fields = Object.keys(RECORDED_FIELDS) as RecordedField[]

  it('is one number that holds all of it', () => {
    fc.assert(fc.property(someGroups, (recorded) => {
      const bits = recordedBits(recorded)
      const read = fields.map((field) => {
        const { shift, bits: width } = RECORDED_FIELDS[field]
        return recordedIn(field, (bits >>> shift) & ((1 << width) - 1))
      })
      const only = (values: readonly (string | boolean | null)[]) => values.find((value) => value !== null) ?? null
      expect({
        sex: only(read.map(({ sex }) => sex)), races: read.flatMap(({ races }) => races), isHispanic: only(read.map(({ isHispanic }) => isHispanic)),
        payer: only(read.map(({ payer }) => payer)), hasRegularSource: only(read.map(({ hasRegularSource }) => hasRegularSource)),
        isRural: only(read.map(({ isRural }) => isRural)), needsAccommodation: only(read.map(({ needsAccommodation }) => needsAccommodation)),
        schooling: only(read.map(({ schooling }) => schooling)), work: only(read.map(({ work }) => work)),
      }).toEqual(recorded)
    }))
    expect(recordedBits(null)).toBe(0)
  })

  it('has room in its bits for every answer', () => {
    const answers = { 'sex': SEXES.length, 'payer': PAYERS.length, 'schooling': SCHOOLING.length, 'work': WORK.length, 'regular-source': 2, 'rural': 2, 'accommodation': 2 }
    for (const [field, count] of Object.entries(answers)) expect(count, field).toBeLessThan(1 << RECORDED_FIELDS[field as RecordedField].bits)
    expect(RECORDED_FIELDS.race.bits).toBe(RACES.length + 2)
    const ends = fields.map((field) => RECORDED_FIELDS[field]).sort((one, other) => one.shift - other.shift)
    for (const [at, { shift, bits }] of ends.entries()) expect(shift + bits).toBeLessThanOrEqual(ends[at + 1]?.shift ?? 32)
  })
})

const visit = (patientId: string, siteId: string, more: Partial<TestVisit> = {}): TestVisit => ({
  patientId, siteId, date: '2025-08-05', standing: 'needed', hour: 9, offer: null, ...more,
})

describe('the visits of a day', () => {
  it('have room for every reason, way in and setting', () => {
    expect(REASON_IDS.length).toBeLessThanOrEqual(16)
    expect(Math.max(METHOD_IDS.length, SETTING_IDS.length)).toBeLessThan(256)
    const [day] = inColumns([visit('ana', 'riverside', { offer: { outcome: 'declined-informed', method: 'verbal-only', reasons: REASON_IDS, setting: 'discharge', staffId: 'sofia' } })]).days
    expect([day?.reasons[0], day?.method[0], day?.setting[0]]).toEqual([(1 << REASON_IDS.length) - 1, METHOD_IDS.length, 2])
  })

  it('stand together by site, so that one site is a part of the day', () => {
    fc.assert(fc.property(fc.array(fc.record({ who: fc.nat({ max: 9 }), site: fc.constantFrom('north', 'south', 'west') }), { maxLength: 30 }), (list) => {
      const visits = inColumns(list.map(({ who, site }) => visit(`p${who}`, site)))
      for (const site of ['north', 'south', 'west', 'nowhere']) {
        const days = visits.days.map((day) => ofSite(day, visits.words.knownCode(site) ?? 0))
        const there = list.filter((each) => each.site === site)
        expect(days.reduce((sum, { length }) => sum + length, 0)).toBe(there.length)
        expect(howMany(peopleIn({ ...visits, days }), MARK.needed)).toBe(new Set(there.map(({ who }) => who)).size)
      }
    }))
  })

  it('say which sites nobody closed', () => {
    const words = createWords()
    const all = [{ ...visit('ana', 'riverside'), patient: 0 }, { ...visit('ben', 'northgate'), patient: 1 }]
    const day = dayIn('2025-08-05', packDay(all, new Set(['riverside']), words))
    const open = (site: string | null) => {
      const visits = { ...inColumns([visit('ana', 'riverside'), visit('ben', 'northgate')]), words, days: [site === null ? day : ofSite(day, words.knownCode(site) ?? 0)] }
      return scopeOf(visits, peopleIn(visits)).openDays
    }
    expect([open(null), open('northgate'), open('riverside')]).toEqual([1, 1, 0])
  })

  it('are not read from bytes that are none', () => {
    expect(() => dayIn('2025-08-05', { columns: new Uint8Array(13), openSites: new Uint8Array(0) })).toThrow(RangeError)
  })
})

describe('words in columns', () => {
  it('have a number each, 0 for none, and stop where the column is full', () => {
    const words = createWords()
    expect([words.codeOf('a'), words.codeOf('b'), words.codeOf('a'), words.codeOf(null)]).toEqual([1, 2, 1, 0])
    expect([words.wordOf(2), words.wordOf(0), words.knownCode('c')]).toEqual(['b', null, undefined])
    for (let n = 0; n < 70_000; n += 1) words.codeOf(`language ${n}`)
    expect(words.all.length).toBe(65_536)
    expect([words.codeOf('one more'), words.codeOf('language 1')]).toEqual([0, 4])
  })
})
