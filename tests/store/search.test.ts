import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEventLog } from '../../electron/store/event-log.ts'
import { createWriter } from '../../electron/store/handle.ts'
import { RIVERSIDE, SOFIA } from '../support/alder-brook.ts'
import { countingIds, ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const PEOPLE = [
  { given: 'Tomasz', family: 'Kowalczyk', birthDate: '1985-06-02', mrn: '0019480' },
  { given: 'Concepción Ana', family: 'de la Cruz', birthDate: '1962-03-07', mrn: '0022218' },
  { given: 'Séamus', family: 'Ó Briain', birthDate: '1948-11-30', mrn: 'AB-40771' },
  { given: 'Łukasz', family: 'Smith-Jones', birthDate: '1999-01-02', mrn: '7' },
  { given: 'Nguyệt', family: 'Nguyễn', birthDate: '2011-12-12', mrn: '0099100' },
]

let store: TestStore
beforeAll(() => {
  store = openAlderBrook()
  for (const who of PEOPLE) walkIn(store, who)
})
afterAll(() => store.remove())

const search = (text: string, today = TODAY) => store.run('searchPatients', { text, siteId: RIVERSIDE, today })
const found = (text: string): string[] => search(text).today.map((visit) => visit.name).sort()

describe('search finds Concepción de la Cruz', () => {
  it.each([
    'concepcion', 'CONCEPCIÓN', 'Conc', 'cruz', 'de la cruz', 'delacruz', 'dela', 'ana cruz', 'cruz, concepcion', 'cruz con',
    '  con   cru ', '0022218', '22218', '2218', '3/7/1962', '3 7 62', '03-07-1962', '1962-03-07', 'Mar 7 1962', '7 Mar 1962',
  ])('by “%s”', (text) => expect(found(text)).toEqual(['Concepción Ana de la Cruz']))
})

describe('search', () => {
  it.each([
    ['lukasz', 'Łukasz Smith-Jones'], ['łuk', 'Łukasz Smith-Jones'], ['smith jones', 'Łukasz Smith-Jones'],
    ['smithjones', 'Łukasz Smith-Jones'], ['jones', 'Łukasz Smith-Jones'], ['obriain', 'Séamus Ó Briain'],
    ['o’briain', 'Séamus Ó Briain'], ['briain seamus', 'Séamus Ó Briain'], ['nguyen', 'Nguyệt Nguyễn'],
    ['AB40771', 'Séamus Ó Briain'], ['ab-40771', 'Séamus Ó Briain'], ['40771', 'Séamus Ó Briain'], ['0771', 'Séamus Ó Briain'],
  ])('takes “%s” for %s', (text, name) => expect(found(text)).toEqual([name]))

  it.each(['mith', 'kowalczyk concepcion', 'zzz', '3/8/1962', '2/30/1962', '', '   ', '***'])('finds nobody by “%s”', (text) =>
    expect(search(text)).toEqual({ today: [], others: [] }))

  it('lists those who are not here today apart, with the day they were last seen', () => {
    const tomorrow = search('kowal', '2025-10-15')
    expect(tomorrow.today).toEqual([])
    expect(tomorrow.others).toEqual([
      { patientId: 'patient-0019480', name: 'Tomasz Kowalczyk', birthYear: 1985, mrnEnding: '9480', lastSeen: TODAY, visitId: null },
    ])
  })

  it('knows a patient by the newest name only', () => {
    const clock = { nowMs: () => ELEVEN_EIGHTEEN }
    const log = createEventLog(createWriter(store.database), 'import', clock, countingIds('import'))
    const record = (family: string) =>
      log.append(
        {
          type: 'patient-recorded', subject: 'patient-priya',
          payload: {
            patientId: 'patient-priya', importId: null,
            facts: {
              name: { given: 'Priya', family }, mrn: null, birthDate: null, phone: null, addressLines: [], language: null,
              portalStatus: 'unknown',
            },
          },
        },
        SOFIA,
      )
    record('Shah')
    expect(search('shah').others).toHaveLength(1)
    record('Bell')
    expect([search('shah').others, search('bell').others.length]).toEqual([[], 1])
  })

  it.each([
    '"', '""', '"kow', 'kow"*', '*', 'kow*', '^kow', 'kow AND', 'kow OR tom', 'NOT kow', 'NEAR(kow tom)', 'words:kow', '{kow}', '(kow',
    '-kow', 'kow+tom', "'; DROP TABLE patient; --", '\u0000kow', '\uD83D', '\u202Ekow', 'ᦰ aᦰb', '２０２５', '%', '_', '\\', 'ﬁ',
  ])('reads “%s” as what was typed, never as a command', (text) => {
    expect(() => search(text)).not.toThrow()
    expect(found('kow')).toEqual(['Tomasz Kowalczyk'])
  })

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'"*^():-+{}\'kowtom 0123/.,'), maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `kow${text}`),
    )
    fc.assert(fc.property(typed, (text) => Array.isArray(search(text).today)), { numRuns: 1500 })
  })

  it('finds every name by any beginning of any of its words, in any order', () => {
    const question = fc.constantFrom(...PEOPLE).chain((who) => {
      const words = `${who.given} ${who.family}`.split(/[\s-]+/)
      return fc.tuple(fc.constant(who), fc.shuffledSubarray(words, { minLength: 1 }), fc.integer({ min: 1, max: 6 }))
    })
    fc.assert(
      fc.property(question, ([who, words, letters]) =>
        found(words.map((word) => word.slice(0, letters)).join(' ')).includes(`${who.given} ${who.family}`),
      ),
      { numRuns: 300 },
    )
  })
})

describe('a walk-in’s namesakes', () => {
  const matching = (name: string, birthDate: string | null) =>
    store.run('patientsMatching', { name, birthDate, siteId: RIVERSIDE, today: TODAY }).map((person) => person.name)

  it('are found by the same name, and by the birth date where there is one', () => {
    expect(matching('KOWALCZYK, TOMASZ', null)).toEqual(['Tomasz Kowalczyk'])
    expect(matching('Tomasz Kowalczyk', '1985-06-02')).toEqual(['Tomasz Kowalczyk'])
    expect(matching('Tomasz Kowalczyk', '1985-06-03')).toEqual([])
    expect(matching('', null)).toEqual([])
  })
})
