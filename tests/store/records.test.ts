import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRecords, type Records } from '../../electron/records/records.ts'
import { ALDER_BROOK, DANA } from '../support/alder-brook.ts'
import { directStoreClient, type DirectStoreClient } from '../support/direct-store-client.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { fingerprint } from '../support/store-files.ts'
import { ELEVEN_EIGHTEEN, nativeBinding, newFolder } from '../support/test-store.ts'
import { testKeyStore, testWorkstation } from '../support/workstation.ts'

const PASSPHRASE = 'seven geese over Harlow Falls'

type Desk = {
  readonly userFolder: string
  readonly workstation: ReturnType<typeof testWorkstation>
  readonly keyStore: ReturnType<typeof testKeyStore>
  records: Records
  store: DirectStoreClient
}

let desk: Desk
const startAgain = async (): Promise<void> => {
  await desk.store?.close()
  desk.store = directStoreClient()
  desk.records = createRecords({
    userFolder: desk.userFolder, store: desk.store, keyStore: desk.keyStore, workstation: desk.workstation,
    nativeBinding: nativeBinding(), nowMs: () => ELEVEN_EIGHTEEN, testClockOffsetMs: 0, onChange: () => undefined,
  })
  await desk.records.start()
}

beforeEach(async () => {
  desk = {
    userFolder: newFolder(), workstation: testWorkstation(), keyStore: testKeyStore(),
    records: undefined as unknown as Records, store: undefined as unknown as DirectStoreClient,
  }
  await startAgain()
})
afterEach(async () => {
  await desk.store.close()
  rmSync(desk.userFolder, { recursive: true, force: true })
})

const folder = () => join(desk.userFolder, 'records')
const at = (name: string) => join(folder(), name)
const state = () => desk.records.state()
const setUp = (isSample = false) =>
  desk.store.run('setUpClinic', {
    clinic: ALDER_BROOK, isSample, people: [{ staffId: DANA, name: 'Dana Mercer', role: 'manager', pinHash: 'hash' }],
  })
/** A clinic that works here, its records open. */
const openClinic = async (passphrase: string | null = null): Promise<void> => {
  expect(await desk.records.create(passphrase)).toEqual({ ok: true, value: null })
  await setUp()
}
const openSample = async (): Promise<void> => {
  expect(await desk.records.createSample(60_000)).toEqual({ ok: true, value: null })
  await setUp(true)
}
const clinicName = async () => (await desk.store.run('clinicFacts', {}))?.clinic.name

