/** Turns a sheet into visits and says of every row that was not clean what was done with it. */
import { clockTime } from '../time/display.ts'
import { addDays, type LocalDate } from '../time/local-time.ts'
import type { DateOrder } from '../patients/date-parts.ts'
import { mrnKey } from '../patients/mrn.ts'
import type { NameOrder } from '../patients/person-name.ts'
import { createCellReaders } from './cell-readers.ts'
import { fieldColumnsOf, type FieldColumns } from './cells.ts'
import { columnFactsOf } from './column-facts.ts'
import type { Field, Mapping } from './fields.ts'
import { groupRows, mergeVisits, sharedMrns } from './merge-visits.ts'
import { inReportOrder, type Answers, type RepairLine, type Severity } from './repair-line.ts'
import type { RowSetup, SiteName } from './row-desk.ts'
import { createRowReader } from './row-reader.ts'
import type { ScheduledPatient, ScheduledVisit } from './scheduled-visit.ts'
import type { Sheet } from './sheet.ts'
import { sortRows, type NumberedRow } from './sort-rows.ts'
import { dateInTitles } from './title-date.ts'

export type RepairContext = {
  /** The clinic's date. */
  readonly today: LocalDate
  /** IANA name; moments with a zone become this clock's. */
  readonly timeZone: string
  readonly sites: readonly SiteName[]
  /** Where visits go that name no site. */
  readonly defaultSiteId: string
  /** Digits most MRNs on file have; shorter ones get their zeros back. */
  readonly mrnWidth?: number
  /** The day of a file without a date column; today where neither this nor a title line says it. */
  readonly visitDate?: LocalDate
  readonly answers?: Answers
}

export type RepairCounts = {
  /** Rows that hold anything. */
  readonly rows: number
  readonly visits: number
  /** Rows, not lines. */
  readonly mended: number
  readonly leftOut: number
  readonly needsYou: number
  readonly cancelled: number
  readonly noShow: number
}

export type Repaired = {
  readonly visits: readonly ScheduledVisit[]
  readonly report: readonly RepairLine[]
  readonly counts: RepairCounts
  /** Days the visits lie on, earliest first. */
  readonly dates: readonly LocalDate[]
}

const fileLine = (line: Omit<RepairLine, 'row' | 'inFile' | 'severity'>): RepairLine => ({
  row: 0,
  inFile: '',
  severity: 'note',
  ...line,
})

const orderOf = <Order extends DateOrder | NameOrder>(mapping: Mapping, field: Field, usual: Order): Order =>
  (mapping.find((use) => use.field === field)?.order ?? usual) as Order

/** Remarks about what the whole file lacks. */
const fileLines = (
  sheet: Sheet,
  columns: FieldColumns,
  shortYears: boolean,
  visitDate: LocalDate,
): readonly RepairLine[] => [
  ...(columns['visit-date'] || columns['visit-date-time']
    ? []
    : [fileLine({ problem: 'no-visit-date-column', did: 'day-assumed', after: visitDate })]),
  ...(columns.mrn
    ? []
    : [
        fileLine({ problem: 'no-mrn-column', did: columns['birth-date'] ? 'matched-by-name' : 'without-it' }),
      ]),
  ...(columns['birth-date'] || columns.age
    ? []
    : [fileLine({ problem: 'no-birth-date-column', did: 'without-it' })]),
  ...(shortYears ? [fileLine({ problem: 'birth-years-short', did: 'read-as-past' })] : []),
]

const withoutMrn = (visit: ScheduledVisit): ScheduledVisit => {
  const patient: { -readonly [Key in keyof ScheduledPatient]: ScheduledPatient[Key] } = { ...visit.patient }
  delete patient.mrn
  return { ...visit, patient }
}

type NamesInFile = ReadonlyMap<number, string>

/** An MRN that two people share identifies neither of them. */
const withoutSharedMrns = (
  visits: readonly ScheduledVisit[],
  names: NamesInFile,
): { visits: readonly ScheduledVisit[]; lines: RepairLine[] } => {
  const shared = sharedMrns(visits)
  if (shared.size === 0) return { visits, lines: [] }
  const lines: RepairLine[] = []
  const freed = visits.map((visit) => {
    const mrn = visit.patient.mrn
    if (mrn === undefined || !shared.has(mrnKey(mrn))) return visit
    const row = visit.rowNumbers[0] ?? 0
    lines.push({
      row,
      inFile: names.get(row) ?? '',
      problem: 'mrn-shared',
      before: mrn,
      did: 'matched-by-name',
      severity: 'note',
    })
    return withoutMrn(visit)
  })
  return { visits: freed, lines }
}

