import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectFigureChange = {
  marked: (writer: Writer, { payload }: StoredEvent<'figure-change-marked'>): void =>
    writer.run(
      'INSERT INTO figure_change (change_id, date, label, site_id) VALUES (?, ?, ?, ?)',
      payload.changeId, payload.date, payload.label, payload.siteId,
    ),
  withdrawn: (writer: Writer, { payload }: StoredEvent<'figure-change-withdrawn'>): void =>
    writer.run('DELETE FROM figure_change WHERE change_id = ?', payload.changeId),
}
