import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProgress, newProgressMemory } from '../../electron/store/progress.ts'
import { useKey } from '../../shared/import/fields.ts'
import { mappingOf, proposeMapping } from '../../shared/import/propose-mapping.ts'
import type { Sheet } from '../../shared/import/sheet.ts'
import { RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { sheetFrom } from '../support/schedule-import.ts'
import { dumpTables } from '../support/store-tables.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

const PEOPLE = Array.from({ length: 60 }, (_, n) => ({
  name: `"Kowalczyk${'abcdefghij'[n % 10]}, Tomasz ${'ABCDEF'[Math.floor(n / 10)]}"`, born: `03/${String(1 + (n % 28)).padStart(2, '0')}/19${40 + n}`,
  mrn: String(500_000 + n), time: `${8 + Math.floor(n / 10)}:${String((n % 6) * 10).padStart(2, '0')}`,
}))
const schedule = (people = PEOPLE): Sheet =>
  sheetFrom(
    ['Patient,DOB,MRN,Date,Time', ...people.map(({ name, born, mrn, time }) => `${name},${born},${mrn},10/14/2025,${time}`)].join('\r\n'),
  )

/** The columns as the app itself proposes them. */
const choicesFor = (sheet: Sheet) => {
  const mapping = mappingOf(proposeMapping(sheet, TODAY))
  return {
    siteId: RIVERSIDE, answers: {}, today: TODAY,
    mapping: Object.fromEntries(sheet.columns.map((_, index) => [index, useKey(mapping[index] ?? { field: 'leave-out' })])),
  }
}

let imports = 0
const nextImport = () => `import-${(imports += 1)}`
const commit = (sheet: Sheet, progress = newProgressMemory(), importId = nextImport()) => {
  store.run('keepSheet', { importId, sheet })
  return store.run('commitImport', {
    ...choicesFor(sheet), remember: true, by: SOFIA, progress, importId,
    fileName: 'tuesday.csv', fileSha256: 'ab'.repeat(32),
  })
}
const check = (sheet: Sheet, importId = nextImport()) => {
  store.run('keepSheet', { importId, sheet })
  return store.run('checkImport', { ...choicesFor(sheet), importId })
}
const today = () => store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN })
const facts = () => (store.database.prepare('SELECT count(*) AS n FROM event').get() as { n: number }).n

