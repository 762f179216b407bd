import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

const set = (writer: Writer, event: StoredEvent<'day-closed' | 'day-reopened'>, isClosed: boolean): void =>
  writer.run(
    `INSERT INTO day_close (site_id, date, at, staff, is_closed) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (site_id, date) DO UPDATE SET at = excluded.at, staff = excluded.staff, is_closed = excluded.is_closed`,
    event.payload.siteId, event.payload.date, event.at, event.staff, Number(isClosed),
  )

export const projectDay = {
  closed: (writer: Writer, event: StoredEvent<'day-closed'>): void => set(writer, event, true),
  reopened: (writer: Writer, event: StoredEvent<'day-reopened'>): void => set(writer, event, false),
}
