/** Finding a person while the name is being typed. */
import { parseName } from '../../../shared/patients/person-name.ts'
import { nameMatchKey } from '../../../shared/patients/name-match.ts'
import { searchQuestion } from '../../../shared/patients/search-words.ts'
import type { PersonFound, SearchFound } from '../../../shared/contract/views.ts'
import { groupDay } from '../../../shared/visits/day-view.ts'
import { mrnEnding } from '../../../shared/visits/visit.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader, SqlValue } from '../handle.ts'
import { reOfferRules } from './re-offer.ts'
import { toDayVisit, visitRows } from './visits.ts'

const MOST_TODAY = 12
const MOST_OTHERS = 12

type PersonRow = {
  patient_id: string
  display_name: string
  birth_date: LocalDate | null
  mrn: string | null
  last_seen: LocalDate | null
  visit_id: string | null
}

const PERSON = `p.patient_id, p.display_name, p.birth_date, p.facts ->> '$.mrn' AS mrn,
  (SELECT max(date) FROM visit v WHERE v.patient_id = p.patient_id AND v.date < @today
    AND v.status IN ('arrived', 'leaving', 'departed')) AS last_seen`

const toPerson = (row: PersonRow): PersonFound => ({
  patientId: row.patient_id,
  name: row.display_name,
  birthYear: row.birth_date === null ? null : Number(row.birth_date.slice(0, 4)),
  mrnEnding: mrnEnding(row.mrn),
  lastSeen: row.last_seen,
  visitId: row.visit_id,
})

/** Every word must begin a word of the patient's; quoted, so that nothing typed is read as a search command. */
const matchText = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ')

type Who = { readonly from: string; readonly condition: string; readonly conditionOfFew: string; readonly value: SqlValue }

/**
 * The same people asked for in two ways: from the index outwards (`from`, `condition`), which may stop at the first few,
 * and for a few rows that are known already (`conditionOfFew`). There the plus keeps SQLite from starting at the index:
 * one letter matches ten thousand people, and the day has sixty.
 */
const whoMatches = (text: string, today: LocalDate): Who | null => {
  const question = searchQuestion(text, today)
  if (question.by === 'nothing') return null
  const byDate = 'p.birth_date = @who'
  return question.by === 'birth-date'
    ? { from: 'patient p', condition: byDate, conditionOfFew: byDate, value: question.date }
    : {
        from: 'patient_search CROSS JOIN patient p ON p.row = patient_search.rowid',
        condition: 'patient_search MATCH @who',
        conditionOfFew: '+p.row IN (SELECT rowid FROM patient_search WHERE patient_search MATCH @who)',
        value: matchText(question.words),
      }
}

/** Today's visits of the site first, then others on file. */
export const searchPatients = (
  reader: Reader,
  { text, siteId, today }: { text: string; siteId: string; today: LocalDate },
): SearchFound => {
  const who = whoMatches(text, today)
  if (!who) return { today: [], others: [] }
  const values = { today, siteId, who: who.value }
  const rows = visitRows(reader, `v.date = @today AND v.site_id = @siteId AND ${who.conditionOfFew}`, values)
  const rules = reOfferRules(reader)
  const { needOffer, forNurse, expected, settled } = groupDay(rows.map((row) => toDayVisit(row, rules)))
  const others = reader.all<PersonRow>(
    `SELECT ${PERSON}, NULL AS visit_id FROM ${who.from}
     WHERE ${who.condition}
       AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.site_id = @siteId AND v.date = @today AND v.patient_id = p.patient_id)
     LIMIT ${MOST_OTHERS}`,
    values,
  )
  return {
    today: [...needOffer, ...forNurse, ...expected, ...settled].slice(0, MOST_TODAY),
    others: others.map(toPerson),
  }
}

/** People on file whom a walk-in could be: same name, and same birth date where one is given. */
export const patientsMatching = (
  reader: Reader,
  { name, birthDate, siteId, today }: { name: string; birthDate: LocalDate | null; siteId: string; today: LocalDate },
): readonly PersonFound[] => {
  const key = nameMatchKey(parseName(name))
  if (key === '') return []
  return reader
    .all<PersonRow>(
      `SELECT ${PERSON}, (SELECT visit_id FROM visit v WHERE v.site_id = @siteId AND v.date = @today AND v.patient_id = p.patient_id)
         AS visit_id
       FROM patient p WHERE p.match_name = @key
         AND (@birthDate IS NULL OR p.birth_date IS NULL OR p.birth_date = @birthDate) LIMIT 6`,
      { today, key, birthDate, siteId },
    )
    .map(toPerson)
}