describe('an import', () => {
  it('keeps its pages until a quiet moment, and then gives the memory back', () => {
    const pagesKib = () => -Number(store.database.pragma('cache_size', { simple: true }))
    const usual = pagesKib()
    commit(schedule())
    expect(pagesKib()).toBeGreaterThan(usual)
    store.tidy()
    expect(pagesKib()).toBe(2_000)
  })

  it('brings in every visit, and a rebuild shows the same', () => {
    expect(commit(schedule())).toMatchObject({ ok: true, value: { added: 60, updated: 0, unchanged: 0, dates: [TODAY] } })
    expect(today().visits).toHaveLength(60)
    expect(today().lastImport).toMatchObject({ fileName: 'tuesday.csv', by: 'Sofia Reyes' })
    const before = dumpTables(store.database)
    store.rebuild()
    expect(dumpTables(store.database)).toEqual(before)
    expect(store.run('findChainBreaks', {})).toEqual([])
  })

  it('of the same file again changes nothing, also after a restart', () => {
    commit(schedule())
    const { visits } = today()
    store = reopen(store)
    expect(commit(schedule())).toMatchObject({ ok: true, value: { added: 0, updated: 0, unchanged: 60 } })
    expect(today().visits).toEqual(visits)
  })

  it('of a changed file updates, and leaves offers alone', () => {
    commit(schedule())
    const [first] = today().visits
    if (!first) throw new Error('no visit')
    store.run('logOffer', { offerId: 'offer-1', offer: tookTheSheet(first.visitId), corrects: null, by: SOFIA })
    const moved = PEOPLE.map((person, n) => (n === 0 ? { ...person, time: '16:20' } : person))
    expect(commit(schedule(moved))).toMatchObject({ ok: true, value: { added: 0, updated: 1, unchanged: 59 } })
    expect(today().visits.filter((visit) => visit.times[0] === '16:20')).toHaveLength(1)
    expect(today().visits.find((visit) => visit.visitId === first.visitId)).toMatchObject({ offerId: 'offer-1', state: 'logged' })
  })

  it('that is stopped leaves nothing half done, and can be done after all', () => {
    const before = [facts(), dumpTables(store.database)]
    const memory = newProgressMemory()
    createProgress(memory).stop()
    expect(commit(schedule(), memory)).toMatchObject({ ok: false, code: 'cancelled' })
    expect([facts(), dumpTables(store.database)]).toEqual(before)
    expect(commit(schedule())).toMatchObject({ ok: true })
    expect(store.run('findChainBreaks', {})).toEqual([])
  })

  it('of a file without a visit is refused', () => {
    const before = facts()
    expect(commit({ ...schedule(), rows: [['Total: 0 visits']] })).toMatchObject({ ok: false, code: 'nothing-to-import' })
    expect(facts()).toBe(before)
  })

  it('looked at first changes nothing and says what a commit would do', () => {
    const before = [facts(), dumpTables(store.database)]
    expect(check(schedule())).toMatchObject({ toAdd: 60, toUpdate: 0, unchanged: 0 })
    expect([facts(), dumpTables(store.database)]).toEqual(before)
  })

  it('does what a commit without a check does, with ids of its own for who is new', () => {
    const importId = nextImport()
    check(schedule(), importId)
    expect(commit(schedule(), newProgressMemory(), importId)).toMatchObject({ ok: true, value: { added: 60, updated: 0 } })
    const checked = today().visits.map(({ visitId: _visit, patientId: _patient, ...shown }) => shown)
    const ids = today().visits.flatMap(({ visitId, patientId }) => [visitId, patientId])
    expect(new Set(ids).size).toBe(120)
    expect(ids.filter((id) => id.startsWith('new-'))).toEqual([])
    store.remove()
    store = openAlderBrook()
    commit(schedule())
    expect(today().visits.map(({ visitId: _visit, patientId: _patient, ...shown }) => shown)).toEqual(checked)
  })

  it('is planned anew when anything was logged since the check', () => {
    const importId = nextImport()
    expect(check(schedule(), importId)).toMatchObject({ toAdd: 60 })
    walkIn(store, { given: 'Tomasz', family: 'Kowalczyka', birthDate: '1940-03-01', mrn: '500000' })
    expect(commit(schedule(), newProgressMemory(), importId)).toMatchObject({ ok: true, value: { added: 59, updated: 1 } })
    expect(today().visits).toHaveLength(60)
  })

  it('goes by its own choices, not by those of the check', () => {
    const importId = nextImport()
    const choices = choicesFor(schedule())
    store.run('keepSheet', { importId, sheet: schedule() })
    store.run('checkImport', { ...choices, mapping: { ...choices.mapping, 4: 'leave-out' }, importId })
    commit(schedule(), newProgressMemory(), importId)
    expect(today().visits.filter(({ times }) => times.length === 0)).toEqual([])
  })

  it('whose sheet is not here any more says so, and changes nothing', () => {
    const importId = nextImport()
    check(schedule(), importId)
    store = reopen(store)
    const before = facts()
    const choices = { ...choicesFor(schedule()), importId }
    const file = { fileName: 'tuesday.csv', fileSha256: 'ab'.repeat(32), remember: true, by: SOFIA, progress: newProgressMemory() }
    expect(store.run('previewImport', choices)).toBeNull()
    expect(store.run('checkImport', choices)).toBeNull()
    expect(store.run('commitImport', { ...choices, ...file })).toBeNull()
    expect(facts()).toBe(before)
  })

  it('that was checked, stopped and done after all is whole', () => {
    const importId = nextImport()
    const memory = newProgressMemory()
    createProgress(memory).stop()
    check(schedule(), importId)
    expect(commit(schedule(), memory, importId)).toMatchObject({ ok: false, code: 'cancelled' })
    expect(today().visits).toEqual([])
    expect(commit(schedule(), newProgressMemory(), importId)).toMatchObject({ ok: true, value: { added: 60 } })
    expect(store.run('findChainBreaks', {})).toEqual([])
  })
})
