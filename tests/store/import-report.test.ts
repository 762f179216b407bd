/** The saved report of an import, by the real handlers on the real store. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { importHandlers } from '../../electron/handlers/import-handlers.ts'
import { RIVERSIDE, SOFIA } from '../support/alder-brook.ts'
import { sheetFrom } from '../support/schedule-import.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, walkIn, type TestStore } from '../support/test-store.ts'

const sofia = { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const

let store: TestStore
let saved: string
beforeEach(() => {
  store = openAlderBrook()
  walkIn(store)
  saved = ''
})
afterEach(() => store.remove())

const opened = async (text: string) => {
  const imports = importHandlers({
    store: { run: async (name: string, input: never) => store.run(name as 'clinicFacts', input) },
    sheetReader: { read: () => ({ result: Promise.resolve({ ok: true, sheet: sheetFrom(text) }), cancel: () => undefined }) },
    dialogs: {
      saveCsv: async (_name: string, document: string) => {
        saved = document
        return '/tmp/import report.csv'
      },
    },
    announce: () => undefined,
    newId: () => 'import-1',
    nowMs: () => ELEVEN_EIGHTEEN,
  } as unknown as AppParts)
  const shown = await imports['import.dropFile']({ name: 'tuesday.csv', bytes: new Uint8Array([1]) }, sofia)
  if (!shown.ok || shown.value === null) throw new Error('not opened')
  const mapping = Object.fromEntries(shown.value.columns.map(({ index, field }) => [index, field]))
  return { imports, columns: { importId: shown.value.importId, mapping, siteId: RIVERSIDE } }
}

const BARE_NAME = 'Patient,Date,Time,MRN\r\n"Kowalczyk, Tomasz",10/14/2025,4:10 PM,\r\n"Mouse, Mickey",10/14/2025,4:20 PM,\r\n'

describe('the saved report', () => {
  it('begins with each question about who is who, and how it stands with the answers given so far', async () => {
    const { imports, columns } = await opened(BARE_NAME)
    const save = async (answers: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      expect(await imports['import.saveReport']({ ...columns, answers }, sofia)).toMatchObject({ ok: true })
      return saved.split('\r\n').slice(1, 3)
    }
    const question = '2,"Same name on file, no birth date to tell",'
    const mouse = '3,Looks like a test patient,Left out'
    expect(await save({})).toEqual([`${question}Left out until you choose`, mouse])
    expect(await save({ p2: 'leave-out' })).toEqual([`${question}"Left out, as you said"`, mouse])
    expect(await save({ p2: 'new' })).toEqual([`${question}"Taken as someone else, as you said"`, mouse])
    expect(saved).not.toMatch(/kowalczyk|tomasz|1985|mouse/i)
  })

  it('is made after the records were opened anew, too: the sheet is sent again', async () => {
    const { imports, columns } = await opened(BARE_NAME)
    store = reopen(store)
    expect(await imports['import.saveReport']({ ...columns, answers: {} }, sofia)).toMatchObject({ ok: true })
    expect(saved).toContain('Looks like a test patient')
  })

  it('of a file that is no longer open is not made', async () => {
    const { imports, columns } = await opened(BARE_NAME)
    expect(await imports['import.saveReport']({ ...columns, importId: 'another', answers: {} }, sofia)).toMatchObject({ code: 'no-file' })
    expect(saved).toBe('')
  })
})
