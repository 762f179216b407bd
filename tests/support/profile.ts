/** A profile whose clinic is set up already: as the app finds it on any morning but the first. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKey, writeKeyFile } from '../../electron/records/key-file.ts'
import { hashPin } from '../../electron/session/pin.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { ALDER_BROOK, DANA, RIVERSIDE, SOFIA } from './alder-brook.ts'
import { newProfile } from './app.ts'
import { countingIds, ELEVEN_EIGHTEEN, FRONT_DESK_2, nativeBinding } from './test-store.ts'

/** Who works at the clinic of a made profile, with invented PINs. */
export const STAFF_PINS = { 'Dana Mercer': '223606', 'Sofia Reyes': '271828' } as const

export type ClinicProfile = {
  readonly profile: string
  readonly records: string
  readonly database: string
  readonly keyFile: string
  readonly keyHex: string
}

/** A workstation's id must be a UUID; in the log of these tests it is nobody else's. */
const WORKSTATION_ID = '0b2f6a4e-58c1-4d0f-9a3d-6f1c72e9b845'

type Records = Pick<ClinicProfile, 'database' | 'keyHex'>

const opened = ({ database, keyHex }: Records, mayCreate: boolean, nowMs = () => ELEVEN_EIGHTEEN): Store =>
  openStore({
    file: database, keyHex, mayCreate, nativeBinding: nativeBinding(), workstation: FRONT_DESK_2, clock: { nowMs }, ids: countingIds(),
  })

/** Looks into records that no app holds. */
export const inRecords = <Value>(records: Records, look: (store: Store) => Value): Value => {
  const store = opened(records, false)
  try {
    return look(store)
  } finally {
    store.close()
  }
}

/** How many events of each type the log holds. */
export const eventCounts = (records: Records): Readonly<Record<string, number>> =>
  inRecords(records, ({ database }) =>
    Object.fromEntries(database.prepare('SELECT type, count(*) FROM event GROUP BY type ORDER BY type').raw().all() as [string, number][]),
  )

type Fill = (store: Store, setNow: (ms: number) => void) => void

/** Makes the clinic's records and what the workstation remembers of them; `fill` adds to the open store, whose clock it may set. */
export const clinicProfile = async (fill: Fill = () => undefined, folder?: string): Promise<ClinicProfile> => {
  const profile = folder ?? newProfile()
  const records = join(profile, 'records')
  const database = join(records, 'clinic.db')
  const keyFile = join(records, 'clinic.key')
  const keyHex = newKey()
  mkdirSync(records, { recursive: true })
  await writeKeyFile(keyFile, keyHex, { kind: 'open' })
  const [danasPin, sofiasPin] = await Promise.all([hashPin(STAFF_PINS['Dana Mercer']), hashPin(STAFF_PINS['Sofia Reyes'])])
  let now = ELEVEN_EIGHTEEN
  const store = opened({ database, keyHex }, true, () => now)
  store.run('setUpClinic', {
    clinic: ALDER_BROOK,
    isSample: false,
    people: [
      { staffId: DANA, name: 'Dana Mercer', role: 'manager', pinHash: danasPin },
      { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', pinHash: sofiasPin },
    ],
  })
  fill(store, (ms) => void (now = ms))
  // As after a quiet moment: the app has nothing of its own to write while a test looks at the file.
  while (!store.run('keepAllFigureDays', {}));
  store.close()
  writeFileSync(
    join(profile, 'workstation.json'),
    JSON.stringify({ id: WORKSTATION_ID, records: 'clinic', clinicCard: ALDER_BROOK, settings: { siteId: RIVERSIDE } }),
  )
  return { profile, records, database, keyFile, keyHex }
}
