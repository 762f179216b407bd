/** Visits as the desk changes them, and the end of the day. */
import { coverageOf } from '../../../shared/coverage/coverage.ts'
import type { PatientFacts } from '../../../shared/events/catalogue.ts'
import type { MissedReason } from '../../../shared/offers/words.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { unsettledVisits } from '../../../shared/visits/day-view.ts'
import type { VisitStatus } from '../../../shared/visits/visit.ts'
import { wallNow, type CommandContext } from '../command-context.ts'
import { clinicFacts } from '../queries/clinic.ts'
import { dayVisits, visitRow } from '../queries/visits.ts'

type WalkIn = {
  readonly visitId: string
  readonly siteId: string
  readonly patient:
    | { readonly knownId: string }
    | { readonly newId: string; readonly name: PatientFacts['name']; readonly birthDate: LocalDate | null; readonly mrn: string | null }
  readonly by: string
}

const UNKNOWN_VISIT = fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')

/** Someone who is here now: a visit today, marked arrived. One who is on today's list already is not added twice. */
export const addWalkIn = (
  context: CommandContext,
  { visitId, siteId, patient, by }: WalkIn,
): Result<{ visitId: string }, 'unknown-patient' | 'unknown-site'> => {
  const { writer, append } = context
  if (visitRow(writer, visitId)) return succeed({ visitId })
  if (!clinicFacts(writer)?.clinic.sites.some((site) => site.siteId === siteId))
    return fail('unknown-site', 'This site is not on the clinic’s list any more. Choose the site again in Settings.')
  const { date, time } = wallNow(context)
  const patientId = 'knownId' in patient ? patient.knownId : patient.newId
  const known = writer.get('SELECT 1 FROM patient WHERE patient_id = ?', patientId)
  if ('knownId' in patient && !known) return fail('unknown-patient', 'This person is not on file any more. Add them anew.')
  if ('newId' in patient && !known) {
    const { name, birthDate, mrn } = patient
    const facts: PatientFacts = {
      name, birthDate, mrn, phone: null, addressLines: [], language: null, portalStatus: 'unknown',
    }
    append({ type: 'patient-recorded', subject: patientId, payload: { patientId, facts, importId: null } }, by)
  }
  const today = writer.get<{ visit_id: string; status: VisitStatus }>(
    'SELECT visit_id, status FROM visit WHERE site_id = ? AND date = ? AND patient_id = ?',
    siteId, date, patientId,
  )
  if (today) {
    if (!['arrived', 'leaving'].includes(today.status))
      append({ type: 'visit-status-changed', subject: today.visit_id, payload: { visitId: today.visit_id, status: 'arrived', localTime: time } }, by)
    return succeed({ visitId: today.visit_id })
  }
  append(
    {
      type: 'visit-recorded',
      subject: visitId,
      payload: {
        visitId,
        importId: null,
        facts: {
          patientId, siteId, date, times: [], status: 'arrived', arrivedAt: time, leavingAt: null, departedAt: null,
          origin: 'walk-in',
        },
      },
    },
    by,
  )
  return succeed({ visitId })
}

/** Any status may follow any other: the desk corrects itself. The same status again changes nothing. */
export const setVisitStatus = (
  context: CommandContext,
  { visitId, status, by }: { visitId: string; status: VisitStatus; by: string },
): Result<null, 'unknown-visit'> => {
  const row = visitRow(context.writer, visitId)
  if (!row) return UNKNOWN_VISIT
  if (row.status === status) return succeed(null)
  const localTime = wallNow(context).time
  context.append({ type: 'visit-status-changed', subject: visitId, payload: { visitId, status, localTime } }, by)
  return succeed(null)
}

export const markMissed = (
  context: CommandContext,
  { visitId, reason, letterWillBePosted, by }: { visitId: string; reason: MissedReason; letterWillBePosted: boolean; by: string },
): Result<null, 'unknown-visit'> => {
  if (!visitRow(context.writer, visitId)) return UNKNOWN_VISIT
  context.append({ type: 'visit-missed', subject: visitId, payload: { visitId, reason, letterWillBePosted } }, by)
  return succeed(null)
}

type ClosedDay = { needed: number; offered: number; missed: number }

const closedDay = ({ writer }: CommandContext, siteId: string, date: LocalDate): ClosedDay | undefined =>
  writer.get<ClosedDay>(
    'SELECT needed, offered, missed FROM day_close WHERE site_id = ? AND date = ? AND is_closed = 1',
    siteId, date,
  )

/**
 * Closes a day only when every arrived visit ends offered, not needed, or missed with a reason. Closing it again is
 * logged only where something came after: a late walk-in, a corrected offer.
 */
export const closeDay = (
  context: CommandContext,
  { siteId, date, by }: { siteId: string; date: LocalDate; by: string },
): Result<null, 'visits-open'> => {
  const visits = dayVisits(context.writer, siteId, date)
  const open = unsettledVisits(visits).length
  if (open > 0)
    return fail('visits-open', 'Some visits have no offer yet.', { visits: open })
  const { needed, offered, missed } = coverageOf(visits.map((visit) => visit.state))
  const before = closedDay(context, siteId, date)
  if (before?.needed === needed && before.offered === offered && before.missed === missed) return succeed(null)
  context.append({ type: 'day-closed', subject: siteId, payload: { siteId, date, needed, offered, missed } }, by)
  return succeed(null)
}

export const reopenDay = (
  context: CommandContext,
  { siteId, date, by }: { siteId: string; date: LocalDate; by: string },
): Result<null> => {
  if (!closedDay(context, siteId, date)) return succeed(null)
  context.append({ type: 'day-reopened', subject: siteId, payload: { siteId, date } }, by)
  return succeed(null)
}
