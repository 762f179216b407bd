/** Which records are open, and what stands in the way when they are not. Nothing here ever deletes a file of a clinic. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TroubleCode } from '../../shared/contract/app-state.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Workstation } from '../settings/workstation.ts'
import type { StoreClient } from '../store/store-client.ts'
import { StoreTrouble } from '../store/trouble.ts'
import { newKey, openKeyFile, writeKeyFile, type KeyStore } from './key-file.ts'

export type RecordsState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'first-run' }
  | { readonly kind: 'needs-passphrase' }
  | { readonly kind: 'trouble'; readonly code: TroubleCode; readonly atMs: number }
  | { readonly kind: 'open'; readonly isSample: boolean }

export type Records = {
  state(): RecordsState
  readonly folder: string
  /** Milliseconds the clinic's clock is ahead of this computer's. */
  clockOffsetMs(): number
  protection(): 'key-store' | 'passphrase'
  /** Opens what this workstation worked with last, also after trouble; does nothing while they are open. */
  start(): Promise<void>
  unlock(passphrase: string): Promise<Result<null>>
  /** Makes new, empty records and opens them; in a first run only. `passphrase` is needed where there is no key store. */
  create(passphrase: string | null): Promise<Result<null>>
  /** The same with the sample clinic's records. */
  createSample(clockOffsetMs: number): Promise<Result<null>>
  leave(): Promise<void>
  /** Records can fail while they are open, too: a disk fills up. */
  report(code: TroubleCode): void
}

type Parts = {
  readonly userFolder: string
  readonly store: StoreClient
  readonly keyStore: KeyStore
  readonly workstation: Workstation
  readonly nativeBinding: string | undefined
  readonly nowMs: () => number
  readonly testClockOffsetMs: number
  readonly onChange: () => void
}

type Which = 'clinic' | 'sample'
const ENDINGS = ['.db', '.db-wal', '.db-shm', '.key'] as const

const NOT_NOW = fail('not-now', 'The records are open already, or cannot be opened now. Restart the app.')

