import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectVisit = {
  recorded: (writer: Writer, { payload }: StoredEvent<'visit-recorded'>): void => {
    const { visitId, facts } = payload
    writer.run(
      `INSERT INTO visit (visit_id, patient_id, site_id, date, times, status, is_status_from_desk, arrived_at,
         leaving_at, departed_at, origin, letter_will_be_posted)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
       ON CONFLICT (visit_id) DO UPDATE SET times = excluded.times, status = excluded.status,
         arrived_at = excluded.arrived_at, leaving_at = excluded.leaving_at, departed_at = excluded.departed_at`,
      visitId, facts.patientId, facts.siteId, facts.date, JSON.stringify(facts.times), facts.status,
      Number(facts.origin === 'walk-in'), facts.arrivedAt, facts.leavingAt, facts.departedAt, facts.origin,
    )
  },

  /** Times follow the status: going back to expected forgets the arrival, arriving again keeps the first one. */
  statusChanged: (writer: Writer, { payload }: StoredEvent<'visit-status-changed'>): void => {
    const { visitId, status, localTime } = payload
    const wasHere = status === 'arrived' || status === 'leaving' || status === 'departed'
    writer.run(
      `UPDATE visit SET status = ?, is_status_from_desk = 1,
         arrived_at = CASE WHEN ? THEN COALESCE(arrived_at, ?) END,
         leaving_at = CASE WHEN ? THEN COALESCE(leaving_at, ?) END,
         departed_at = CASE WHEN ? THEN ? END
       WHERE visit_id = ?`,
      status,
      Number(wasHere), localTime,
      Number(status === 'leaving' || status === 'departed'), localTime,
      Number(status === 'departed'), localTime,
      visitId,
    )
  },

  missed: (writer: Writer, { payload }: StoredEvent<'visit-missed'>): void =>
    writer.run(
      'UPDATE visit SET missed_reason = ?, letter_will_be_posted = ? WHERE visit_id = ?',
      payload.reason, Number(payload.letterWillBePosted), payload.visitId,
    ),
}
