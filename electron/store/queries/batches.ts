/** Batches of letters: whom they are for, and how far they are. */
import type { BatchShown, BatchState } from '../../../shared/batches/batch.ts'
import { daysOf } from '../../../shared/batches/batch.ts'
import type { BatchKind } from '../../../shared/batches/batch-words.ts'
import { chooseLetters, type Candidate, type Chosen } from '../../../shared/batches/choose-letters.ts'
import type { ManifestRow } from '../../../shared/batches/manifest.ts'
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import type { LetterKind } from '../../../shared/invitations/letter.ts'
import { ageBandOn } from '../../../shared/patients/age.ts'
import { letterLanguage } from '../../../shared/patients/spoken-language.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import { leftByNow, type DayVisit } from '../../../shared/visits/day-view.ts'
import type { Reader } from '../handle.ts'
import { clinicFacts, clinicZone } from './clinic.ts'
import { patientFacts, portalStatusOf, toDayVisit, visitRows, type VisitRow } from './visits.ts'

/** `printable`: the languages whose letter may be printed. */
export type WhichBatch = {
  readonly kind: BatchKind
  readonly siteId: string
  readonly today: LocalDate
  readonly printable: readonly LetterLanguage[]
}

const isMeant = (visit: DayVisit, { date }: VisitRow, { kind, today }: WhichBatch): boolean => {
  if (kind === 'tomorrow') return visit.status === 'expected'
  // Whom today's nurse still expects needs no letter yet.
  if (kind === 'deferred') return visit.outcome === 'deferred' && (date < today || visit.state !== 'for-nurse')
  return (date < today ? leftByNow(visit) : visit).state === 'missed'
}

/** A later answer, or paper that went out since: whoever has one needs no letter for this visit. */
const SINCE = {
  offered: `SELECT 1 FROM visit w JOIN offer o USING (visit_id)
    WHERE w.patient_id = ? AND w.date > ? AND o.stands = 1 AND o.outcome NOT IN ('deferred', 'unable')`,
  letter: `SELECT 1 FROM visit w JOIN invitation i USING (visit_id)
    WHERE w.patient_id = ? AND w.date >= ? AND i.channel IN ('printer', 'pdf') AND i.state <> 'not-printed'`,
}

const candidateOf = (reader: Reader, row: VisitRow, visit: DayVisit, clinic: Clinic, { printable }: WhichBatch): Candidate => {
  const facts = patientFacts(reader, row.patient_id)
  const language = letterLanguage(facts?.language ?? null)
  return {
    visitId: row.visit_id,
    patientId: row.patient_id,
    sortName: `${facts?.name.family ?? ''} ${facts?.name.given ?? ''}`,
    date: row.date,
    time: visit.times[0] ?? visit.arrivedAt,
    hasAccount: portalStatusOf(row) === 'active',
    isResting: visit.rest !== null,
    isOfferedSince: reader.get(SINCE.offered, row.patient_id, row.date) !== undefined,
    hasLetter: reader.get(SINCE.letter, row.patient_id, row.date) !== undefined,
    hasAddress: (facts?.addressLines.length ?? 0) > 0,
    ageBand: facts ? ageBandOn(facts, row.date, clinic.ages) : 'unknown',
    language: language !== null && printable.includes(language) ? language : 'en',
    isHeldBack: language !== null && !printable.includes(language),
  }
}

/** Whom a batch would be for, in the order it is printed. */
export const batchLetters = (reader: Reader, which: WhichBatch): Chosen => {
  const clinic = clinicFacts(reader)?.clinic
  if (!clinic) return chooseLetters([], which.kind)
  const { from, to } = daysOf(which.kind, which.today)
  const candidates = visitRows(reader, 'v.site_id = ? AND v.date BETWEEN ? AND ?', which.siteId, from, to).flatMap((row) => {
    const visit = toDayVisit(row, clinic)
    return isMeant(visit, row, which) ? [candidateOf(reader, row, visit, clinic, which)] : []
  })
  return chooseLetters(candidates, which.kind)
}

export type BatchRow = {
  readonly batchId: string
  readonly kind: BatchKind
  readonly siteId: string
  readonly at: string
  readonly staff: string
  readonly name: string | null
  readonly printer: string | null
  readonly file: string | null
  readonly withCodes: number
  readonly state: BatchState
  readonly problem: string | null
  readonly letters: number
  readonly out: number
  readonly leftOut: number
  readonly doubtFrom: number | null
  readonly doubtTo: number | null
}

