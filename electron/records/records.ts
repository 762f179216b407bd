/** Which records are open, and what stands in the way when they are not. Nothing here ever deletes a file of a clinic. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
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
  /** Opens what this workstation worked with last. */
  start(): Promise<void>
  unlock(passphrase: string): Promise<Result<null>>
  /** Makes new, empty records and opens them. `passphrase` is needed where there is no key store. */
  create(passphrase: string | null): Promise<Result<null>>
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

export const createRecords = (parts: Parts): Records => {
  const { store, keyStore, workstation } = parts
  const folder = join(parts.userFolder, 'records')
  let state: RecordsState = { kind: 'starting' }

  const become = (next: RecordsState): void => {
    state = next
    parts.onChange()
  }
  const trouble = (code: TroubleCode): void => become({ kind: 'trouble', code, atMs: parts.nowMs() })
  const file = (which: 'clinic' | 'sample', ending: 'db' | 'key') => join(folder, `${which}.${ending}`)
  const clockOffsetMs = () =>
    parts.testClockOffsetMs + (workstation.records() === 'sample' ? workstation.sampleClockOffsetMs() : 0)

  const openStore = async (which: 'clinic' | 'sample', keyHex: string, mayCreate: boolean): Promise<void> => {
    await store.open({
      file: file(which, 'db'), keyHex, mayCreate, nativeBinding: parts.nativeBinding, workstation: workstation.id,
      clockOffsetMs: clockOffsetMs(),
    })
    // A file whose first facts were never committed is an unfinished first run, not a clinic.
    if (!mayCreate && (await store.run('clinicFacts', {})) === null) return become({ kind: 'first-run' })
    become({ kind: 'open', isSample: which === 'sample' })
  }

  const open = async (which: 'clinic' | 'sample', passphrase: string | null): Promise<Result<null>> => {
    const key = await openKeyFile(file(which, 'key'), keyStore, passphrase)
    if (!key.ok) {
      if (key.code === 'needs-passphrase') become({ kind: 'needs-passphrase' })
      else if (key.code === 'key-gone') trouble('key-gone')
      else return fail('wrong-passphrase', 'This passphrase does not open the records. Try again.')
      return succeed(null)
    }
    try {
      await openStore(which, key.keyHex, false)
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
      trouble(error.code)
    }
    return succeed(null)
  }

  const create = async (
    which: 'clinic' | 'sample',
    protection: Parameters<typeof writeKeyFile>[2],
  ): Promise<Result<null>> => {
    const keyHex = newKey()
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      await store.close()
      for (const ending of ['.db', '.db-wal', '.db-shm', '.key']) rmSync(join(folder, which + ending), { force: true })
      await writeKeyFile(file(which, 'key'), keyHex, protection)
      workstation.useRecords(which)
      await openStore(which, keyHex, true)
      return succeed(null)
    } catch (error) {
      if (!(error instanceof StoreTrouble) && !(error instanceof Error && 'code' in error)) throw error
      return fail('not-writable', 'The records could not be made here. Check that the disk has room and may be written to.')
    }
  }

  return {
    state: () => state,
    folder,
    clockOffsetMs,
    protection: () => (keyStore.isReal() ? 'key-store' : 'passphrase'),
    start: async () => {
      const which = workstation.records()
      if (which !== null) return void (await open(which, null))
      // Records without the settings that name them: settings are small and get lost, records must not be.
      if (existsSync(file('clinic', 'db'))) {
        workstation.useRecords('clinic')
        return void (await open('clinic', null))
      }
      become({ kind: 'first-run' })
    },
    unlock: (passphrase) => open('clinic', passphrase),
    create: async (passphrase) => {
      if (existsSync(file('clinic', 'db')) && (await isSetUp()))
        return fail('already-set-up', 'There are records of a clinic here already. Restart the app to open them.')
      if (keyStore.isReal()) return create('clinic', { kind: 'key-store', keyStore })
      return passphrase === null
        ? fail('passphrase-missing', 'Choose a passphrase first. This computer has no key store.')
        : create('clinic', { kind: 'passphrase', passphrase })
    },
    createSample: async (offsetMs) => {
      workstation.setSampleClockOffsetMs(offsetMs)
      return create('sample', keyStore.isReal() ? { kind: 'key-store', keyStore } : { kind: 'open' })
    },
    leave: async () => {
      await store.close()
      workstation.useRecords(existsSync(file('clinic', 'db')) ? 'clinic' : null)
      if (workstation.records() === 'clinic') await open('clinic', null)
      else become({ kind: 'first-run' })
    },
    report: (code) => trouble(code),
  }

  /** Whether the clinic's file holds more than an unfinished first run; a file that cannot be read counts as one that does. */
  async function isSetUp(): Promise<boolean> {
    return state.kind !== 'first-run' || workstation.records() !== 'clinic' || (await store.run('clinicFacts', {})) !== null
  }
}
