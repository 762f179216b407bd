import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectMonthReport = (writer: Writer, { payload, staff }: StoredEvent<'month-reported'>): void => {
  const { month, siteId, localDate, needed, offered } = payload
  writer.run(
    `INSERT INTO month_report (month, site_id, date, staff, needed, offered) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (month, site_id) DO UPDATE SET date = excluded.date, staff = excluded.staff, needed = excluded.needed, offered = excluded.offered`,
    month, siteId ?? '', localDate, staff, needed, offered,
  )
}

export const projectFigureChange = {
  marked: (writer: Writer, { payload }: StoredEvent<'figure-change-marked'>): void =>
    writer.run(
      'INSERT INTO figure_change (change_id, date, label, site_id) VALUES (?, ?, ?, ?)',
      payload.changeId, payload.date, payload.label, payload.siteId,
    ),
  withdrawn: (writer: Writer, { payload }: StoredEvent<'figure-change-withdrawn'>): void =>
    writer.run('DELETE FROM figure_change WHERE change_id = ?', payload.changeId),
}
