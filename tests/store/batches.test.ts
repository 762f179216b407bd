/** Batches of letters on the real store, with real letters and files; only the printer is stood in for. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { batchHandlers } from '../../electron/handlers/batch-handlers.ts'
import { createLetterPrinter } from '../../electron/letters/letter-pdf.ts'
import { createLetters } from '../../electron/letters/letters.ts'
import { newProgressMemory } from '../../electron/store/progress.ts'
import { useKey } from '../../shared/import/fields.ts'
import { mappingOf, proposeMapping } from '../../shared/import/propose-mapping.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { DANA, RIVERSIDE } from '../support/alder-brook.ts'
import { sheetFrom } from '../support/schedule-import.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, TODAY, type TestStore } from '../support/test-store.ts'
import { pdfInfo } from '../unit/letters/pdf-tools.ts'
import { readResource } from '../unit/letters/resources.ts'

// Real letters on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const
const resourceFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const printer = createLetterPrinter({ readResource })
/** Drawn here, where the app has a thread for it. */
const inPlace = { count: 2, draw: printer.renderLetters, end: () => undefined }
const letters = createLetters(resourceFolder, () => ELEVEN_EIGHTEEN, () => false, inPlace)

let store: TestStore
let folder: string
beforeEach(() => {
  store = openAlderBrook()
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-batch-'))
})
afterEach(() => {
  store.remove()
  rmSync(folder, { recursive: true })
})

/** People with a visit on `date`, each with an address and a code of the portal. */
const bringIn = (count: number, date: string): void => {
  const row = (n: number) =>
    `"Kowalczyk${'abcdefghij'[n % 10]}, Tomasz ${'ABCDEFGH'[Math.floor(n / 10)]}",03/0${1 + (n % 9)}/19${40 + n},${500_000 + n},${date},9:${10 + n},"${n + 1} Mill Lane, Harlow Falls, OR 97299",QX7M-KD42-${1000 + n},12/31/2025`
  const sheet = sheetFrom(
    ['Patient,DOB,MRN,Date,Time,Address,Activation code,Code good until', ...Array.from({ length: count }, (_, n) => row(n))].join('\r\n'),
  )
  const mapping = mappingOf(proposeMapping(sheet, TODAY))
  store.run('keepSheet', { importId: 'import-1', sheet })
  store.run('commitImport', {
    siteId: RIVERSIDE, answers: {}, today: TODAY, remember: false, by: DANA, progress: newProgressMemory(), importId: 'import-1',
    fileName: 'schedule.csv', fileSha256: 'ab'.repeat(32),
    mapping: Object.fromEntries(sheet.columns.map((_, index) => [index, useKey(mapping[index] ?? { field: 'leave-out' })])),
  })
}

type Print = () => Promise<unknown>
const OUT: Print = async () => ({ ok: true, jobId: '1' })
const NO_PAPER: Print = async () => ({ ok: false, code: 'out-of-paper', message: 'No paper.', values: { printer: 'Front desk 2' } })

/** The real handlers. `place`: where the person saves. */
const handlers = ({ print = OUT, fails = () => false }: { print?: Print; fails?: (name: string) => boolean } = {}) => {
  const printed = vi.fn(print)
  const parts = {
    store: {
      run: async (name: string, input: never) => {
        if (fails(name)) throw new Error('the power is cut')
        return store.run(name as 'clinicFacts', input)
      },
    },
    letters,
    printers: { list: async () => [], print: printed, withdraw: async () => undefined },
    dialogs: { placeForPdf: async () => join(folder, 'Invitations.pdf') },
    workstation: { settings: () => DEFAULT_SETTINGS },
    nowMs: () => ELEVEN_EIGHTEEN,
    announce: () => undefined,
    log: { write: () => undefined },
  } as unknown as AppParts
  return { ...batchHandlers(parts), printed }
}

