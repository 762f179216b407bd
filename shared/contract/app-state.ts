/** Where the app stands: one value decides which whole screen the window shows. */
import type { Clinic } from '../clinic/clinic.ts'
import type { Settings } from '../settings.ts'
import type { StaffMember } from '../staff/roles.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'

export const TROUBLE_CODES = [
  'store-locked',
  'store-damaged',
  'store-newer',
  'store-missing',
  'key-gone',
  'disk-full',
  'not-writable',
  'store-failed',
] as const
/** Why the records cannot be used. In none of these is anything deleted. */
export type TroubleCode = (typeof TROUBLE_CODES)[number]

export type Trouble = {
  readonly code: TroubleCode
  /** For support: local date and time. */
  readonly at: { readonly date: LocalDate; readonly time: LocalTime }
  /** Where the records are, so that someone can copy or free them. */
  readonly folder: string
  /** Whether a sheet without a code can still be printed. */
  readonly canPrintSheet: boolean
}

type Open = {
  readonly clinic: Clinic
  readonly isSample: boolean
  /** Invented PINs of the sample clinic's people by staff id, shown beside the names; empty in a real clinic. */
  readonly samplePins: Readonly<Record<string, string>>
  readonly staff: readonly StaffMember[]
  readonly settings: Settings
  /** The site this workstation stands in. */
  readonly siteId: string
  readonly today: LocalDate
}

export type AppState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'first-run'; readonly protection: 'key-store' | 'passphrase'; readonly settings: Settings }
  | { readonly phase: 'passphrase'; readonly settings: Settings }
  | { readonly phase: 'trouble'; readonly trouble: Trouble; readonly settings: Settings }
  | ({ readonly phase: 'signed-out' } & Open)
  | ({ readonly phase: 'locked'; readonly me: StaffMember } & Open)
  | ({ readonly phase: 'ready'; readonly me: StaffMember } & Open)
