/** What is on file beside the desk: groups and accounts of patients, and what a patient file would change of them. */
import type { PatientFileDesk } from '../../../shared/contract/views.ts'
import { columnsOf, type Choices } from '../../../shared/patient-file/columns.ts'
import { planPatientFile, type PatientFileLookup, type PatientFilePlan } from '../../../shared/patient-file/plan-patient-file.ts'
import type { RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'
import { clinicZone } from './clinic.ts'
import { keptSheet, patientLookupIn } from './import.ts'

/** What a person chose for a sheet that is kept here, see `keepSheet`. */
export type PatientFileRequest = { readonly importId: string; readonly mapping: Choices; readonly today: LocalDate }

const lookupIn = (reader: Reader): PatientFileLookup => ({
  ...patientLookupIn(reader),
  groupsOf: (patientId) => {
    const row = reader.get<{ groups: string }>('SELECT groups FROM patient_groups WHERE patient_id = ?', patientId)
    return row && (JSON.parse(row.groups) as RecordedGroups)
  },
  accountOf: (patientId) =>
    reader.get<{ openedOn: LocalDate }>('SELECT opened_on AS openedOn FROM account WHERE patient_id = ?', patientId)?.openedOn,
})

/** What the file would change, without changing it. Null where its sheet is not kept. */
export const checkPatientFile = (reader: Reader, { importId, mapping, today }: PatientFileRequest): PatientFilePlan | null => {
  const sheet = keptSheet(reader, importId)
  return sheet && planPatientFile(sheet, columnsOf(sheet, mapping), lookupIn(reader), { today, timeZone: clinicZone(reader) })
}

/** The day up to which the portal's lists reach; null where none was brought in. */
export const accountsUntil = (reader: Reader): LocalDate | null =>
  reader.get<{ until: LocalDate | null }>('SELECT max(until) AS until FROM account_list')?.until ?? null

export const patientFileDesk = (reader: Reader): PatientFileDesk => {
  const counts = reader.get<Omit<PatientFileDesk, 'accountsUntil'>>(
    `SELECT (SELECT count(*) FROM patient) AS patients, (SELECT count(*) FROM patient_groups) AS withGroups,
       (SELECT count(*) FROM account) AS accounts`,
  )
  return { patients: 0, withGroups: 0, accounts: 0, ...counts, accountsUntil: accountsUntil(reader) }
}
