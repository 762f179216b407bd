/** Patients as the figures know them, in columns that are kept in blocks of so many. */
import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { bytesFor, columnsIn, type Columns } from '../../../shared/figures/columns.ts'
import { PATIENT_LAYOUT, putPatient } from '../../../shared/figures/patient-columns.ts'
import { epochDay } from '../../../shared/figures/periods.ts'
import type { Words } from '../../../shared/figures/words-in-columns.ts'
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import type { RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import { languageKey } from '../../../shared/patients/spoken-language.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'

/** A block is read in about 16 ms. */
export const PATIENTS_IN_BLOCK = 1_024
export const blockOf = (patient: number): number => Math.floor(patient / PATIENTS_IN_BLOCK)
export const placeIn = (patient: number): number => patient % PATIENTS_IN_BLOCK

/**
 * Beside what the figures tell: by what visits are judged, so that a change of it drops the days it changes. `activeFrom` is
 * the first day of the epoch on which the account counts, `judgedBy` a sum of all else.
 */
const LAYOUT = { activeFrom: Int32Array, judgedBy: Uint32Array, ...PATIENT_LAYOUT } as const
export type PatientBlock = Columns<typeof LAYOUT>

export const emptyBlock = (): Uint8Array => new Uint8Array(bytesFor(LAYOUT, PATIENTS_IN_BLOCK))
/** Throws RangeError on bytes that are no block. */
export const blockIn = (bytes: Uint8Array): PatientBlock => columnsIn(LAYOUT, bytes, PATIENTS_IN_BLOCK)

const NEVER = 2_147_483_647
export const ALWAYS = -2_147_483_648

const PATIENT_ROWS = `SELECT p.row, p.patient_id, p.birth_date, p.language_at, p.active_at, p.facts ->> '$.language' AS language, p.facts -> '$.age' AS stated_age,
    g.groups, b.opened_on
  FROM patient p LEFT JOIN patient_groups g ON g.patient_id = p.patient_id LEFT JOIN account b ON b.patient_id = p.patient_id`

type PatientRow = {
  readonly row: number; readonly patient_id: string; readonly birth_date: LocalDate | null; readonly language_at: string | null; readonly active_at: string | null
  readonly language: string | null; readonly stated_age: string | null; readonly groups: string | null; readonly opened_on: LocalDate | null
}

const activeFrom = ({ opened_on: openedOn, active_at: at }: PatientRow, timeZone: string): number => {
  if (openedOn !== null) return epochDay(openedOn) + 1
  if (at === null) return NEVER
  return at === '' ? ALWAYS : epochDay(wallClock(physicalMs(at), timeZone).date)
}

/** The first fact of the log: it holds what nobody outside the file can guess, and never changes. */
const secretOf = (reader: Reader): string => reader.get<{ hash: string }>('SELECT hash FROM event ORDER BY seq LIMIT 1')?.hash ?? ''

const keyOf = (patientId: string, secret: string): number => hash('sha256', `${secret} ${patientId}`, 'buffer').readUInt32LE()

export type ReadBy = { readonly words: Words; readonly timeZone: string }

const put = (block: PatientBlock, row: PatientRow, secret: string, { words, timeZone }: ReadBy): void => {
  const at = placeIn(row.row)
  putPatient(block, at, {
    language: languageKey(row.language), birthDate: row.birth_date, accountOn: row.opened_on,
    recorded: row.groups === null ? null : (JSON.parse(row.groups) as RecordedGroups),
    key: keyOf(row.patient_id, secret),
  }, words)
  block.activeFrom[at] = activeFrom(row, timeZone)
  block.judgedBy[at] = crc32(JSON.stringify([row.birth_date, row.stated_age, row.language, row.language_at]))
}

/** All patients of a block, read anew. */
export const readBlock = (reader: Reader, block: number, by: ReadBy): Uint8Array => {
  const bytes = emptyBlock()
  const columns = blockIn(bytes)
  const first = block * PATIENTS_IN_BLOCK
  const secret = secretOf(reader)
  for (const row of reader.all<PatientRow>(`${PATIENT_ROWS} WHERE p.row BETWEEN ? AND ?`, first, first + PATIENTS_IN_BLOCK - 1)) put(columns, row, secret, by)
  return bytes
}

/** Reads one patient anew; answers the first day of the epoch on which their visits may be judged in another way, null where on none. */
export const readAgain = (reader: Reader, patient: number, block: PatientBlock, by: ReadBy): number | null => {
  const at = placeIn(patient)
  const before = { activeFrom: block.activeFrom[at] ?? NEVER, judgedBy: block.judgedBy[at] ?? 0 }
  const row = reader.get<PatientRow>(`${PATIENT_ROWS} WHERE p.row = ?`, patient)
  if (row === undefined) return null
  put(block, row, secretOf(reader), by)
  if (block.judgedBy[at] !== before.judgedBy) return ALWAYS
  const now = block.activeFrom[at] ?? NEVER
  return now === before.activeFrom ? null : Math.min(now, before.activeFrom)
}
