/** Drops the read tables and builds them again from the log. The caller holds the transaction. */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { replay } from './event-log.ts'
import { createWriter } from './handle.ts'
import { createProjectionTables, FIGURE_TABLES, PROJECTION_TABLES } from './schema/projection-tables.ts'

export const rebuildProjections = (database: Database): void => {
  for (const table of ['patient_search', ...PROJECTION_TABLES, ...FIGURE_TABLES]) database.exec(`DROP TABLE IF EXISTS ${table}`)
  createProjectionTables(database)
  replay(createWriter(database))
}
