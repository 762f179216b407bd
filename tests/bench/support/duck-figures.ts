/** The manager's questions put to DuckDB, in memory, on the same visits: to compare with, and to count anew in another way. */
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { MARK } from '../../../shared/figures/figure-visit.ts'
import { eachVisit, type FigureVisits } from '../../../shared/figures/figure-visits.ts'
import { epochDay } from '../../../shared/figures/periods.ts'
import { NOBODY_COUNTED, together, type Counted } from '../../../shared/figures/blurred.ts'
import { movedGroups } from '../../../shared/figures/blurred-groups.ts'
import { fieldOf, keysIn, type Dimension, type GroupKey } from '../../../shared/figures/groups.ts'
import { RECORDED_FIELDS } from '../../../shared/figures/recorded-bits.ts'
import type { Words } from '../../../shared/figures/words-in-columns.ts'
import type { Part } from '../../../shared/statistics/newcombe-difference.ts'

type Row = readonly unknown[]
type Connection = {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): readonly Row[] }>
  createAppender(table: string): Promise<{ appendInteger(value: number): void; endRow(): void; closeSync(): void }>
}
type DuckDb = { readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> } }

const FIELDS = Object.entries(RECORDED_FIELDS)
/** Named as columns of a table. */
const FIELD_NAMES = FIELDS.map(([name]) => name.replace('-', '_'))
const GROUPED_BY = ['language', 'age', ...FIELD_NAMES]

const fill = async (connection: Connection, table: string, put: (row: (values: readonly number[]) => void) => void): Promise<void> => {
  const appender = await connection.createAppender(table)
  put((values) => {
    for (const value of values) appender.appendInteger(value)
    appender.endRow()
  })
  appender.closeSync()
}

const load = async (connection: Connection, visits: FigureVisits): Promise<void> => {
  await connection.run(`CREATE TABLE visit (patient INTEGER, day INTEGER, date INTEGER, site INTEGER, marks INTEGER, reasons INTEGER)`)
  await connection.run(`CREATE TABLE patient (patient INTEGER, language INTEGER, birth INTEGER, account INTEGER, key INTEGER, ${FIELD_NAMES.map((name) => `${name} INTEGER`).join()})`)
  await fill(connection, 'visit', (row) => {
    for (const day of visits.days) {
      const epoch = epochDay(day.date)
      eachVisit({ days: [day] }, ({ patient, site, marks, reasons }, at) => row([patient[at] ?? 0, epoch, day.day, site[at] ?? 0, marks[at] ?? 0, reasons[at] ?? 0]))
    }
  })
  await fill(connection, 'patient', (row) => {
    const { language, birth, account, key, recorded } = visits.patients
    for (let who = 0; who < birth.length; who += 1)
      row([who, language[who] ?? 0, birth[who] ?? 0, account[who] ?? 0, (key[who] ?? 0) | 0, ...FIELDS.map(([, { shift, bits }]) => ((recorded[who] ?? 0) >>> shift) & ((1 << bits) - 1))])
  })
}

const has = (mark: number): string => `(marks & ${mark}) = ${mark}`
/** Monday, as in `stretchesOf`: the epoch began on a Thursday. */
const WEEK = '(day + 3) // 7'
/** First years of the age bands; younger ones are 1, unknown and unborn 0. */
const AGE = `CASE WHEN birth = 0 OR date < birth THEN 0 WHEN (date - birth) // 10000 >= 75 THEN 6 WHEN (date - birth) // 10000 >= 65 THEN 5
  WHEN (date - birth) // 10000 >= 45 THEN 4 WHEN (date - birth) // 10000 >= 30 THEN 3 WHEN (date - birth) // 10000 >= 18 THEN 2 ELSE 1 END`

