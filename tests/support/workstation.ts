/** A workstation's settings that last as long as the test. */
import type { KeyStore } from '../../electron/records/key-file.ts'
import type { KeptSchedule, Workstation } from '../../electron/settings/workstation.ts'
import type { Clinic } from '../../shared/clinic/clinic.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { FRONT_DESK_2 } from './test-store.ts'

export const testWorkstation = (): Workstation => {
  let settings = DEFAULT_SETTINGS
  let records: 'clinic' | 'sample' | null = null
  let offsetMs = 0
  let card: Clinic | null = null
  let reportSchedule: KeptSchedule | null = null
  return {
    id: FRONT_DESK_2,
    settings: () => settings,
    change: (part) => void (settings = { ...settings, ...part }),
    records: () => records,
    useRecords: (which) => void (records = which),
    sampleClockOffsetMs: () => offsetMs,
    setSampleClockOffsetMs: (ms) => void (offsetMs = ms),
    clinicCard: () => card,
    keepClinicCard: (clinic) => void (card = clinic),
    reportSchedule: () => reportSchedule,
    scheduleReports: (schedule) => void (reportSchedule = schedule),
    keepBounds: () => undefined,
    written: () => Promise.resolve(),
  }
}

/** A key store as the system's: seals for one person on one machine; `isGone` makes it forget, as after a new password. */
export const testKeyStore = (): KeyStore & { isThere: boolean; isGone: boolean } => {
  const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
  return {
    isThere: true,
    isGone: false,
    isReal() {
      return this.isThere
    },
    seal: (text) => flip(Buffer.from(text)),
    open(sealed) {
      if (this.isGone) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
      return flip(sealed).toString()
    },
  }
}
