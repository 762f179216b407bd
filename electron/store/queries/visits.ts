/** Visits as the desk sees them. */
import type { DeferralReason, MissedReason, Outcome } from '../../../shared/offers/words.ts'
import type { OfferFacts, PatientFacts } from '../../../shared/events/catalogue.ts'
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import { reOffer } from '../../../shared/offers/re-offer.ts'
import { wallClock, type LocalDate, type LocalTime } from '../../../shared/time/local-time.ts'
import type { DayView, DayVisit } from '../../../shared/visits/day-view.ts'
import { visitState } from '../../../shared/visits/visit-state.ts'
import { mrnEnding, type PortalStatus, type VisitStatus } from '../../../shared/visits/visit.ts'
import type { Reader, SqlValues } from '../handle.ts'
import { clinicZone } from './clinic.ts'
import { reOfferColumns, reOfferFacts, reOfferRules, type ReOfferRow, type ReOfferRules } from './re-offer.ts'

/** Of the offers of visit `v` that stand, the newest speaks for the visit. */
export const STANDING_OFFER =
  '(SELECT offer_id FROM offer WHERE visit_id = v.visit_id AND stands = 1 ORDER BY at DESC, offer_id DESC LIMIT 1)'

/**
 * Visit, patient, the offer that stands, the last sheet sent to a printer and the answer before, in one row. `unless`: where
 * that holds what was before is not looked up, and as if there were nothing.
 */
const rowsOf = (unless: string): string => `
  SELECT v.visit_id, v.patient_id, v.site_id, v.date, v.times, v.status, v.arrived_at, v.leaving_at, v.departed_at,
    v.missed_reason, v.letter_will_be_posted,
    p.display_name, p.birth_date, p.portal_status, p.facts ->> '$.mrn' AS mrn,
    CASE WHEN ${unless} THEN 0 ELSE EXISTS (SELECT 1 FROM visit w JOIN offer a ON a.visit_id = w.visit_id
        WHERE w.patient_id = v.patient_id AND a.stands = 1
          AND a.outcome IN ('activated-now', 'already-active'))
      OR EXISTS (SELECT 1 FROM account b WHERE b.patient_id = v.patient_id) END AS has_opened,
    o.offer_id, o.outcome, o.local_time AS offered_at, o.facts AS offer_facts, o.staff AS offer_staff, s.name AS offered_by,
    i.invitation_id, i.state AS print_state, ${reOfferColumns(unless)}
  FROM visit v
  JOIN patient p ON p.patient_id = v.patient_id
  LEFT JOIN offer o ON o.visit_id = v.visit_id AND o.offer_id = ${STANDING_OFFER}
  LEFT JOIN staff s ON s.staff_id = o.staff
  LEFT JOIN invitation i ON i.invitation_id =
    (SELECT invitation_id FROM invitation WHERE visit_id = v.visit_id AND channel = 'printer' ORDER BY at DESC LIMIT 1)`

const VISIT_ROWS = rowsOf('0')
/** For lists, which show a state: an answer of the visit itself decides it, and most of the time goes into what was before. */
export const LIST_ROWS = rowsOf(`o.outcome <> 'deferred'`)

export type VisitRow = ReOfferRow & {
  visit_id: string
  patient_id: string
  site_id: string
  times: string
  status: VisitStatus
  arrived_at: LocalTime | null
  leaving_at: LocalTime | null
  departed_at: LocalTime | null
  missed_reason: MissedReason | null
  letter_will_be_posted: number
  display_name: string
  portal_status: PortalStatus
  mrn: string | null
  has_opened: number
  offer_id: string | null
  outcome: Outcome | null
  offered_at: LocalTime | null
  offer_facts: string | null
  offer_staff: string | null
  offered_by: string | null
  invitation_id: string | null
  print_state: 'sent' | 'printed' | 'not-printed' | null
}