const PDF = { to: 'pdf' } as const
const PRINTER = { to: 'printer', printer: 'Front_desk_2' } as const
const batchOf = (to: typeof PDF | typeof PRINTER, change: { kind?: 'tomorrow' | 'missed'; withCodes?: boolean } = {}) => ({
  batchId: randomUUID(), kind: 'tomorrow', siteId: RIVERSIDE, withCodes: false, to, ...change,
} as const)
const stateOf = async (calls: ReturnType<typeof handlers>, batchId: string) => {
  const list = await calls['batches.list']({}, dana)
  return list.ok ? list.value.find((batch) => batch.batchId === batchId) : undefined
}
const ends = (calls: ReturnType<typeof handlers>, batchId: string, state: string) =>
  expect.poll(async () => (await stateOf(calls, batchId))?.state, { timeout: 30_000 }).toBe(state)
const issued = () =>
  store.database.prepare(`SELECT json_extract(payload, '$.invitationId') AS id, json_extract(payload, '$.visitId') AS visit FROM event WHERE type = 'invitation-issued'`).all() as { id: string; visit: string }[]
const isOnceForEach = (count: number) => {
  expect(new Set(issued().map(({ visit }) => visit)).size).toBe(count)
  expect(new Set(issued().map(({ id }) => id)).size).toBe(count)
}

describe('a batch that is saved', () => {
  it('has a page for each, is logged once for each, and leaves nobody for the next one', async () => {
    bringIn(25, '10/15/2025')
    const calls = handlers()
    const batch = batchOf(PDF)
    expect(await calls['batches.preview']({ kind: 'tomorrow', siteId: RIVERSIDE }, dana)).toMatchObject({ value: { letters: 25 } })
    await calls['batches.start'](batch, dana)
    await ends(calls, batch.batchId, 'done')
    expect((await pdfInfo(readFileSync(join(folder, 'Invitations.pdf')))).get('Pages')).toBe('25')
    expect(issued()).toHaveLength(25)
    isOnceForEach(25)
    expect(await calls['batches.start'](batchOf(PDF), dana)).toMatchObject({ ok: false, code: 'nobody' })
  })

  it('carries the codes on file for tomorrow, which are then spent', async () => {
    bringIn(3, '10/15/2025')
    const calls = handlers()
    const batch = batchOf(PDF, { withCodes: true })
    await calls['batches.start'](batch, dana)
    await ends(calls, batch.batchId, 'done')
    expect(store.database.prepare(`SELECT count(*) FROM event WHERE type = 'code-printed'`).pluck().get()).toBe(3)
    expect(JSON.stringify(store.database.prepare('SELECT * FROM event').all())).not.toContain('QX7M')
  })

  it('is not logged where the file cannot be written, says so, and goes on once it can', async () => {
    bringIn(3, '10/15/2025')
    rmSync(folder, { recursive: true })
    const calls = handlers()
    const batch = batchOf(PDF)
    await calls['batches.start'](batch, dana)
    await ends(calls, batch.batchId, 'paused')
    expect((await stateOf(calls, batch.batchId))?.problem).toBe('not-saved')
    expect(issued()).toEqual([])
    folder = mkdtempSync(join(tmpdir(), 'everyoffer-batch-'))
    store.database.prepare('UPDATE batch SET file = ?').run(join(folder, 'Invitations.pdf'))
    await calls['batches.resume']({ batchId: batch.batchId, inDoubt: null }, dana)
    await ends(calls, batch.batchId, 'done')
    isOnceForEach(3)
  })
})

