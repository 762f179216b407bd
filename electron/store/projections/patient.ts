import type { StoredEvent } from '../../../shared/events/event.ts'
import { mrnKey } from '../../../shared/patients/mrn.ts'
import { nameMatchKey } from '../../../shared/patients/name-match.ts'
import { displayName } from '../../../shared/patients/person-name.ts'
import { searchWords } from '../../../shared/patients/search-words.ts'
import type { Writer } from '../handle.ts'

/** The newest facts win as a whole. */
export const projectPatient = (writer: Writer, { payload }: StoredEvent<'patient-recorded'>): void => {
  const { patientId, facts } = payload
  const name = displayName(facts.name)
  const values = [
    name,
    nameMatchKey(facts.name),
    facts.mrn === null ? null : mrnKey(facts.mrn),
    facts.birthDate,
    facts.portalStatus,
    JSON.stringify(facts),
  ] as const
  const known = writer.get<{ row: number }>('SELECT row FROM patient WHERE patient_id = ?', patientId)
  if (known) {
    writer.run(
      `UPDATE patient SET display_name = ?, match_name = ?, mrn_key = ?, birth_date = ?,
       portal_status = ?, facts = ? WHERE row = ?`,
      ...values, known.row,
    )
    writer.run('DELETE FROM patient_search WHERE rowid = ?', known.row)
  } else {
    writer.run(
      `INSERT INTO patient (display_name, match_name, mrn_key, birth_date, portal_status, facts, patient_id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...values, patientId,
    )
  }
  writer.run(
    'INSERT INTO patient_search (rowid, words) VALUES (coalesce(?, last_insert_rowid()), ?)',
    known?.row ?? null, searchWords(facts),
  )
}