/** What to say of each row after the first of a visit. */
const mergeLines = (
  group: readonly ScheduledVisit[],
  visit: ScheduledVisit,
  names: NamesInFile,
): readonly RepairLine[] => {
  const seen = new Set([group[0]?.times[0]])
  return group.slice(1).map((row) => {
    const number = row.rowNumbers[0] ?? 0
    const start = { row: number, inFile: names.get(number) ?? '', severity: 'mended' } as const
    const isRepeat = seen.has(row.times[0])
    seen.add(row.times[0])
    return isRepeat
      ? { ...start, problem: 'same-visit-twice', did: 'kept-once' }
      : {
          ...start,
          problem: 'two-visits-that-day',
          did: 'made-one',
          after: visit.times.map(clockTime).join(' '),
        }
  })
}

const countsOf = (
  rows: number,
  visits: readonly ScheduledVisit[],
  report: readonly RepairLine[],
): RepairCounts => {
  const rowsOf = (severity: Severity) =>
    new Set(report.filter((line) => line.severity === severity).map(({ row }) => row))
  const needsYou = rowsOf('needs-you')
  return {
    rows,
    visits: visits.length,
    mended: [...rowsOf('mended')].filter((row) => !needsYou.has(row)).length,
    leftOut: rowsOf('left-out').size,
    needsYou: needsYou.size,
    cancelled: visits.filter(({ status }) => status === 'cancelled').length,
    noShow: visits.filter(({ status }) => status === 'no-show').length,
  }
}

/** A schedule is about now: a visit further away than a year has a mistyped date. */
const VISIT_DAYS_AWAY = 366

const setupOf = (
  mapping: Mapping,
  columns: FieldColumns,
  rows: readonly NumberedRow[],
  context: RepairContext,
  visitDate: LocalDate,
): RowSetup => {
  const birthOrder = orderOf<DateOrder>(mapping, 'birth-date', 'month-day')
  const visitOrder = orderOf<DateOrder>(
    mapping,
    columns['visit-date'] ? 'visit-date' : 'visit-date-time',
    'month-day',
  )
  const read = createCellReaders(visitOrder, context)
  return {
    columns,
    facts: columnFactsOf(
      rows.map(({ row }) => row),
      columns,
      { ...context, birthOrder, read },
    ),
    read,
    nameOrder: orderOf<NameOrder>(mapping, 'name', 'first-last'),
    birthOrder,
    visitOrder,
    today: context.today,
    timeZone: context.timeZone,
    sites: context.sites,
    siteId: context.defaultSiteId,
    earliest: addDays(context.today, -VISIT_DAYS_AWAY),
    latest: addDays(context.today, VISIT_DAYS_AWAY),
    visitDate,
    answers: context.answers ?? {},
  }
}

type RowsRead = {
  readonly visits: readonly ScheduledVisit[]
  readonly lines: readonly RepairLine[]
  readonly names: NamesInFile
}

const readRows = (rows: readonly NumberedRow[], setup: RowSetup): RowsRead => {
  const remarks = new Map<string, RepairLine>()
  const read = createRowReader(setup, remarks)
  const lines: RepairLine[] = []
  const names = new Map<number, string>()
  const visits: ScheduledVisit[] = []
  for (const { row, number } of rows) {
    const result = read(row, number)
    lines.push(...result.lines)
    if (!result.visit) continue
    names.set(number, result.inFile)
    visits.push(result.visit)
  }
  return { visits, lines: [...lines, ...remarks.values()], names }
}

/**
 * Reads every row of `sheet` by `mapping`. Nothing is dropped in silence: each row is a visit, part of one,
 * or has a line in the report. The same sheet and answers give the same result.
 */
export const repairRows = (sheet: Sheet, mapping: Mapping, context: RepairContext): Repaired => {
  const columns = fieldColumnsOf(mapping)
  const sorted = sortRows(sheet, columns)
  const visitDate = context.visitDate ?? dateInTitles(sheet, context) ?? context.today
  const setup = setupOf(mapping, columns, sorted.rows, context, visitDate)
  const read = readRows(sorted.rows, setup)
  const freed = withoutSharedMrns(read.visits, read.names)
  const merged = groupRows(freed.visits).map((group) => {
    const [first, ...others] = group
    const visit = mergeVisits(first, others)
    return { visit, lines: mergeLines(group, visit, read.names) }
  })
  const visits = merged.map(({ visit }) => visit)
  const report = inReportOrder([
    ...sorted.lines,
    ...fileLines(sheet, columns, setup.facts.hasMostlyShortYears, visitDate),
    ...read.lines,
    ...freed.lines,
    ...merged.flatMap(({ lines }) => lines),
  ])
  return {
    visits,
    report,
    counts: countsOf(sorted.count, visits, report),
    dates: [...new Set(visits.map(({ date }) => date))].sort(),
  }
}
