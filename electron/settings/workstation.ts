/** This workstation's own small settings, kept by electron-store. Never patients, never keys. */
import type ElectronStore from 'electron-store'
import { z } from 'zod'
import { clinicSchema, type Clinic } from '../../shared/clinic/clinic.ts'
import { inTodaysShape } from './older-settings.ts'
import { KEPT_NAME, type Bounds, type Kept } from './kept.ts'
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/settings.ts'

/** Since when reports of a month are written to a folder here, and in whose name (a staff member's id). */
export type KeptSchedule = z.infer<ReturnType<typeof scheduleSchema>>
const scheduleSchema = () => z.object({ folder: z.string().min(1), since: z.string().regex(/^\d{4}-\d{2}$/), by: z.string().min(1) })

export type Workstation = {
  readonly id: string
  settings(): Settings
  change(part: Partial<Settings>): void
  /** Which records this workstation works with; null before the first run. */
  records(): 'clinic' | 'sample' | null
  useRecords(which: 'clinic' | 'sample' | null): void
  /** When the sample day was opened and how far its clock is from the real one. */
  sampleClockOffsetMs(): number
  setSampleClockOffsetMs(ms: number): void
  /** The clinic's own facts, so that a sheet without a code can be printed when the records cannot be opened. */
  clinicCard(): Clinic | null
  keepClinicCard(clinic: Clinic): void
  reportSchedule(): KeptSchedule | null
  scheduleReports(schedule: KeptSchedule | null): void
  keepBounds(bounds: Bounds): void
  /** Resolves when all that was changed is on the disk. */
  written(): Promise<void>
}

/**
 * Writes through electron-store, which is loaded with the first change: it brings along a JSON schema compiler, which
 * took 30 ms of every start.
 */
const createKeeper = (before: Kept) => {
  const kept: Record<string, unknown> = { ...before }
  let store: Promise<ElectronStore<Record<string, unknown>>> | undefined
  const load = () =>
    (store ??= import('electron-store').then(({ default: Store }) => new Store<Record<string, unknown>>({ name: KEPT_NAME, clearInvalidConfig: true })))
  let written: Promise<void> = Promise.resolve()
  return {
    get: (key: string): unknown => kept[key],
    set: (key: string, value: unknown): void => {
      kept[key] = value
      // A setting that cannot be written must not stop the desk: it holds until the app is closed.
      written = load().then((loaded) => loaded.set(key, value)).catch(() => undefined)
    },
    written: () => written,
  }
}

/** A hand-edited or damaged settings file falls back to the defaults value by value; it never stops the app. */
export const openWorkstation = (kept: Kept, newId: () => string): Workstation => {
  const store = createKeeper(kept)
  let id = z.uuid().safeParse(store.get('id')).data
  if (id === undefined) {
    id = newId()
    store.set('id', id)
  }
  const readSettings = (): Settings => {
    const kept = inTodaysShape(z.record(z.string(), z.unknown()).safeParse(store.get('settings')).data ?? {})
    const usable = Object.entries(settingsSchema().shape).flatMap(([key, schema]) => {
      const value = schema.safeParse(kept[key])
      return value.success && key in kept ? [[key, value.data] as const] : []
    })
    return { ...DEFAULT_SETTINGS, ...Object.fromEntries(usable) }
  }
  let settings = readSettings()
  return {
    id,
    settings: () => settings,
    change: (part) => {
      settings = { ...settings, ...part }
      store.set('settings', settings)
    },
    records: () => z.enum(['clinic', 'sample']).safeParse(store.get('records')).data ?? null,
    useRecords: (which) => store.set('records', which),
    sampleClockOffsetMs: () => z.number().int().safeParse(store.get('sampleClockOffsetMs')).data ?? 0,
    setSampleClockOffsetMs: (ms) => store.set('sampleClockOffsetMs', ms),
    clinicCard: () => clinicSchema().safeParse(store.get('clinicCard')).data ?? null,
    keepClinicCard: (clinic) => store.set('clinicCard', clinic),
    reportSchedule: () => scheduleSchema().safeParse(store.get('reportSchedule')).data ?? null,
    scheduleReports: (schedule) => store.set('reportSchedule', schedule),
    keepBounds: (bounds) => store.set('bounds', bounds),
    written: store.written,
  }
}
