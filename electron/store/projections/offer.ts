import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

/** Of the offers of a visit that stand, the newest speaks for the visit. */
const chooseStanding = (writer: Writer, visitId: string): void =>
  writer.run(
    `UPDATE visit SET standing_offer =
       (SELECT offer_id FROM offer WHERE visit_id = @visitId AND stands = 1 ORDER BY at DESC, offer_id DESC LIMIT 1)
     WHERE visit_id = @visitId`,
    { visitId },
  )

const insert = (writer: Writer, event: StoredEvent<'offer-made' | 'offer-corrected'>, corrects: string | null): void => {
  const { offerId, facts, localDate, localTime } = event.payload
  writer.run(
    `INSERT INTO offer (offer_id, visit_id, patient_id, at, local_date, local_time, staff, outcome, facts, corrects, stands)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    offerId, facts.visitId, facts.patientId, event.at, localDate, localTime, event.staff, facts.outcome,
    JSON.stringify(facts), corrects,
  )
  chooseStanding(writer, facts.visitId)
}

const fall = (writer: Writer, offerId: string): void =>
  writer.run('UPDATE offer SET stands = 0 WHERE offer_id = ?', offerId)

export const projectOffer = {
  made: (writer: Writer, event: StoredEvent<'offer-made'>): void => insert(writer, event, null),

  corrected: (writer: Writer, event: StoredEvent<'offer-corrected'>): void => {
    fall(writer, event.payload.corrects)
    insert(writer, event, event.payload.corrects)
  },

  withdrawn: (writer: Writer, { payload }: StoredEvent<'offer-withdrawn'>): void => {
    fall(writer, payload.withdraws)
    chooseStanding(writer, payload.visitId)
  },
}