describe('a batch that is printed', () => {
  it('stands still without paper, and goes on with no letter twice and none left out', async () => {
    bringIn(50, '10/15/2025')
    let isEmpty = false
    let jobs = 0
    const calls = handlers({ print: () => ((jobs += 1) === 2 && !isEmpty ? ((isEmpty = true), NO_PAPER()) : OUT()) })
    const batch = batchOf(PRINTER)
    await calls['batches.start'](batch, dana)
    await ends(calls, batch.batchId, 'paused')
    expect(await stateOf(calls, batch.batchId)).toMatchObject({ out: 20, letters: 50, inDoubt: null })
    expect((await stateOf(calls, batch.batchId))?.problem).toBe('out-of-paper')
    await calls['batches.resume']({ batchId: batch.batchId, inDoubt: null }, dana)
    await ends(calls, batch.batchId, 'done')
    isOnceForEach(50)
    expect(store.database.prepare(`SELECT count(*) FROM invitation WHERE state = 'printed'`).pluck().get()).toBe(50)
  })

  it('can be held and ended: what is out stays out', async () => {
    bringIn(50, '10/15/2025')
    const calls = handlers()
    const batch = batchOf(PRINTER)
    await calls['batches.start'](batch, dana)
    await calls['batches.pause']({ batchId: batch.batchId }, dana)
    const held = await stateOf(calls, batch.batchId)
    expect(held?.state).toBe('paused')
    expect((held?.out ?? 0) % 20).toBe(0)
    await calls['batches.cancel']({ batchId: batch.batchId }, dana)
    expect(issued()).toHaveLength(held?.out ?? -1)
    expect((await stateOf(calls, batch.batchId))?.state).toBe('cancelled')
  })

  it('runs alone', async () => {
    bringIn(30, '10/15/2025')
    let comesOut: (result: unknown) => void = () => undefined
    const calls = handlers({ print: () => new Promise((resolve) => (comesOut = resolve)) })
    const batch = batchOf(PRINTER)
    await calls['batches.start'](batch, dana)
    expect(await calls['batches.start'](batchOf(PRINTER), dana)).toMatchObject({ ok: false, code: 'batch-open' })
    await expect.poll(() => calls.printed.mock.calls.length).toBe(1)
    comesOut({ ok: true, jobId: '1' })
    await calls['batches.pause']({ batchId: batch.batchId }, dana)
  })
})

describe('a power cut', () => {
  /** Everything in memory is gone; the records and the files are as they were. */
  const startAgain = () => {
    store = reopen(store)
    return handlers()
  }
  const cutAt = (name: string, time: number) => {
    let times = 0
    let isOff = false
    return (asked: string) => {
      if (asked === name && (times += 1) === time) isOff = true
      return isOff
    }
  }

  it('after a file was written and before it was logged makes that file again, and logs each letter once', async () => {
    bringIn(12, '10/15/2025')
    const batch = batchOf(PDF)
    const before = handlers({ fails: cutAt('recordPart', 1) })
    await before['batches.start'](batch, dana)
    await expect.poll(() => existsSync(join(folder, 'Invitations.pdf')), { timeout: 30_000 }).toBe(true)
    await expect.poll(() => issued().length).toBe(0)
    const after = startAgain()
    expect(await stateOf(after, batch.batchId)).toMatchObject({ state: 'paused', out: 0, inDoubt: null })
    await after['batches.resume']({ batchId: batch.batchId, inDoubt: null }, dana)
    await ends(after, batch.batchId, 'done')
    isOnceForEach(12)
    expect(readdirSync(folder)).toEqual(['Invitations.pdf'])
  })

  it.each([
    ['came-out', 45, 45],
    ['print-again', 45, 65],
  ] as const)('while a job is at the printer is asked about: they %s', async (answer, letterCount, sheets) => {
    bringIn(letterCount, '10/15/2025')
    const batch = batchOf(PRINTER)
    const before = handlers({ fails: cutAt('settlePart', 2) })
    await before['batches.start'](batch, dana)
    await expect.poll(() => issued().length, { timeout: 30_000 }).toBe(40)
    const after = startAgain()
    expect(await stateOf(after, batch.batchId)).toMatchObject({ state: 'paused', out: 20, inDoubt: { from: 21, to: 40 } })
    expect(await after['batches.resume']({ batchId: batch.batchId, inDoubt: null }, dana)).toMatchObject({ ok: false, code: 'in-doubt' })
    await after['batches.resume']({ batchId: batch.batchId, inDoubt: answer }, dana)
    await ends(after, batch.batchId, 'done')
    isOnceForEach(letterCount)
    expect(before.printed.mock.calls.length * 20 + (after.printed.mock.calls.length - 1) * 20 + 5).toBe(sheets)
  })
})
