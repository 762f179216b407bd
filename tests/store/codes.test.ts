import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeForLetter } from '../../electron/store/queries/codes.ts'
import { makeCode } from '../../shared/codes/make-code.ts'
import type { Sheet } from '../../shared/import/sheet.ts'
import { DANA, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { createRandom } from '../support/random.ts'
import { dumpTables } from '../support/store-tables.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const CODE = 'QX7M-KD42-99ZT'
const DAY_MS = 86_400_000

let store: TestStore
let visitId: string
beforeEach(() => {
  store = openAlderBrook()
  visitId = walkIn(store)
})
afterEach(() => store.remove())

const onFile = (goodUntil: string | null = '2025-10-24', value = CODE) =>
  store.database.prepare('INSERT OR REPLACE INTO activation_code (patient_id, value, good_until) VALUES (?, ?, ?)').run('patient-0019480', value, goodUntil)
const find = (typed: { value: string; goodUntil: string | null } | null = null, nowMs = ELEVEN_EIGHTEEN, visit = visitId) =>
  store.run('codeForLetter', { visitId: visit, typed, nowMs })
const standing = (nowMs = ELEVEN_EIGHTEEN) => store.run('offerContext', { visitId, nowMs })?.codeStanding
const print = (code: Omit<Extract<CodeForLetter, { kind: 'there' }>, 'kind'>, invitationId = 'invitation-1', visit = visitId) =>
  store.run('printCode', { visitId: visit, invitationId, code, by: SOFIA })
const fromPortal = { value: CODE, goodUntil: '2025-10-24', from: 'portal' } as const
const spentId = (): string => {
  const found = standing()
  if (found?.kind !== 'spent') throw new Error('nothing is spent')
  return found.codeId
}
const factsOf = (type: string) =>
  (store.database.prepare('SELECT payload, staff FROM event WHERE type = ? ORDER BY seq').all(type) as { payload: string; staff: string | null }[])
    .map(({ payload, staff }) => ({ ...(JSON.parse(payload) as Record<string, unknown>), staff }))
const everything = (): string =>
  JSON.stringify(store.database.prepare('SELECT * FROM event').all()) + JSON.stringify(dumpTables(store.database))

describe('a code of the portal', () => {
  it('is printed once, and then spent also for another letter of the same visit', () => {
    onFile()
    expect(find()).toMatchObject({ ok: true, value: { kind: 'there', value: CODE } })
    expect(print(fromPortal)).toMatchObject({ ok: true })
    expect(find()).toMatchObject({ ok: false, code: 'code-spent', values: { date: TODAY, time: '11:18' } })
    expect(print(fromPortal, 'invitation-2')).toMatchObject({ ok: false, code: 'code-spent' })
    expect(standing()).toMatchObject({ kind: 'spent', by: 'Sofia Reyes', canPrintAgain: true })
    expect(factsOf('code-printed')).toHaveLength(1)
  })

  it('may leave again in the very letter that did not come out', () => {
    onFile()
    expect(print(fromPortal)).toEqual(print(fromPortal))
    expect(factsOf('code-printed')).toHaveLength(1)
  })

  it('is printed again with a reason, once, for that visit', () => {
    onFile()
    print(fromPortal)
    const codeId = spentId()
    expect(store.run('releaseCode', { codeId, visitId, reason: 'damaged', by: SOFIA })).toMatchObject({ ok: true })
    const other = walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    expect(print(fromPortal, 'invitation-2', other)).toMatchObject({ ok: false, code: 'code-spent' })
    expect(find()).toMatchObject({ ok: true, value: { value: CODE } })
    expect(print(fromPortal, 'invitation-3')).toEqual({ ok: true, value: { codeId } })
    expect(find()).toMatchObject({ ok: false, code: 'code-spent' })
    expect(factsOf('code-released')).toEqual([{ codeId, visitId, reason: 'damaged', staff: SOFIA }])
  })

  it('that is void is forgotten, and refused when it comes again', () => {
    onFile()
    print(fromPortal)
    const codeId = spentId()
    expect(store.run('voidCodeOf', { codeId, reason: 'lost', by: SOFIA })).toMatchObject({ ok: true })
    expect(store.database.prepare('SELECT count(*) AS rows FROM activation_code').get()).toEqual({ rows: 0 })
    expect(standing()).toEqual({ kind: 'none', why: 'no-code' })
    expect(find({ value: 'QX7M KD42 99ZT', goodUntil: null })).toMatchObject({ ok: false, code: 'code-void' })
    expect(print(fromPortal)).toMatchObject({ ok: false, code: 'code-void' })
    expect(store.run('releaseCode', { codeId, visitId, reason: 'damaged', by: SOFIA })).toMatchObject({ ok: false, code: 'code-void' })
    onFile()
    expect(standing()).toEqual({ kind: 'none', why: 'no-code' })
    store.run('voidCodeOf', { codeId, reason: 'lost', by: SOFIA })
    expect(factsOf('code-voided')).toEqual([{ codeId, reason: 'lost', staff: SOFIA }])
  })

  it('that has run out is refused where it is found and where it is spent, by the clinic’s clock', () => {
    onFile(TODAY)
    expect(find()).toMatchObject({ ok: true })
    // 23:00 in Oregon is tomorrow in Greenwich.
    const lateMs = Date.parse('2025-10-15T06:00:00Z')
    expect(find(null, lateMs)).toMatchObject({ ok: true })
    expect(find(null, lateMs + 2 * 3_600_000)).toMatchObject({ ok: false, code: 'run-out', values: { date: TODAY } })
    expect(standing(lateMs + 2 * 3_600_000)).toEqual({ kind: 'run-out', goodUntil: TODAY })
    store.passMinutes(24 * 60)
    expect(print({ ...fromPortal, goodUntil: TODAY })).toMatchObject({ ok: false, code: 'run-out' })
    expect(factsOf('code-printed')).toEqual([])
  })

  it('stays spent when the same schedule brings it again, and gives way to another one', () => {
    onFile()
    print(fromPortal)
    onFile()
    expect(standing()).toMatchObject({ kind: 'spent' })
    onFile('2025-11-24', 'QX7M-KD42-99ZU')
    expect(standing()).toEqual({ kind: 'ready', from: 'portal', goodUntil: '2025-11-24' })
  })
})

describe('the same code on file for two people', () => {
  const other = () => {
    const visit = walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    store.database.prepare(`INSERT INTO activation_code (patient_id, value) VALUES ('patient-0020001', 'QX7M KD42 99ZT')`).run()
    return visit
  }

  it('is nobody’s but whose letter had it', () => {
    onFile()
    const visit = other()
    print(fromPortal)
    expect(store.run('offerContext', { visitId: visit, nowMs: ELEVEN_EIGHTEEN })?.codeStanding).toEqual({ kind: 'none', why: 'no-code' })
    expect(find(null, ELEVEN_EIGHTEEN, visit)).toMatchObject({ ok: false, code: 'no-code' })
    expect(standing()).toMatchObject({ kind: 'spent' })
  })
})

describe('a code that was typed', () => {
  const typed = { value: CODE, goodUntil: null }
  it('is known by its hash alone: spent for everybody, however it is parted', () => {
    print({ ...typed, from: 'typed' })
    expect(find({ value: 'QX7MKD4299ZT', goodUntil: null })).toMatchObject({ ok: false, code: 'code-spent' })
    const other = walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    expect(find(typed, ELEVEN_EIGHTEEN, other)).toMatchObject({ ok: false, code: 'code-spent' })
    store.run('releaseCode', { codeId: spentId(), visitId, reason: 'lost-here', by: SOFIA })
    expect(standing()).toEqual({ kind: 'none', why: 'no-code' })
    expect(find(typed)).toMatchObject({ ok: true })
  })

  it('that has run out is refused here, not only in the window', () => {
    expect(find({ value: CODE, goodUntil: '2025-10-13' })).toMatchObject({ ok: false, code: 'run-out' })
  })
})

describe('codes made here', () => {
  const random = createRandom(7)
  const newCode = (goodUntil = '2025-10-24') => ({ value: makeCode(random.int), goodUntil, from: 'made' }) as const
  beforeEach(() => {
    store.run('chooseCodeRule', { rule: { source: 'made', days: 10 }, by: DANA })
  })
  const waiting = () => store.run('codesToHandOver', { nowMs: ELEVEN_EIGHTEEN })

  it('are made for the days of the clinic, for people with an MRN', () => {
    expect(find()).toEqual({ ok: true, value: { kind: 'to-make', goodUntil: '2025-10-24' } })
    store.run('chooseCodeRule', { rule: { source: 'made', days: 7 }, by: DANA })
    expect(standing()).toEqual({ kind: 'to-make', goodUntil: '2025-10-21' })
    store.database.prepare(`UPDATE patient SET facts = json_set(facts, '$.mrn', NULL)`).run()
    expect(find()).toMatchObject({ ok: false, code: 'code-no-mrn' })
  })

  it('wait for the portal in clear, and only there; after the file they are gone', () => {
    const code = newCode()
    print(code)
    expect(waiting()).toMatchObject([{ mrn: '0019480', value: code.value, goodUntil: '2025-10-24' }])
    expect(everything()).not.toContain(code.value)
    store.run('recordHandOver', { codeIds: waiting().map(({ codeId }) => codeId), by: DANA })
    expect(waiting()).toEqual([])
    expect(standing()).toMatchObject({ kind: 'spent', canPrintAgain: false })
    expect(factsOf('codes-handed-over')).toMatchObject([{ staff: DANA, codeIds: [expect.any(String)] }])
    expect(store.run('codesDesk', { nowMs: ELEVEN_EIGHTEEN })).toEqual({
      rule: { source: 'made', days: 10 }, waiting: 0, lastFile: { date: TODAY, time: '11:18', by: 'Dana Mercer', codes: 1 },
    })
    expect(everything()).not.toContain(code.value)
  })

  it('that come while the file is being saved wait for the next', () => {
    print(newCode())
    const inFile = waiting().map(({ codeId }) => codeId)
    const other = walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    print(newCode(), 'invitation-2', other)
    store.run('recordHandOver', { codeIds: inFile, by: DANA })
    expect(waiting()).toMatchObject([{ mrn: '0020001' }])
  })

  it('are printed again as they were until the portal has them', () => {
    const code = newCode()
    print(code)
    store.run('releaseCode', { codeId: spentId(), visitId, reason: 'damaged', by: SOFIA })
    expect(find()).toEqual({ ok: true, value: { kind: 'there', from: 'made', value: code.value, goodUntil: '2025-10-24' } })
    expect(print(code, 'invitation-2')).toMatchObject({ ok: true })
    expect(waiting()).toHaveLength(1)
  })

  it('that are void never reach the portal, and a new one is made', () => {
    print(newCode())
    store.run('voidCodeOf', { codeId: spentId(), reason: 'other-person', by: SOFIA })
    expect(waiting()).toEqual([])
    expect(standing()).toMatchObject({ kind: 'to-make' })
  })

  it('that ran out while they waited are not handed over', () => {
    print(newCode())
    expect(store.run('codesToHandOver', { nowMs: ELEVEN_EIGHTEEN + 11 * DAY_MS })).toEqual([])
  })

  it('are never two that let the same person in', () => {
    print(newCode())
    expect(print(newCode(), 'invitation-2')).toMatchObject({ ok: false, code: 'code-spent' })
    store.run('releaseCode', { codeId: spentId(), visitId, reason: 'damaged', by: SOFIA })
    expect(print(newCode(), 'invitation-2')).toMatchObject({ ok: false, code: 'other-code' })
    expect(waiting()).toHaveLength(1)
    expect(factsOf('code-printed')).toHaveLength(1)
  })

  it('of a found letter are made void as they are typed, and a slip is named', () => {
    const code = newCode()
    print(code)
    const typed = code.value.toLowerCase().replace(/(.{4})(?=.)/g, '$1 ')
    const wrong = `${code.value.slice(0, -1)}${code.value.endsWith('2') ? '3' : '2'}`
    expect(store.run('voidFoundCode', { text: wrong, reason: 'lost', by: DANA })).toMatchObject({ ok: false, code: 'code-typo' })
    expect(store.run('voidFoundCode', { text: makeCode(random.int), reason: 'lost', by: DANA })).toMatchObject({ ok: false, code: 'unknown-code' })
    expect(store.run('voidFoundCode', { text: typed, reason: 'lost', by: DANA })).toEqual({ ok: true, value: { on: TODAY } })
    expect(waiting()).toEqual([])
  })

  it('are told from one of the portal that looks like them', () => {
    const value = newCode().value.toLowerCase()
    print({ value, goodUntil: null, from: 'typed' })
    expect(store.run('voidFoundCode', { text: value, reason: 'lost', by: DANA })).toEqual({ ok: true, value: { on: TODAY } })
  })

  it('are spent, and wait for the portal, after a power cut at any later moment', () => {
    const code = newCode()
    print(code)
    // What a cut leaves is what was committed: the same file, opened anew.
    store = reopen(store)
    expect(standing()).toMatchObject({ kind: 'spent' })
    expect(waiting()).toMatchObject([{ value: code.value }])
    store.rebuild()
    expect(standing()).toMatchObject({ kind: 'spent', canPrintAgain: true })
    expect(store.run('findChainBreaks', {})).toEqual([])
  })
})

describe('a code file', () => {
  const sheet = (...rows: (readonly string[])[]): Sheet => ({
    columns: ['MRN', 'Code', 'Good until'], rows, firstRowNumber: 2, hasHeader: true, width: 3, titleLines: 0, titleText: [],
    encoding: 'utf-8', delimiter: ',',
  })
  const request = { importId: 'import-1', today: TODAY, mapping: { 0: 'mrn', 1: 'activation-code', 2: 'code-good-until' } }
  const commit = (from: Sheet) => {
    store.run('keepSheet', { importId: 'import-1', sheet: from })
    return store.run('commitCodeFile', { ...request, fileSha256: 'ab'.repeat(32), by: DANA })
  }

  it('brings codes to people on file, and nobody else; the second time nothing, not even a fact', () => {
    const file = sheet(['19480', CODE, '10/24/2025'], ['77', 'QX7M-KD42-99ZU', '10/24/2025'])
    expect(commit(file)).toEqual({ ok: true, value: { added: 1, replaced: 0, unchanged: 0, leftOut: 1 } })
    expect(find()).toMatchObject({ ok: true, value: { value: CODE } })
    const before = store.run('countFacts', {})
    expect(commit(file)).toEqual({ ok: true, value: { added: 0, replaced: 0, unchanged: 1, leftOut: 1 } })
    expect(store.run('countFacts', {})).toBe(before)
    expect(everything()).not.toContain(CODE)
    print(fromPortal)
    commit(file)
    expect(standing()).toMatchObject({ kind: 'spent' })
  })

  it('is asked for by its name, and kept no longer than it is needed', () => {
    expect(store.run('checkCodeFile', request)).toBeNull()
    store.run('keepSheet', { importId: 'import-1', sheet: sheet(['19480', CODE, '10/24/2025']) })
    expect(store.run('checkCodeFile', request)).toMatchObject({ add: [{ value: CODE }] })
    store.run('commitCodeFile', { ...request, fileSha256: 'ab'.repeat(32), by: DANA })
    expect(store.run('checkCodeFile', request)).toBeNull()
    store.run('keepSheet', { importId: 'import-1', sheet: sheet() })
    store.run('forgetImport', {})
    expect(store.run('checkCodeFile', request)).toBeNull()
  })

  it('brings nobody a code that somebody else has', () => {
    onFile(null, 'QX7M KD42 99ZT')
    walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    commit(sheet(['20001', CODE, '']))
    expect(store.database.prepare('SELECT patient_id FROM activation_code').pluck().all()).toEqual(['patient-0019480'])
  })
})

describe('the sum of a letter in the log', () => {
  const SUM = 'ab'.repeat(32)
  const issue = (kind: 'generic' | 'personal', invitationId: string, offerId: string | null = null) =>
    store.run('recordInvitation', {
      facts: {
        invitationId, visitId, offerId, kind, template: 'invitation', templateVersion: 1, language: 'en', paper: 'letter',
        size: 'standard', acceptedBy: null, batchId: null, handouts: [], sha256: SUM, channel: 'pdf', printer: null,
      },
      by: SOFIA,
    })
  const sums = () => factsOf('invitation-issued').map((fact: Record<string, unknown>) => fact['sha256'])

  it('is keyed where it has a code, which can be tried otherwise, and the same for the same letter', () => {
    issue('generic', 'invitation-1')
    issue('personal', 'invitation-2')
    issue('personal', 'invitation-3')
    const [generic, first, second] = sums()
    expect(generic).toBe(SUM)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(first).not.toBe(SUM)
    expect(second).toBe(first)
  })

  it('goes into the log of offers only where it is that of the file', () => {
    const log = (offerId: string, corrects: string | null) =>
      store.run('logOffer', { offerId, offer: tookTheSheet(visitId), corrects, by: SOFIA })
    log('offer-1', null)
    issue('generic', 'invitation-1', 'offer-1')
    log('offer-2', 'offer-1')
    issue('personal', 'invitation-2', 'offer-2')
    const rows = store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })
    expect(rows.map(({ invitation }) => invitation)).toMatchObject([{ sha256: SUM, state: 'saved' }, { sha256: '', state: 'saved' }])
  })
})
