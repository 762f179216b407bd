/** A real encrypted store in a folder of its own, with a clock and ids a test can read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../electron/store/store.ts'
import { ALDER_BROOK, DANA, RIVERSIDE, SOFIA } from './alder-brook.ts'

export const TEST_KEY = '2f'.repeat(32)
export const FRONT_DESK_2 = 'front-desk-2'

/** Tuesday, October 14, 2025, 11:18 at the clinic in Oregon. */
export const ELEVEN_EIGHTEEN = Date.parse('2025-10-14T18:18:00Z')
export const TODAY = '2025-10-14'

/** The binding built for this Node; undefined where the one in the package serves. */
export const nativeBinding = (): string | undefined => process.env['EVERYOFFER_SQLITE_BINDING'] || undefined

export type TestStore = Store & {
  readonly file: string
  readonly folder: string
  /** Moves the clinic's clock, also backwards. */
  passMinutes(minutes: number): void
  /** Closes and removes everything. */
  remove(): void
}

export type TestStoreOptions = {
  readonly mayCreate?: boolean
  readonly keyHex?: string
  readonly workstation?: string
  readonly nowMs?: number
  readonly mustHaveRoom?: boolean
}

/** Ids in order, like UUIDv7: the nth is the same in every run. */
export const countingIds = (prefix = 'id'): { next(): string } => {
  let count = 0
  return { next: () => `${prefix}-${String((count += 1)).padStart(8, '0')}` }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'everyoffer-test-'))

/** A file that is opened again must not meet the ids of its first opening. */
let openings = 0

export const openTestStore = (folder = newFolder(), options: TestStoreOptions = {}): TestStore => {
  let nowMs = options.nowMs ?? ELEVEN_EIGHTEEN
  openings += 1
  const file = join(folder, 'clinic.db')
  const store = openStore({
    file,
    keyHex: options.keyHex ?? TEST_KEY,
    mayCreate: options.mayCreate ?? true,
    nativeBinding: nativeBinding(),
    workstation: options.workstation ?? FRONT_DESK_2,
    mustHaveRoom: options.mustHaveRoom ?? false,
    clock: { nowMs: () => nowMs },
    ids: countingIds(`opening-${openings}`),
  })
  return {
    ...store,
    file,
    folder,
    passMinutes: (minutes) => void (nowMs += minutes * 60_000),
    remove: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The store of Alder Brook Family Health, with Dana Mercer and Sofia Reyes working there. */
export const openAlderBrook = (folder?: string): TestStore => {
  const store = openTestStore(folder)
  store.run('setUpClinic', {
    clinic: ALDER_BROOK,
    isSample: false,
    people: [
      { staffId: DANA, name: 'Dana Mercer', role: 'manager', pinHash: 'hash of Dana’s PIN' },
      { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', pinHash: 'hash of Sofia’s PIN' },
    ],
  })
  return store
}

/** The same file once more, as after a restart. */
export const reopen = (store: TestStore, options: TestStoreOptions = {}): TestStore => {
  store.close()
  return openTestStore(store.folder, { mayCreate: false, ...options })
}

/** Tomasz Kowalczyk walks in; answers the id of his visit. */
export const walkIn = (store: Store, who = { given: 'Tomasz', family: 'Kowalczyk', birthDate: '1985-06-02', mrn: '0019480' }): string => {
  const visitId = `visit-${who.mrn}`
  const added = store.run('addWalkIn', {
    visitId,
    siteId: RIVERSIDE,
    patient: {
      newId: `patient-${who.mrn}`,
      name: { given: who.given, family: who.family },
      birthDate: who.birthDate,
      mrn: who.mrn,
    },
    by: SOFIA,
  })
  if (!added.ok) throw new Error(added.message)
  return added.value.visitId
}
