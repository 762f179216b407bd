/** Trying again after trouble, by the real handlers on real records. */
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { createRecords, type Records } from '../../electron/records/records.ts'
import { createSession, type Session } from '../../electron/session/session.ts'
import { ALDER_BROOK, DANA } from '../support/alder-brook.ts'
import { directStoreClient, type DirectStoreClient } from '../support/direct-store-client.ts'
import { ELEVEN_EIGHTEEN, nativeBinding, newFolder } from '../support/test-store.ts'
import { testKeyStore, testWorkstation } from '../support/workstation.ts'

vi.mock('electron', () => ({ nativeTheme: {} }))
const { appHandlers } = await import('../../electron/handlers/app-handlers.ts')

const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const

let userFolder: string
let store: DirectStoreClient
let records: Records
let session: Session
let logged: string[]
let parts: AppParts
beforeEach(async () => {
  userFolder = newFolder()
  store = directStoreClient()
  logged = []
  const workstation = testWorkstation()
  records = createRecords({
    userFolder, store, workstation, keyStore: testKeyStore(), nativeBinding: nativeBinding(),
    nowMs: () => ELEVEN_EIGHTEEN, testClockOffsetMs: 0, onChange: () => undefined,
  })
  session = createSession(store, () => ELEVEN_EIGHTEEN, () => undefined)
  parts = { records, store, session, workstation, log: { write: (line: string) => void logged.push(line) } } as unknown as AppParts
  await records.start()
  await records.create(null)
  await store.run('setUpClinic', { clinic: ALDER_BROOK, isSample: false, people: [{ ...dana, pinHash: 'hash' }] })
  session.begin(dana)
})
afterEach(async () => {
  await store.close()
  rmSync(userFolder, { recursive: true, force: true })
})
const tryAgain = () => appHandlers(parts)['app.retryStore']({}, dana)
const signOuts = () => store.current().database.prepare("SELECT count(*) FROM event WHERE type = 'signed-out'").pluck().get()

describe('trying again', () => {
  it('after trouble opens the records and locks the screen: the PIN is asked again', async () => {
    records.report('disk-full')
    expect(await tryAgain()).toMatchObject({ ok: true })
    expect(records.state()).toEqual({ kind: 'open', isSample: false })
    expect([session.whoIsHere(), session.who()]).toEqual([null, { me: dana, isLocked: true }])
    expect(signOuts()).toBe(1)
  })

  it('locks also where that cannot be written down', async () => {
    records.report('store-damaged')
    await store.close()
    await tryAgain()
    expect(session.who()?.isLocked).toBe(true)
    expect(logged).toEqual(['lock-not-logged'])
  })

  it('without trouble changes nothing', async () => {
    await tryAgain()
    expect(session.whoIsHere()).toEqual(dana)
  })
})