export const visitRows = (reader: Reader, where: string, ...values: SqlValues): readonly VisitRow[] =>
  reader.all<VisitRow>(`${VISIT_ROWS} WHERE ${where}`, ...values)

export const portalStatusOf = (row: VisitRow): PortalStatus => (row.has_opened === 1 ? 'active' : row.portal_status)

export const toDayVisit = (row: VisitRow, rules: ReOfferRules): DayVisit => {
  const offer = row.offer_facts === null ? null : (JSON.parse(row.offer_facts) as OfferFacts)
  const again = reOffer(reOfferFacts(row, rules))
  return {
    visitId: row.visit_id,
    patientId: row.patient_id,
    times: JSON.parse(row.times) as LocalTime[],
    status: row.status,
    state: visitState({
      status: row.status,
      portalStatus: portalStatusOf(row),
      outcome: row.outcome,
      isMarkedMissed: row.missed_reason !== null,
      isResting: again.kind === 'rest',
    }),
    name: row.display_name,
    birthYear: row.birth_date === null ? null : Number(row.birth_date.slice(0, 4)),
    mrnEnding: mrnEnding(row.mrn),
    arrivedAt: row.arrived_at,
    leavingAt: row.leaving_at,
    departedAt: row.departed_at,
    outcome: row.outcome,
    offerId: row.offer_id,
    offeredAt: row.offered_at,
    offeredBy: row.offered_by,
    offeredIn: offer?.setting ?? null,
    deferralReason: (offer?.deferralReason ?? null) as DeferralReason | null,
    missedReason: row.missed_reason ?? offer?.unableReason ?? null,
    letterWillBePosted: row.letter_will_be_posted === 1,
    printState: row.print_state,
    invitationId: row.invitation_id,
    rest: again.kind === 'rest' ? { saidNoOn: again.saidNoOn, until: again.until } : null,
  }
}

export const dayVisits = (reader: Reader, siteId: string, date: LocalDate): readonly DayVisit[] => {
  const rules = reOfferRules(reader)
  return reader.all<VisitRow>(`${LIST_ROWS} WHERE v.site_id = ? AND v.date = ?`, siteId, date).map((row) => toDayVisit(row, rules))
}

export const visitRow = (reader: Reader, visitId: string): VisitRow | undefined =>
  visitRows(reader, 'v.visit_id = ?', visitId)[0]

/** `nowMs` is the clock of the caller; the query itself reads none. */
export const dayView = (
  reader: Reader,
  { siteId, date, nowMs }: { siteId: string; date: LocalDate; nowMs: number },
): DayView => {
  const timeZone = clinicZone(reader)
  const close = reader.get<{ at: string; is_closed: number; name: string | null }>(
    `SELECT d.at, d.is_closed, s.name FROM day_close d LEFT JOIN staff s ON s.staff_id = d.staff
     WHERE d.site_id = ? AND d.date = ?`,
    siteId, date,
  )
  const last = reader.get<{ at: string; file_name: string; name: string | null }>(
    `SELECT i.at, i.file_name, s.name FROM schedule_import i LEFT JOIN staff s ON s.staff_id = i.staff
     WHERE i.site_id = ? ORDER BY i.at DESC LIMIT 1`,
    siteId,
  )
  const lastWall = last && wallClock(physicalMs(last.at), timeZone)
  return {
    siteId,
    date,
    now: wallClock(nowMs, timeZone).time,
    visits: dayVisits(reader, siteId, date),
    closed: close?.is_closed === 1 ? { at: wallClock(physicalMs(close.at), timeZone).time, by: close.name ?? '' } : null,
    lastImport:
      last && lastWall ? { fileName: last.file_name, date: lastWall.date, at: lastWall.time, by: last.name ?? '' } : null,
  }
}

export const patientFacts = (reader: Reader, patientId: string): PatientFacts | null => {
  const row = reader.get<{ facts: string }>('SELECT facts FROM patient WHERE patient_id = ?', patientId)
  return row ? (JSON.parse(row.facts) as PatientFacts) : null
}
