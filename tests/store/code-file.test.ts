/** Bringing in a code file, by the real handlers on real records. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { codeFileHandlers } from '../../electron/handlers/code-file-handlers.ts'
import { DANA } from '../support/alder-brook.ts'
import { sheetFrom } from '../support/schedule-import.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const
const FILE = 'MRN,Activation code\n19480,QX7M-KD42-99ZT'
const mapping = { 0: 'mrn', 1: 'activation-code' }

let store: TestStore
let sent: string[]
beforeEach(() => {
  store = openAlderBrook()
  sent = []
  walkIn(store)
})
afterEach(() => store.remove())

const openFile = async () => {
  const path = join(store.folder, 'codes.csv')
  writeFileSync(path, FILE)
  let made = 0
  const calls = codeFileHandlers({
    store: {
      run: async (name: string, input: never) => {
        if (JSON.stringify(input).includes('QX7M')) sent.push(name)
        return store.run(name as 'clinicFacts', input)
      },
    },
    dialogs: { chooseSchedule: async () => path },
    sheetReader: { read: () => ({ result: Promise.resolve({ ok: true, sheet: sheetFrom(FILE) }), cancel: () => undefined }) },
    records: { state: () => ({ kind: 'open', isSample: false }) },
    nowMs: () => ELEVEN_EIGHTEEN,
    newId: () => `import-${(made += 1)}`,
    announce: () => undefined,
  } as unknown as AppParts)
  const opened = await calls['codes.openFile']({}, dana)
  return { calls, importId: opened.ok ? (opened.value?.importId ?? '') : '' }
}

describe('a code file', () => {
  it('is sent to the store once, with its codes, and then only named', async () => {
    const { calls, importId } = await openFile()
    expect(await calls['codes.checkFile']({ importId, mapping }, dana)).toMatchObject({ value: { added: 1 } })
    expect(await calls['codes.checkFile']({ importId, mapping }, dana)).toMatchObject({ value: { added: 1 } })
    expect(await calls['codes.commitFile']({ importId, mapping }, dana)).toMatchObject({ value: { added: 1 } })
    expect(sent).toEqual(['keepSheet'])
  })

  it('is sent again where the records were opened anew since', async () => {
    const { calls, importId } = await openFile()
    await calls['codes.checkFile']({ importId, mapping }, dana)
    store = reopen(store)
    expect(await calls['codes.commitFile']({ importId, mapping }, dana)).toMatchObject({ value: { added: 1 } })
    expect(sent).toEqual(['keepSheet', 'keepSheet'])
  })

  it('that is left is kept nowhere', async () => {
    const { calls, importId } = await openFile()
    await calls['codes.checkFile']({ importId, mapping }, dana)
    await calls['codes.closeFile']({}, dana)
    expect(store.run('checkCodeFile', { importId, mapping, today: TODAY })).toBeNull()
    expect(await calls['codes.commitFile']({ importId, mapping }, dana)).toMatchObject({ ok: false, code: 'no-file' })
  })
})