describe('the first run', () => {
  it('makes records that are there after a restart', async () => {
    expect(state()).toEqual({ kind: 'first-run' })
    await openClinic()
    expect(state()).toEqual({ kind: 'open', isSample: false })
    await startAgain()
    expect(state()).toEqual({ kind: 'open', isSample: false })
    expect(await clinicName()).toBe('Alder Brook Family Health')
  })

  it('asks for a passphrase where there is no key store, and again after each restart', async () => {
    desk.keyStore.isThere = false
    expect(await desk.records.create(null)).toMatchObject({ ok: false, code: 'passphrase-missing' })
    await openClinic(PASSPHRASE)
    await startAgain()
    expect(state()).toEqual({ kind: 'needs-passphrase' })
    expect(await desk.records.unlock('not the passphrase')).toMatchObject({ ok: false, code: 'wrong-passphrase' })
    expect(state()).toEqual({ kind: 'needs-passphrase' })
    expect(await desk.records.unlock(PASSPHRASE)).toEqual({ ok: true, value: null })
    expect(await clinicName()).toBe('Alder Brook Family Health')
  })

  it('pressed twice makes one clinic, whose key fits', async () => {
    const [first, second] = await Promise.all([desk.records.create(null), desk.records.create(null)])
    expect([first.ok, second.ok]).toEqual([true, false])
    await setUp()
    await startAgain()
    expect(state()).toEqual({ kind: 'open', isSample: false })
  })

  it('that was cut short starts anew, and throws nothing away', async () => {
    await desk.records.create(null)
    await startAgain()
    expect(state()).toEqual({ kind: 'first-run' })
    const unfinished = readFileSync(at('clinic.key'), 'utf8')
    await openClinic()
    const kept = readdirSync(folder()).filter((name) => name.endsWith('.key') && name !== 'clinic.key')
    expect(kept.map((name) => readFileSync(at(name), 'utf8'))).toEqual([unfinished])
    await startAgain()
    expect(await clinicName()).toBe('Alder Brook Family Health')
  })

  it('cut short before a byte was written is still a first run', async () => {
    mkdirSync(folder(), { recursive: true })
    writeFileSync(at('clinic.db'), '')
    await startAgain()
    expect(state()).toEqual({ kind: 'first-run' })
    await openClinic()
    expect(state()).toEqual({ kind: 'open', isSample: false })
  })

  it.runIf(process.platform === 'linux')('on a full disk says so and can be tried again, also after a restart', async () => {
    const disk = mountSmallDisk(3072)
    if (!disk) return
    const { userFolder } = desk
    desk = { ...desk, userFolder: disk.folder }
    try {
      mkdirSync(folder())
      await startAgain()
      disk.fill()
      expect(await desk.records.create(null)).toMatchObject({ ok: false, code: 'not-writable' })
      expect(state()).toEqual({ kind: 'first-run' })
      await startAgain()
      expect(state()).toEqual({ kind: 'first-run' })
      disk.free()
      await openClinic()
      expect(state()).toEqual({ kind: 'open', isSample: false })
    } finally {
      await desk.store.close()
      disk.remove()
      desk = { ...desk, userFolder }
    }
  })
})

describe('lost settings', () => {
  it('do not hide the clinic', async () => {
    await openClinic()
    desk = { ...desk, workstation: testWorkstation() }
    await startAgain()
    expect(state()).toEqual({ kind: 'open', isSample: false })
    expect(desk.workstation.records()).toBe('clinic')
  })

  it('while the records are elsewhere do not cost their key', async () => {
    await openClinic()
    await desk.store.close()
    const key = readFileSync(at('clinic.key'), 'utf8')
    renameSync(at('clinic.db'), join(desk.userFolder, 'moved.db'))
    desk = { ...desk, workstation: testWorkstation() }
    await startAgain()
    await openClinic()
    expect(readdirSync(folder()).map((name) => readFileSync(at(name), 'utf8'))).toContain(key)
  })
})

describe('records in trouble', () => {
  const troubles: readonly (readonly [code: string, cause: () => void, mend: () => void])[] = [
    ['store-missing', () => renameSync(at('clinic.db'), join(desk.userFolder, 'away')), () => renameSync(join(desk.userFolder, 'away'), at('clinic.db'))],
    ['key-gone', () => renameSync(at('clinic.key'), join(desk.userFolder, 'away')), () => renameSync(join(desk.userFolder, 'away'), at('clinic.key'))],
    ['key-gone', () => void (desk.keyStore.isGone = true), () => void (desk.keyStore.isGone = false)],
    ['store-damaged', () => {
      copyFileSync(at('clinic.db'), join(desk.userFolder, 'whole'))
      truncateSync(at('clinic.db'), 0)
    }, () => copyFileSync(join(desk.userFolder, 'whole'), at('clinic.db'))],
  ]

  it.each(troubles)('say %s, stay as they are whatever is pressed, and open once it is mended', async (code, cause, mend) => {
    await openClinic()
    await desk.store.close()
    cause()
    const before = fingerprint(folder())
    await startAgain()
    expect(state()).toMatchObject({ kind: 'trouble', code })
    expect(await desk.records.create(PASSPHRASE)).toMatchObject({ ok: false })
    expect(await desk.records.createSample(0)).toMatchObject({ ok: false })
    expect(await desk.records.unlock(PASSPHRASE)).toMatchObject({ ok: false })
    expect(state()).toMatchObject({ kind: 'trouble', code })
    expect(fingerprint(folder())).toEqual(before)
    mend()
    await desk.records.start()
    expect(state()).toEqual({ kind: 'open', isSample: false })
    expect(await clinicName()).toBe('Alder Brook Family Health')
  })

  it('that begin while they are open end with a new start', async () => {
    await openClinic()
    desk.records.report('disk-full')
    expect(state()).toEqual({ kind: 'trouble', code: 'disk-full', atMs: ELEVEN_EIGHTEEN })
    await desk.records.start()
    expect(state()).toEqual({ kind: 'open', isSample: false })
  })
})