export const createRecords = (parts: Parts): Records => {
  const { store, keyStore, workstation } = parts
  const folder = join(parts.userFolder, 'records')
  let state: RecordsState = { kind: 'starting' }

  const become = (next: RecordsState): void => {
    state = next
    parts.onChange()
  }
  let wasDiskFull = false
  const trouble = (code: TroubleCode): void => {
    wasDiskFull ||= code === 'disk-full'
    become({ kind: 'trouble', code, atMs: parts.nowMs() })
  }
  const file = (which: Which, ending: (typeof ENDINGS)[number]) => join(folder, which + ending)
  const clockOffsetFor = (which: Which | null) =>
    parts.testClockOffsetMs + (which === 'sample' ? workstation.sampleClockOffsetMs() : 0)

  // One at a time: two first runs side by side would each throw out the other's key.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(act)
    turn = mine.catch(() => undefined)
    return mine
  }

  const openStore = (which: Which, keyHex: string, mayCreate: boolean): Promise<void> =>
    store.open({
      file: file(which, '.db'), keyHex, mayCreate, nativeBinding: parts.nativeBinding, workstation: workstation.id,
      clockOffsetMs: clockOffsetFor(which), mustHaveRoom: wasDiskFull,
    })

  const open = async (which: Which, passphrase: string | null): Promise<Result<null>> => {
    const key = await openKeyFile(file(which, '.key'), keyStore, passphrase)
    if (!key.ok) {
      if (key.code === 'needs-passphrase') become({ kind: 'needs-passphrase' })
      else if (key.code === 'key-gone') trouble('key-gone')
      else return fail('wrong-passphrase', 'This passphrase does not open the records. Try again.')
      return succeed(null)
    }
    try {
      await openStore(which, key.keyHex, false)
      wasDiskFull = false
      // A file whose first facts were never committed is an unfinished first run, not a clinic.
      const isSetUp = (await store.run('clinicFacts', {})) !== null
      become(isSetUp ? { kind: 'open', isSample: which === 'sample' } : { kind: 'first-run' })
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
      await store.close()
      trouble(error.code)
    }
    return succeed(null)
  }

  const create = async (which: Which, protection: Parameters<typeof writeKeyFile>[2]): Promise<Result<null>> => {
    const keyHex = newKey()
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      await store.close()
      if (which === 'clinic') setAside()
      else removeFiles('sample')
    } catch (error) {
      return notMade(error)
    }
    try {
      await writeKeyFile(file(which, '.key'), keyHex, protection)
      await openStore(which, keyHex, true)
      workstation.useRecords(which)
    } catch (error) {
      // They were made a moment ago and never held a fact.
      await store.close()
      removeFiles(which)
      return notMade(error)
    }
    become({ kind: 'open', isSample: which === 'sample' })
    return succeed(null)
  }

  /** What lies where a clinic's records are about to be made: of an unfinished first run, or a key without its records. */
  const setAside = (): void => {
    for (const ending of ENDINGS) {
      const found = file('clinic', ending)
      if (existsSync(found)) renameSync(found, join(folder, `set-aside-${parts.nowMs()}${ending}`))
    }
  }
  const removeFiles = (which: Which): void => {
    for (const ending of ENDINGS) rmSync(file(which, ending), { force: true })
  }
  const isClinicHere = (): boolean => (statSync(file('clinic', '.db'), { throwIfNoEntry: false })?.size ?? 0) > 0

  const start = async (): Promise<void> => {
    if (state.kind !== 'starting' && state.kind !== 'trouble') return
    const which = workstation.records()
    if (which !== null) return void (await open(which, null))
    // Records without the settings that name them: settings are small and get lost, records must not be.
    if (!isClinicHere()) return become({ kind: 'first-run' })
    workstation.useRecords('clinic')
    await open('clinic', null)
  }

  const createClinic = async (passphrase: string | null): Promise<Result<null>> => {
    const isElsewhere = workstation.records() !== 'clinic' && isClinicHere()
    if (state.kind !== 'first-run' || isElsewhere)
      return fail('already-set-up', 'There are records of a clinic here already. Restart the app to open them.', { why: 'records' })
    if (keyStore.isReal()) return create('clinic', { kind: 'key-store', keyStore })
    return passphrase === null
      ? fail('passphrase-missing', 'Choose a passphrase first. This computer has no key store.')
      : create('clinic', { kind: 'passphrase', passphrase })
  }

  const createSample = async (offsetMs: number): Promise<Result<null>> => {
    if (state.kind !== 'first-run') return NOT_NOW
    workstation.setSampleClockOffsetMs(offsetMs)
    return create('sample', keyStore.isReal() ? { kind: 'key-store', keyStore } : { kind: 'open' })
  }

  const leave = async (): Promise<void> => {
    await store.close()
    workstation.useRecords(isClinicHere() ? 'clinic' : null)
    if (isClinicHere()) await open('clinic', null)
    else become({ kind: 'first-run' })
  }

  return {
    state: () => state,
    folder,
    clockOffsetMs: () => clockOffsetFor(workstation.records()),
    protection: () => (keyStore.isReal() ? 'key-store' : 'passphrase'),
    start: () => inTurn(start),
    unlock: (passphrase) =>
      inTurn(async () => (state.kind === 'needs-passphrase' ? open('clinic', passphrase) : NOT_NOW)),
    create: (passphrase) => inTurn(() => createClinic(passphrase)),
    createSample: (offsetMs) => inTurn(() => createSample(offsetMs)),
    leave: () => inTurn(leave),
    report: (code) => {
      trouble(code)
      // A good copy may be put back now: a file that is still held would be written to once more when it is let go.
      if (code === 'store-damaged') void store.close().catch(() => undefined)
    },
  }
}

/** A disk without room or rights is the person's to know about, not a bug. */
const notMade = (error: unknown): Result<null> => {
  if (!(error instanceof StoreTrouble) && !(error instanceof Error && 'code' in error)) throw error
  return fail('not-writable', 'The records could not be made here. Check that the disk has room and may be written to.')
}
