/** Batches with codes, by the real handlers on real records, in parts of four; letters are not drawn. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { batchHandlers } from '../../electron/handlers/batch-handlers.ts'
import { createLetters } from '../../electron/letters/letters.ts'
import type { PrintResult } from '../../electron/printing/printers.ts'
import { createResources } from '../../electron/resources/resources.ts'
import { plainCode } from '../../shared/codes/read-code.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import { DANA, RIVERSIDE, SOFIA } from '../support/alder-brook.ts'
import { bringIn, persons, scheduleOf } from '../support/missed-people.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, type TestStore } from '../support/test-store.ts'
import { testWorkstation } from '../support/workstation.ts'

vi.mock('../../shared/batches/batch.ts', async (real) => ({ ...(await real<object>()), LETTERS_A_FILE: 4, LETTERS_A_JOB: 4 }))

const sofia = { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const
const resourceFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const SUM = 'ab'.repeat(32)
const PEOPLE = 12

let store: TestStore
/** The codes of each part as it was drawn, oldest first; null for a letter without one. */
let drawn: (string | null)[][]
let mostAtOnce: number
beforeEach(() => {
  store = openAlderBrook()
  drawn = []
  mostAtOnce = 0
  bringIn(store, scheduleOf(persons(PEOPLE), 15, 'Scheduled'))
})
afterEach(() => store.remove())

let atOnce = 0
const draw = async (models: readonly LetterModel[]) => {
  drawn.push(models.map((model) => (model.kind === 'personal' ? model.code.value : null)))
  mostAtOnce = Math.max(mostAtOnce, (atOnce += 1))
  await sleep(10)
  atOnce -= 1
  return { bytes: Buffer.from(`${models.length} letters`), sha256: SUM, leftOut: [], templateVersions: { en: 1, es: 1 } }
}
const letters = createLetters(resourceFolder, () => ELEVEN_EIGHTEEN, () => false, { count: 3, draw, end: () => undefined })

const PATIENTS = 'SELECT patient_id FROM patient ORDER BY row'
/** A code of the portal for each, unlike all others but those of `same`, by their place in the batch. */
const onFile = (...same: number[]): void => {
  const put = store.database.prepare('INSERT INTO activation_code (patient_id, value) VALUES (?, ?)')
  for (const [n, patientId] of store.database.prepare<[], string>(PATIENTS).pluck().all().entries())
    put.run(patientId, same.includes(n) ? ['QX7M-KD42', 'QX7M KD42', 'QX7MKD42'][same.indexOf(n)] : `QX7M-${1000 + n}`)
}

type Print = () => Promise<PrintResult>
const OUT: Print = async () => ({ ok: true, jobId: '1' })
const NO_PAPER: Print = async () => ({ ok: false, code: 'out-of-paper', message: 'No paper.', values: {} })

/** The app around one store; `fails` says which call of the store meets a power cut, after which there is no store. */
const startApp = ({ print = OUT, fails = () => false }: { print?: Print; fails?: (name: string) => boolean } = {}) => {
  const parts = {
    store: {
      run: async (name: string, input: never) => {
        if (fails(name)) throw new Error('the power is cut')
        return store.run(name as 'clinicFacts', input)
      },
    },
    letters, workstation: testWorkstation(), resources: createResources(resourceFolder),
    printers: { list: async () => [], print, withdraw: async () => undefined },
    dialogs: { placeForPdf: async () => join(store.folder, 'Invitations.pdf') },
    nowMs: () => ELEVEN_EIGHTEEN,
    announce: () => undefined,
    log: { write: () => undefined },
  } as unknown as AppParts
  const calls = batchHandlers(parts)
  const batch = async () => {
    const list = await calls['batches.list']({}, sofia)
    return list.ok ? list.value[0] : undefined
  }
  return {
    batch,
    start: async (to: 'printer' | 'pdf') => {
      const batchId = randomUUID()
      await calls['batches.start'](
        { batchId, kind: 'tomorrow', siteId: RIVERSIDE, withCodes: true, to: to === 'pdf' ? { to } : { to, printer: 'Front_desk_2' } },
        sofia,
      )
      return batchId
    },
    resume: (batchId: string) => calls['batches.resume']({ batchId, inDoubt: null }, sofia),
    ends: (state: string) => expect.poll(async () => (await batch())?.state).toBe(state),
  }
}
const cutAt = (name: string, time: number) => {
  let times = 0
  let isOff = false
  return (asked: string): boolean => {
    if (asked === name && (times += 1) === time) isOff = true
    return isOff
  }
}

const facts = <Fact>(type: string): readonly Fact[] =>
  (store.database.prepare('SELECT payload FROM event WHERE type = ? ORDER BY seq').pluck().all(type) as string[]).map((payload) => JSON.parse(payload) as Fact)
const timesIssued = () =>
  store.database.prepare("SELECT count(*) FROM event WHERE type = 'invitation-issued' GROUP BY json_extract(payload, '$.invitationId')").pluck().all()