const BATCHES = `
  SELECT b.batch_id AS batchId, b.kind, b.site_id AS siteId, b.started_at AS at, b.staff, s.name, b.printer, b.file,
    b.with_codes AS withCodes, b.state,
    b.problem,
    count(*) AS letters, sum(l.state = 'out') AS out, sum(l.state = 'left-out') AS leftOut,
    min(CASE l.state WHEN 'sent' THEN l.place END) AS doubtFrom, max(CASE l.state WHEN 'sent' THEN l.place END) AS doubtTo
  FROM batch b JOIN batch_letter l USING (batch_id) LEFT JOIN staff s ON s.staff_id = b.staff`

export const batchRow = (reader: Reader, { batchId }: { batchId: string }): BatchRow | null =>
  reader.get<BatchRow>(`${BATCHES} WHERE b.batch_id = ? GROUP BY b.batch_id`, batchId) ?? null

/** As the records have it: the whole path of the file, and the code of what is wrong. */
export type StoredBatch = Omit<BatchShown, 'problem'> & { readonly problem: string | null }

const NEWEST = 'SELECT batch_id FROM batch ORDER BY started_at DESC LIMIT 10'

/** The newest batches, newest first. */
export const batches = (reader: Reader): readonly StoredBatch[] => {
  const timeZone = clinicZone(reader)
  return reader.all<BatchRow>(`${BATCHES} WHERE b.batch_id IN (${NEWEST}) GROUP BY b.batch_id ORDER BY b.started_at DESC`).map((row) => {
    const started = wallClock(physicalMs(row.at), timeZone)
    const { batchId, kind, state, letters, out, leftOut, printer, file, problem } = row
    const inDoubt = row.doubtFrom === null || row.doubtTo === null ? null : { from: row.doubtFrom + 1, to: row.doubtTo + 1 }
    return {
      batchId, kind, state, letters, out, leftOut, printer, file, problem, inDoubt,
      startedOn: started.date, startedAt: started.time, by: row.name ?? '',
    }
  })
}

export type PartLetter = {
  readonly place: number
  readonly visitId: string
  readonly invitationId: string
  readonly paper: LetterKind
  readonly language: LetterLanguage
  readonly name: string
  readonly addressLines: readonly string[]
}

/**
 * The letters still to be made of the first part that has any: parts are stretches of `size` places, so that a part that
 * was broken off is made again whole, into the same file. Empty where all are made. Only for rendering.
 */
export const nextPart = (
  reader: Reader,
  { batchId, after, size }: { batchId: string; after: number; size: number },
): { readonly part: number; readonly letters: readonly PartLetter[] } => {
  const first = reader.get<{ place: number }>(
    `SELECT place FROM batch_letter WHERE batch_id = ? AND place > ? AND state = 'waiting' ORDER BY place LIMIT 1`,
    batchId, after,
  )
  if (first === undefined) return { part: 0, letters: [] }
  const part = Math.floor(first.place / size)
  const letters = reader
    .all<Omit<PartLetter, 'addressLines'> & { addressLines: string }>(
      `SELECT l.place, l.visit_id AS visitId, l.invitation_id AS invitationId, l.paper, l.language, p.display_name AS name,
         p.facts -> '$.addressLines' AS addressLines
       FROM batch_letter l JOIN visit v USING (visit_id) JOIN patient p USING (patient_id)
       WHERE l.batch_id = ? AND l.place >= ? AND l.place < ? AND l.state = 'waiting' ORDER BY l.place`,
      batchId, part * size, (part + 1) * size,
    )
    .map((letter) => ({ ...letter, addressLines: JSON.parse(letter.addressLines) as string[] }))
  return { part, letters }
}

export const batchManifest = (reader: Reader, { batchId }: { batchId: string }): readonly ManifestRow[] =>
  reader.all<ManifestRow>(
    `SELECT l.place + 1 AS place, p.display_name AS name, coalesce(p.facts ->> '$.mrn', '') AS mrn, v.date, l.paper, l.language,
       l.state, CASE b.with_codes WHEN 1 THEN '' ELSE coalesce(i.sha256, '') END AS sha256
     FROM batch_letter l JOIN batch b USING (batch_id) JOIN visit v USING (visit_id) JOIN patient p USING (patient_id)
     LEFT JOIN invitation i ON i.invitation_id = l.invitation_id
     WHERE l.batch_id = ? ORDER BY l.place`,
    batchId,
  )
