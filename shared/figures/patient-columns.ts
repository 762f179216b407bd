/** What the figures know of patients, in columns: the number of a patient is the place. */
import { epochDay } from './periods.ts'
import type { Columns } from './columns.ts'
import type { FigurePatient } from './figure-visit.ts'
import { recordedBits } from './recorded-bits.ts'
import { dayNumber } from './visit-columns.ts'
import type { Words } from './words-in-columns.ts'

/** `birth` is a day as a number, `account` the day of the epoch on which the portal's account was opened; 0 is not known. */
export const PATIENT_LAYOUT = { birth: Uint32Array, recorded: Uint32Array, account: Int32Array, language: Uint16Array } as const
export type PatientColumns = Columns<typeof PATIENT_LAYOUT>

export const putPatient = (columns: PatientColumns, at: number, { language, birthDate, recorded, accountOn }: FigurePatient, words: Words): void => {
  columns.language[at] = words.codeOf(language)
  columns.birth[at] = birthDate === null ? 0 : dayNumber(birthDate)
  columns.recorded[at] = recordedBits(recorded)
  columns.account[at] = accountOn === null ? 0 : epochDay(accountOn)
}