describe.runIf(process.platform === 'linux')('a disk that filled up', () => {
  it('is still full at the next try, and opens the records only once there is room', async () => {
    const disk = mountSmallDisk(3072)
    if (!disk) return
    const { userFolder } = desk
    desk = { ...desk, userFolder: disk.folder }
    try {
      await startAgain()
      await openClinic()
      disk.fill()
      desk.records.report('disk-full')
      await desk.records.start()
      expect(state()).toMatchObject({ kind: 'trouble', code: 'disk-full' })
      disk.free()
      await desk.records.start()
      expect(state()).toEqual({ kind: 'open', isSample: false })
    } finally {
      await desk.store.close()
      disk.remove()
      desk = { ...desk, userFolder }
    }
  })

  it('is no reason not to look at the records on another day', async () => {
    await openClinic()
    desk.records.report('disk-full')
    await startAgain()
    expect(state()).toEqual({ kind: 'open', isSample: false })
  })
})

describe('records that are open', () => {
  it('cannot be made anew, unlocked or started over by any call', async () => {
    desk.keyStore.isThere = false
    await openClinic(PASSPHRASE)
    const before = fingerprint(folder())
    expect(await desk.records.create(PASSPHRASE)).toMatchObject({ ok: false })
    expect(await desk.records.createSample(0)).toMatchObject({ ok: false })
    expect(await desk.records.unlock('anything at all')).toMatchObject({ ok: false })
    await desk.records.start()
    expect(state()).toEqual({ kind: 'open', isSample: false })
    expect(Object.keys(fingerprint(folder()))).toEqual(Object.keys(before))
  })
})

describe('the sample clinic', () => {
  it('keeps its own files and its own clock, and is left for the first run', async () => {
    await openSample()
    expect(state()).toEqual({ kind: 'open', isSample: true })
    expect(desk.records.clockOffsetMs()).toBe(60_000)
    expect(existsSync(at('clinic.db'))).toBe(false)
    await desk.records.leave()
    expect(state()).toEqual({ kind: 'first-run' })
    expect(desk.records.clockOffsetMs()).toBe(0)
  })

  it('is no way into the real clinic’s records', async () => {
    await openClinic()
    desk.workstation.useRecords('sample')
    await openSampleFiles()
    await startAgain()
    expect(state()).toEqual({ kind: 'open', isSample: true })
    expect(await desk.records.unlock('anything at all')).toMatchObject({ ok: false })
    expect(state()).toEqual({ kind: 'open', isSample: true })
    expect(await desk.records.create(null)).toMatchObject({ ok: false })
    await desk.records.leave()
    expect(state()).toEqual({ kind: 'open', isSample: false })
  })

  /** The sample of an earlier day, made before the clinic was. */
  const openSampleFiles = async (): Promise<void> => {
    const other = desk
    desk = { ...desk, userFolder: newFolder(), workstation: testWorkstation() }
    await startAgain()
    await openSample()
    await desk.store.close()
    for (const name of ['sample.db', 'sample.key']) copyFileSync(at(name), join(other.userFolder, 'records', name))
    rmSync(desk.userFolder, { recursive: true })
    desk = other
  }
})
