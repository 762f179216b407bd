/** The database seen through two types: queries get a Reader, commands a Writer, so that a query cannot write. */
import type { Database, Statement } from 'better-sqlite3-multiple-ciphers'

export type SqlValue = string | number | bigint | null | Uint8Array

/** Values for `?` in order, or one object for `@names`. */
export type SqlValues = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>]

export type Reader = {
  /** First row or undefined. */
  get<Row>(sql: string, ...values: SqlValues): Row | undefined
  all<Row>(sql: string, ...values: SqlValues): Row[]
}

export type Writer = Reader & {
  run(sql: string, ...values: SqlValues): void
}

/** Wraps an open database; each SQL text is prepared once. */
export const createWriter = (database: Database): Writer => {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    const made = database.prepare(sql)
    statements.set(sql, made)
    return made
  }
  return {
    get: <Row>(sql: string, ...values: SqlValues) => prepared(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SqlValues) => prepared(sql).all(...values) as Row[],
    run: (sql, ...values) => void prepared(sql).run(...values),
  }
}
