import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectImport = {
  imported: (writer: Writer, { payload, at, staff }: StoredEvent<'schedule-imported'>): void =>
    writer.run(
      'INSERT INTO schedule_import (import_id, site_id, at, staff, file_name, facts) VALUES (?, ?, ?, ?, ?, ?)',
      payload.importId, payload.siteId, at, staff, payload.fileName, JSON.stringify(payload),
    ),

  mappingRemembered: (writer: Writer, { payload }: StoredEvent<'import-mapping-remembered'>): void =>
    writer.run(
      `INSERT INTO import_mapping (shape, mapping) VALUES (?, ?)
       ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping`,
      payload.shape, JSON.stringify(payload.mapping),
    ),
}
