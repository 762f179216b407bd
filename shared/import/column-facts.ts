/** What only a whole column can tell: the width of its numbers, a clock of 12 hours, years of two digits. */
import { splitDate, type DateOrder } from '../patients/date-parts.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { CellReaders } from './cell-readers.ts'
import { valueOf, type FieldColumns } from './cells.ts'
import type { WrittenTime } from './read-date.ts'

export type ColumnFacts = {
  /** Digits of a whole MRN; null where widths differ or nothing shows that zeros were lost. */
  readonly mrnWidth: number | null
  /** Hours 1 to 6 mean the afternoon: no clinic has its mornings there. */
  readonly isOpenClock: boolean
  readonly hasMostlyShortYears: boolean
  /** The day all readable visit dates agree on; null where they differ or there are none. */
  readonly onlyDate: LocalDate | null
}

type Row = readonly string[]

/** `storedWidth` is the width of the numbers already on file, where they have one. */
const mrnWidthOf = (
  rows: readonly Row[],
  columns: FieldColumns,
  storedWidth: number | undefined,
): number | null => {
  const numbers = rows.map((row) => valueOf(row, columns, 'mrn')).filter((mrn) => /^\d+$/.test(mrn))
  const widest = numbers.reduce((width, mrn) => Math.max(width, mrn.length), 0)
  if (storedWidth !== undefined) return widest > 0 && widest <= storedWidth ? storedWidth : null
  const zeroed = numbers.filter((mrn) => mrn.startsWith('0'))
  const full = numbers.filter((mrn) => mrn.length === widest)
  const isFixed =
    zeroed.length > 0 && zeroed.every((mrn) => mrn.length === widest) && full.length * 2 > numbers.length
  return isFixed ? widest : null
}

const isOpenClockOf = (times: readonly WrittenTime[]): boolean =>
  times.length > 0 &&
  times.every((time) => time.isOpen) &&
  times.some((time) => time.hour <= 6) &&
  times.some((time) => time.hour >= 7)

const hasMostlyShortYears = (rows: readonly Row[], columns: FieldColumns, order: DateOrder): boolean => {
  const dates = rows
    .map((row) => splitDate(valueOf(row, columns, 'birth-date'), order))
    .filter((date) => date !== undefined)
  return dates.filter((date) => date.isShortYear).length * 2 > dates.length
}

export type FactsContext = {
  readonly mrnWidth?: number
  readonly birthOrder: DateOrder
  readonly read: Pick<CellReaders, 'moment' | 'time'>
}

/** Looks through all `rows` once. */
export const columnFactsOf = (
  rows: readonly Row[],
  columns: FieldColumns,
  context: FactsContext,
): ColumnFacts => {
  const dates = new Set<LocalDate>()
  const times: WrittenTime[] = []
  for (const row of rows) {
    const text = valueOf(row, columns, 'visit-date') || valueOf(row, columns, 'visit-date-time')
    const moment = text === '' ? undefined : context.read.moment(text)
    if (moment?.date !== undefined) dates.add(moment.date)
    const time = context.read.time(valueOf(row, columns, 'visit-time')) ?? moment?.time
    if (time) times.push(time)
  }
  return {
    mrnWidth: mrnWidthOf(rows, columns, context.mrnWidth),
    isOpenClock: isOpenClockOf(times),
    hasMostlyShortYears: hasMostlyShortYears(rows, columns, context.birthOrder),
    onlyDate: dates.size === 1 ? ([...dates][0] ?? null) : null,
  }
}