export type DuckFigures = {
  /** By week: patients who needed an offer, and those of them who got one. */
  overTime(filter: FigureFilter): Promise<readonly Row[]>
  /** Of all breakdowns at once, by site: field by field, null where the row is not about it; n, k and the sums of their keys last. */
  toWhom(filter: FigureFilter): Promise<readonly Row[]>
  /** Patients seen, needed, offered, informed, took. */
  funnel(filter: FigureFilter): Promise<readonly Row[]>
  /** By reason: its bit, and offers in which it was named. */
  whyNot(filter: FigureFilter): Promise<readonly Row[]>
}

/** `folder` is where the package is. */
export const duckFigures = async (folder: string, visits: FigureVisits): Promise<DuckFigures> => {
  const { DuckDBInstance } = (await import(pathToFileURL(join(folder, 'lib/index.js')).href)) as DuckDb
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await load(connection, visits)
  const ask = async (sql: string): Promise<readonly Row[]> => (await connection.runAndReadAll(sql)).getRows()
  const where = ({ from, to, siteId }: FigureFilter): string =>
    `day BETWEEN ${epochDay(from)} AND ${epochDay(to)}${siteId === null ? '' : ` AND site = ${visits.words.knownCode(siteId) ?? 0}`}`
  const people = (filter: FigureFilter): string => `SELECT patient, bit_or(marks) AS marks, arg_min(site, day) AS site, min(date) AS date FROM visit WHERE ${where(filter)} GROUP BY patient`
  return {
    overTime: (filter) => ask(
      `SELECT week, count(*) FILTER (${has(MARK.needed)}), count(*) FILTER (${has(MARK.needed | MARK.offered)})
       FROM (SELECT ${WEEK} AS week, patient, bit_or(marks) AS marks FROM visit WHERE ${where(filter)} GROUP BY ALL) GROUP BY week ORDER BY week`),
    toWhom: (filter) => ask(
      `SELECT ${GROUPED_BY.join()}, site, count(*), count(*) FILTER (${has(MARK.offered)}), sum(key), coalesce(sum(key) FILTER (${has(MARK.offered)}), 0)
       FROM (SELECT p.*, ${AGE} AS age, v.site, v.marks FROM (${people(filter)}) v JOIN patient p USING (patient) WHERE ${has(MARK.needed)})
       GROUP BY GROUPING SETS (${GROUPED_BY.map((field) => `(${field}, site)`).join()})`),
    funnel: (filter) => ask(
      `SELECT count(*), ${[0, MARK.offered, MARK.informed, MARK.took].map((mark) => `count(*) FILTER (${has(MARK.needed | mark)})`).join()} FROM (${people(filter)})`),
    whyNot: (filter) => ask(
      `SELECT bit, count(*) FROM visit, (SELECT unnest(range(14)) AS bit) WHERE ${where(filter)} AND (reasons & (1 << bit)) <> 0 GROUP BY bit ORDER BY count(*) DESC`),
  }
}

/** What DuckDB counted in a breakdown, by its groups, moved as the app does: each field has its column, in the order of `GROUPED_BY`. */
export const keysOfDuck = (rows: readonly Row[], dimension: Dimension, words: Words): ReadonlyMap<GroupKey, Part> =>
  movedGroups(dimension, countedByDuck(rows, dimension, words))

const keyOf = (sum: unknown): number => Number(BigInt.asUintN(32, BigInt(String(sum))))

const countedByDuck = (rows: readonly Row[], dimension: Dimension, words: Words): ReadonlyMap<GroupKey, Counted> => {
  const column = GROUPED_BY.indexOf(fieldOf(dimension).replace('-', '_'))
  const groups = new Map<GroupKey, Counted>()
  for (const row of rows) {
    const code = row[column]
    if (code === null || code === undefined) continue
    const counted: Counted = { n: Number(row.at(-4)), k: Number(row.at(-3)), nKey: keyOf(row.at(-2)), kKey: keyOf(row.at(-1)) }
    for (const key of keysIn(dimension, Number(code), words)) groups.set(key, together(groups.get(key) ?? NOBODY_COUNTED, counted))
  }
  return groups
}
