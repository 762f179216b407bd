/** What the figures know of patients, in columns: the number of a patient is the place. */
import { epochDay } from './periods.ts'
import type { Columns } from './columns.ts'
import type { FigurePatient } from './figure-visit.ts'
import { recordedBits } from './recorded-bits.ts'
import { dayNumber } from './visit-columns.ts'
import type { Words } from './words-in-columns.ts'

/**
 * `birth` is a day as a number, `account` the day of the epoch on which the portal's account was opened; 0 is not known. `key`
 * is the number by which counts of groups are moved, see blurred.ts.
 */
export const PATIENT_LAYOUT = { birth: Uint32Array, recorded: Uint32Array, account: Int32Array, key: Uint32Array, language: Uint16Array } as const
export type PatientColumns = Columns<typeof PATIENT_LAYOUT>

export const putPatient = (columns: PatientColumns, at: number, { language, birthDate, recorded, accountOn, key }: FigurePatient, words: Words): void => {
  columns.language[at] = words.codeOf(language)
  columns.birth[at] = birthDate === null ? 0 : dayNumber(birthDate)
  columns.recorded[at] = recordedBits(recorded)
  columns.key[at] = key
  columns.account[at] = accountOn === null ? 0 : epochDay(accountOn)
}
