import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

type Counts = { readonly needed: number; readonly offered: number; readonly missed: number }

/** `counts` are those the day was closed with; null once it is open again. */
const set = (writer: Writer, event: StoredEvent<'day-closed' | 'day-reopened'>, counts: Counts | null): void =>
  writer.run(
    `INSERT INTO day_close (site_id, date, at, staff, is_closed, needed, offered, missed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (site_id, date) DO UPDATE SET at = excluded.at, staff = excluded.staff, is_closed = excluded.is_closed,
       needed = excluded.needed, offered = excluded.offered, missed = excluded.missed`,
    event.payload.siteId, event.payload.date, event.at, event.staff, Number(counts !== null),
    counts?.needed ?? null, counts?.offered ?? null, counts?.missed ?? null,
  )

export const projectDay = {
  closed: (writer: Writer, event: StoredEvent<'day-closed'>): void => set(writer, event, event.payload),
  reopened: (writer: Writer, event: StoredEvent<'day-reopened'>): void => set(writer, event, null),
}
