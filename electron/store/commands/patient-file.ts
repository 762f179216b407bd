/** A patient file comes in: all of it, or nothing. */
import type { PatientFileDone } from '../../../shared/contract/views.ts'
import { columnsOf } from '../../../shared/patient-file/columns.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { codedSum } from '../code-hash.ts'
import type { CommandContext } from '../command-context.ts'
import { forgetImport, keptSheet } from '../queries/import.ts'
import { checkPatientFile, type PatientFileRequest } from '../queries/patient-file.ts'

export type CommitPatientFile = PatientFileRequest & { readonly fileSha256: string; readonly by: string }

/** Null where its sheet is not kept. The same file twice leaves one fact: that accounts are known up to a later day. */
export const commitPatientFile = ({ writer, append }: CommandContext, commit: CommitPatientFile): Result<PatientFileDone> | null => {
  const { importId, mapping, today, by } = commit
  const sheet = keptSheet(writer, importId)
  const plan = checkPatientFile(writer, commit)
  if (plan === null || sheet === null) return null
  forgetImport(writer)
  const { groups, accounts, unchanged, lines } = plan
  for (const each of groups) append({ type: 'patient-groups-recorded', subject: each.patientId, payload: { ...each, importId } }, by)
  for (const each of accounts) append({ type: 'account-opened', subject: each.patientId, payload: { ...each, importId } }, by)
  const done = { groups: groups.length, accounts: accounts.length, unchanged, leftOut: lines.length }
  const accountsUntil = columnsOf(sheet, mapping).account === null ? null : today
  const fileSha256 = codedSum(writer, commit.fileSha256)
  append({ type: 'patient-file-imported', subject: importId, payload: { importId, fileSha256, accountsUntil, ...done } }, by)
  return succeed(done)
}