/** Everybody has one letter, and `codes` of them a code that nobody else has. */
const isOnceForEach = (codes = PEOPLE): void => {
  expect(timesIssued()).toEqual(Array(PEOPLE).fill(1))
  const printed = facts<{ hash: string; patientId: string }>('code-printed')
  expect(printed).toHaveLength(codes)
  expect(new Set(printed.map(({ hash }) => hash)).size).toBe(codes)
  expect(new Set(printed.map(({ patientId }) => patientId)).size).toBe(codes)
}

describe('codes in a batch', () => {
  it('are chosen in order, and the parts are drawn at once', async () => {
    onFile()
    const app = startApp()
    await app.start('pdf')
    await app.ends('done')
    expect(mostAtOnce).toBe(3)
    expect(drawn.flat()).toEqual(Array.from({ length: PEOPLE }, (_, n) => `QX7M-${1000 + n}`))
    isOnceForEach()
  })

  it.each([
    ['in one part', [0, 1]],
    ['in parts that are drawn at once', [0, 1, 6]],
  ])('that two people have on file come out once %s', async (_, same) => {
    onFile(...same)
    const app = startApp()
    await app.start('pdf')
    await app.ends('done')
    expect(drawn.flat().flatMap((code, n) => (code === null ? [n] : []))).toEqual(same.slice(1))
    const codes = drawn.flat().flatMap((code) => (code === null ? [] : [plainCode(code)]))
    expect(new Set(codes).size).toBe(codes.length)
    isOnceForEach(codes.length)
  })

  it.each(['portal', 'made'] as const)('of the source “%s” are neither lost nor doubled by a power cut', async (source) => {
    if (source === 'portal') onFile()
    else store.run('chooseCodeRule', { rule: { source, days: 10 }, by: DANA })
    const batchId = await startApp({ fails: cutAt('recordPart', 2) }).start('pdf')
    await expect.poll(() => facts('invitation-issued').length).toBe(4)
    await expect.poll(() => readdirSync(store.folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(2)
    expect(facts('code-printed')).toHaveLength(4)
    store = reopen(store)
    const lost = drawn.length
    const app = startApp()
    await app.resume(batchId)
    await app.ends('done')
    isOnceForEach()
    if (source === 'portal') return
    const waiting = store.database.prepare('SELECT value FROM code_waiting').pluck().all()
    expect(new Set(waiting)).toEqual(new Set([...(drawn[0] ?? []), ...drawn.slice(lost).flat()]))
  })

  it('of letters that wait for the printer can still be made void: theirs come out without one', async () => {
    onFile()
    let jobs = 0
    const voidLast = async () => {
      if ((jobs += 1) > 1) return
      const last = store.database.prepare<[], { patient_id: string; value: string; visit_id: string }>(
        `SELECT a.patient_id, a.value, v.visit_id FROM activation_code a JOIN visit v USING (patient_id) JOIN patient p USING (patient_id) ORDER BY p.row DESC LIMIT 1`,
      ).get()
      store.run('printCode', { visitId: last?.visit_id ?? '', invitationId: 'at-the-desk', code: { value: last?.value ?? '', goodUntil: null, from: 'portal' }, by: SOFIA })
      store.run('voidFoundCode', { text: last?.value ?? '', reason: 'lost', by: SOFIA })
    }
    const app = startApp({ print: async () => (await voidLast(), OUT()) })
    await app.start('printer')
    await app.ends('done')
    expect(drawn.flat().at(-1)).toBeNull()
    expect(timesIssued()).toEqual(Array(PEOPLE).fill(1))
  })

  it('go into the same letters once more after the paper ran out', async () => {
    onFile()
    let isEmpty = true
    const app = startApp({ print: () => (isEmpty ? NO_PAPER() : OUT()) })
    const batchId = await app.start('printer')
    await app.ends('paused')
    isEmpty = false
    await app.resume(batchId)
    await app.ends('done')
    expect(drawn[1]).toEqual(drawn[0])
    // The same sheets, so the same fact: the sum is keyed both times with the same key.
    expect(timesIssued()).toEqual(Array(PEOPLE).fill(1))
    expect(new Set(facts<{ codeId: string }>('code-printed').map(({ codeId }) => codeId)).size).toBe(PEOPLE)
  })

  it('keep the plain sum of their file out of the log and of the list', async () => {
    // The whole part is one file: a letter without a code must not tell the sum of those beside it.
    onFile()
    store.database.exec(`DELETE FROM activation_code WHERE value <> 'QX7M-1000'`)
    const app = startApp()
    const batchId = await app.start('pdf')
    await app.ends('done')
    const sums = facts<{ kind: string; sha256: string }>('invitation-issued').map(({ sha256 }) => sha256)
    expect(sums.slice(0, 4)).not.toContain(SUM)
    expect(sums.slice(4)).toEqual(Array(8).fill(SUM))
    expect(store.run('batchManifest', { batchId }).map(({ sha256 }) => sha256)).toEqual(Array(PEOPLE).fill(''))
  })
})
