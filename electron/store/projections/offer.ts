import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

const insert = (writer: Writer, event: StoredEvent<'offer-made' | 'offer-corrected'>, corrects: string | null): void => {
  const { offerId, facts, localDate, localTime } = event.payload
  writer.run(
    `INSERT INTO offer (visit_id, at, offer_id, local_date, local_time, staff, outcome, facts, corrects, stands)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    facts.visitId, event.at, offerId, localDate, localTime, event.staff, facts.outcome,
    JSON.stringify(facts), corrects,
  )
}

const fall = (writer: Writer, visitId: string, offerId: string): void =>
  writer.run('UPDATE offer SET stands = 0 WHERE visit_id = ? AND offer_id = ?', visitId, offerId)

export const projectOffer = {
  made: (writer: Writer, event: StoredEvent<'offer-made'>): void => insert(writer, event, null),

  corrected: (writer: Writer, event: StoredEvent<'offer-corrected'>): void => {
    fall(writer, event.payload.facts.visitId, event.payload.corrects)
    insert(writer, event, event.payload.corrects)
  },

  withdrawn: (writer: Writer, { payload }: StoredEvent<'offer-withdrawn'>): void =>
    fall(writer, payload.visitId, payload.withdraws),
}
