import type { StoredEvent } from '../../../shared/events/event.ts'
import { mrnKey } from '../../../shared/patients/mrn.ts'
import { nameMatchKey } from '../../../shared/patients/name-match.ts'
import { displayName } from '../../../shared/patients/person-name.ts'
import { searchWords } from '../../../shared/patients/search-words.ts'
import { languageKey } from '../../../shared/patients/spoken-language.ts'
import type { PatientFacts } from '../../../shared/events/catalogue.ts'
import type { Writer } from '../handle.ts'

type KnownRow = { row: number; language_at: string | null; language: string | null; active_at: string | null }

/** Whoever had an account when they first came up had it before. */
const activeAt = ({ portalStatus }: PatientFacts, at: string, known: KnownRow | undefined): string | null =>
  portalStatus === 'active' ? (known === undefined ? '' : (known.active_at ?? at)) : null

/** A file that leaves the language out, or spells it in another way, changes nothing about it. */
const languageAt = (facts: PatientFacts, at: string, known: KnownRow | undefined): string | null => {
  if (known?.language === facts.language) return known.language_at
  const key = languageKey(facts.language)
  return key === null || key === languageKey(known?.language ?? null) ? (known?.language_at ?? null) : at
}

/** The newest facts win as a whole. */
export const projectPatient = (writer: Writer, { payload, at }: StoredEvent<'patient-recorded'>): void => {
  const { patientId, facts } = payload
  const name = displayName(facts.name)
  const known = writer.get<KnownRow>(
    `SELECT row, language_at, active_at, facts ->> '$.language' AS language FROM patient WHERE patient_id = ?`,
    patientId,
  )
  const values = [
    name,
    nameMatchKey(facts.name),
    facts.mrn === null ? null : mrnKey(facts.mrn),
    facts.birthDate,
    facts.portalStatus,
    languageAt(facts, at, known),
    activeAt(facts, at, known),
    JSON.stringify(facts),
  ] as const
  if (known) {
    writer.run(
      `UPDATE patient SET display_name = ?, match_name = ?, mrn_key = ?, birth_date = ?,
       portal_status = ?, language_at = ?, active_at = ?, facts = ? WHERE row = ?`,
      ...values, known.row,
    )
    writer.run('DELETE FROM patient_search WHERE rowid = ?', known.row)
  } else {
    writer.run(
      `INSERT INTO patient (display_name, match_name, mrn_key, birth_date, portal_status, language_at, active_at, facts, patient_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...values, patientId,
    )
  }
  writer.run(
    'INSERT INTO patient_search (rowid, words) VALUES (coalesce(?, last_insert_rowid()), ?)',
    known?.row ?? null, searchWords(facts),
  )
}
