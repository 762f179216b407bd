/** One row of a schedule on the desk: its cells, what is known of the whole file, and the lines said about it. */
import type { DateOrder } from '../patients/date-parts.ts'
import type { NameOrder } from '../patients/person-name.ts'
import type { LocalDate } from '../time/local-time.ts'
import { toSay } from '../words/to-say.ts'
import type { FieldColumns } from './cells.ts'
import type { CellReaders } from './cell-readers.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { Field } from './fields.ts'
import type { Answers, Ask, RepairLine } from './repair-line.ts'

export type SiteName = { readonly siteId: string; readonly name: string }

export type RowSetup = {
  readonly columns: FieldColumns
  readonly facts: ColumnFacts
  readonly read: CellReaders
  readonly nameOrder: NameOrder
  readonly birthOrder: DateOrder
  readonly visitOrder: DateOrder
  readonly today: LocalDate
  readonly timeZone: string
  readonly sites: readonly SiteName[]
  /** Where visits go that name no site. */
  readonly siteId: string
  /** The days a schedule may hold: further away a year was mistyped. */
  readonly earliest: LocalDate
  readonly latest: LocalDate
  /** The day of visits whose file has no date column. */
  readonly visitDate: LocalDate
  readonly answers: Answers
}

/** One row being read: its cells, and the lines said about it so far. */
export type Desk = {
  readonly setup: RowSetup
  readonly row: number
  readonly value: (field: Field) => string
  readonly inFile: string
  readonly say: (line: Omit<RepairLine, 'row' | 'inFile'>) => void
  /** Says a line once for the whole file. */
  readonly remark: (about: string, line: Omit<RepairLine, 'inFile'>) => void
}

/** The longest text of a short field, as the log takes it. */
export const LONGEST_TEXT = 40

/** The key under which a left-out row is kept after all. */
const keepKey = (row: number): string => `k${row}`

/** Whether somebody said that this row stays although it looks wrong. */
export const isKept = ({ setup, row }: Pick<Desk, 'setup' | 'row'>): boolean =>
  setup.answers[keepKey(row)] === 'keep'

export const askKeep = (row: number): Ask => ({
  key: keepKey(row),
  kind: 'choice',
  choices: [{ id: 'keep', says: toSay('import.choice.keep') }],
})
