/** Everything the read tables hold, as text that can be compared byte by byte. */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { PROJECTION_TABLES } from '../../electron/store/schema/projection-tables.ts'

/** One text a table, rows in the order of their keys; `patient_search` is the words of its index. */
export const dumpTables = (database: Database): Readonly<Record<string, string>> => {
  database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_words USING fts5vocab(main, 'patient_search', 'instance')")
  const tables = PROJECTION_TABLES.map((table) => [
    table,
    // `offer` has no row id: its key is its order.
    lines(database.prepare(table === 'offer' ? 'SELECT * FROM offer' : `SELECT rowid AS "row id", * FROM ${table} ORDER BY 1`).all()),
  ])
  const words = lines(database.prepare('SELECT term, doc FROM temp.indexed_words ORDER BY term, doc').all())
  return Object.fromEntries([...tables, ['patient_search', words]])
}

const lines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n')
