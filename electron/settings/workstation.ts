/** This workstation's own small settings, kept by electron-store. Never patients, never keys. */
import ElectronStore from 'electron-store'
import { z } from 'zod'
import { clinicSchema, type Clinic } from '../../shared/clinic/clinic.ts'
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/settings.ts'

const boundsSchema = z.object({ x: z.number().optional(), y: z.number().optional(), width: z.number().min(480), height: z.number().min(480) })

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
  bounds(): { width: number; height: number; x?: number; y?: number }
  keepBounds(bounds: { width: number; height: number; x: number; y: number }): void
}

/** A hand-edited or damaged settings file falls back to the defaults value by value; it never stops the app. */
export const openWorkstation = (newId: () => string): Workstation => {
  const store = new ElectronStore<Record<string, unknown>>({ name: 'workstation', clearInvalidConfig: true })
  let id = z.uuid().safeParse(store.get('id')).data
  if (id === undefined) {
    id = newId()
    store.set('id', id)
  }
  const readSettings = (): Settings => {
    const kept = z.record(z.string(), z.unknown()).safeParse(store.get('settings')).data ?? {}
    const usable = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
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
    clinicCard: () => clinicSchema.safeParse(store.get('clinicCard')).data ?? null,
    keepClinicCard: (clinic) => store.set('clinicCard', clinic),
    bounds: () => {
      const kept = boundsSchema.safeParse(store.get('bounds')).data
      return kept ? withoutUndefined(kept) : { width: 1366, height: 768 }
    },
    keepBounds: (bounds) => store.set('bounds', bounds),
  }
}

const withoutUndefined = ({ x, y, width, height }: z.infer<typeof boundsSchema>) => ({
  width, height, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }),
})
