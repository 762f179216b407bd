/** A real encrypted store in a folder of its own, with a clock and ids a test can read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../electron/store/store.ts'
import { ALDER_BROOK, DANA, RIVERSIDE, SOFIA } from './alder-brook.ts'

export const TEST_KEY = '2f'.repeat(32)

/** Tuesday, October 14, 2025, 11:18 at the clinic in Oregon. */
export const ELEVEN_EIGHTEEN = Date.parse('2025-10-14T18:18:00Z')
export const TODAY = '2025-10-14'

export type TestStore = Store & {
  readonly file: string
  /** Moves the clinic's clock. */
  passMinutes(minutes: number): void
  /** Closes and removes everything. */
  remove(): void
}

/** Ids in order, like UUIDv7: the nth is the same in every run. */
export const countingIds = (prefix = 'id'): { next(): string } => {
  let count = 0
  return { next: () => `${prefix}-${String((count += 1)).padStart(8, '0')}` }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'everyoffer-test-'))

export const openTestStore = (folder = newFolder(), mayCreate = true): TestStore => {
  let nowMs = ELEVEN_EIGHTEEN
  const file = join(folder, 'clinic.db')
  const store = openStore({
    file,
    keyHex: TEST_KEY,
    mayCreate,
    nativeBinding: process.env['EVERYOFFER_SQLITE_BINDING'] || undefined,
    workstation: 'front-desk-2',
    clock: { nowMs: () => nowMs },
    ids: countingIds(`${folder.slice(-6)}-${mayCreate}`),
  })
  return {
    ...store,
    file,
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
