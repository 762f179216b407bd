import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import type { PrintJob } from '../../electron/printing/printers.ts'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { Sheet } from '../../shared/import/sheet.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { ALDER_BROOK, RIVERSIDE } from '../support/alder-brook.ts'
import { testWorkstation } from '../support/workstation.ts'

const asked = vi.hoisted(() => ({ paths: [] as string[], answer: '' }))
vi.mock('electron', () => ({
  nativeTheme: {},
  shell: {},
  dialog: {
    showSaveDialog: ({ defaultPath }: { defaultPath: string }) => {
      asked.paths.push(defaultPath)
      return Promise.resolve({ filePath: asked.answer })
    },
  },
}))
const { createDialogs } = await import('../../electron/window/dialogs.ts')
const { appHandlers } = await import('../../electron/handlers/app-handlers.ts')
const { codeHandlers } = await import('../../electron/handlers/code-handlers.ts')
const { importHandlers } = await import('../../electron/handlers/import-handlers.ts')
const { invitationHandlers } = await import('../../electron/handlers/invitation-handlers.ts')
const { offerHandlers } = await import('../../electron/handlers/offer-handlers.ts')

const ME: StaffMember = { staffId: 'staff-sofia', name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' }
const TODAY = '2025-10-14'
const CODE = 'QX7M-KD42-99ZT'
/** What may never stand in the name of a file or of a print job. */
const SECRETS = /tomasz|kowalczyk|0019480|1985|reyes|QX7M/i

const SHEET: Sheet = {
  columns: ['Patient', 'Date', 'Time'], rows: [['Kowalczyk, Tomasz', '10/14/2025', '9:00']], firstRowNumber: 2, hasHeader: true, width: 3,
  titleLines: 0, titleText: [], encoding: 'utf-8', delimiter: ',',
}
const CHECK = {
  counts: { visits: 1, mended: 0, leftOut: 0, needsYou: 0, cancelled: 0, noShow: 0 }, report: [], dates: [TODAY], questions: [], answered: [],
  toAdd: 1, toUpdate: 0, unchanged: 0,
}
/** The store as far as these handlers ask it, with a patient in every answer. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  clinicFacts: { clinic: ALDER_BROOK, isSample: false },
  invitationFacts: {
    clinic: ALDER_BROOK, name: 'Tomasz Kowalczyk', addressLines: ['19 Mill Lane'],
  },
  codeForLetter: { ok: true, value: { kind: 'there', from: 'portal', value: CODE, goodUntil: null } },
  printCode: { ok: true, value: { codeId: 'code-1' } },
  codesToHandOver: [{ codeId: 'code-1', mrn: '0019480', value: CODE, goodUntil: TODAY }],
  recordHandOver: null,
  offersBetween: [],
  acceptedLetters: [],
  rememberedMapping: null,
  checkImport: CHECK,
  recordInvitation: null,
  recordPrinting: null,
  recordExport: null,
}
const LETTER = {
  ok: true, bytes: new Uint8Array([1]), checks: [], template: 'invitation', templateVersion: 1, language: 'en', sha256: 'ab'.repeat(32),
}

let folder: string
let jobs: PrintJob[]
let parts: AppParts
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-names-'))
  asked.paths.length = 0
  asked.answer = join(folder, 'chosen')
  jobs = []
  const workstation = testWorkstation()
  workstation.keepClinicCard(ALDER_BROOK)
  parts = {
    workstation,
    store: { run: (name: string) => Promise.resolve(ANSWERS[name]) },
    dialogs: { ...createDialogs(() => undefined), openFile: () => Promise.resolve() },
    letters: { render: () => Promise.resolve(LETTER), renderWith: () => Promise.resolve(LETTER), wordsIn: () => Promise.resolve({ language: 'en', version: 2, reviewed: null }) },
    printers: {
      print: (job: PrintJob) => {
        jobs.push(job)
        return Promise.resolve({ ok: true, jobId: '1' })
      },
    },
    sheetReader: { read: () => ({ result: Promise.resolve({ ok: true, sheet: SHEET }), cancel: () => undefined }) },
    announce: () => undefined,
    newId: () => 'import-1',
    nowMs: () => Date.parse(`${TODAY}T18:18:00Z`),
  } as unknown as AppParts
})
afterEach(() => rmSync(folder, { recursive: true }))

const issue = (to: CallInput<'invitations.issue'>['channel']): CallInput<'invitations.issue'> => ({
  invitationId: '0199e3a0-5b2c-7d4e-8f60-1a2b3c4d5e6f', visitId: 'visit-0019480', offerId: null, form: STANDARD_FORM, kind: 'personal', code: null, handouts: null,
  channel: to,
})

describe('the name that is offered for a file', () => {
  const expectOffered = (name: string): void => {
    expect(asked.paths).toEqual([name])
    expect(name).not.toMatch(SECRETS)
    expect(existsSync(asked.answer)).toBe(true)
  }

  it('of a letter says that it is an invitation', async () => {
    await invitationHandlers(parts)['invitations.issue'](issue({ to: 'pdf' }), ME)
    expectOffered('Invitation.pdf')
  })

  it('of the sheet without a code too', async () => {
    await appHandlers(parts)['app.printBlankSheet']({}, ME)
    expectOffered('Invitation.pdf')
  })

  it('of the codes for the portal says only that', async () => {
    await codeHandlers(parts)['codes.saveFile']({}, ME)
    expectOffered('codes for the portal.csv')
  })

  it('of the offers says which days', async () => {
    await offerHandlers(parts)['offers.exportCsv']({ siteId: RIVERSIDE, from: TODAY, to: TODAY }, ME)
    expectOffered('offers 2025-10-14.csv')
  })

  it('of an import’s report does not repeat the schedule’s', async () => {
    const imports = importHandlers(parts)
    const opened = await imports['import.dropFile']({ name: 'kowalczyk tomasz 0019480.csv', bytes: new Uint8Array([1]) }, ME)
    if (!opened.ok || opened.value === null) throw new Error('not opened')
    const mapping = Object.fromEntries(opened.value.columns.map(({ index, field }) => [index, field]))
    await imports['import.saveReport']({ importId: 'import-1', mapping, siteId: RIVERSIDE, answers: {} }, ME)
    expectOffered('import report.csv')
  })
})

describe('the name of a print job', () => {
  it('says that it is an invitation, on the printer’s display as in its list', async () => {
    await invitationHandlers(parts)['invitations.issue'](issue({ to: 'printer', printer: 'Front desk 2' }), ME)
    await vi.waitFor(() => expect(jobs).toHaveLength(1))
    expect(jobs.map((job) => job.title)).toEqual(['Invitation'])
  })
})

describe('a file that is saved', () => {
  it('is there whole or not at all, and readable by its owner only', async () => {
    const dialogs = createDialogs(() => undefined)
    expect(await dialogs.saveCsv('../../offers.csv', 'Offer\r\n')).toBe(asked.answer)
    expect(asked.paths).toEqual(['offers.csv'])
    expect(readFileSync(asked.answer, 'utf8')).toBe('Offer\r\n')
    expect(statSync(asked.answer).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['chosen'])
    asked.answer = join(folder, 'no such folder', 'chosen')
    await expect(dialogs.saveCsv('offers.csv', 'Offer\r\n')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(readdirSync(folder)).toEqual(['chosen'])
  })

  it('is not, when the person closes the dialog', async () => {
    asked.answer = ''
    expect(await createDialogs(() => undefined).savePdf('Invitation.pdf', new Uint8Array([1]))).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })
})
