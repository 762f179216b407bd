/** Finds the table in a file: where titles end, whether a header is there, and what the columns are called. */
import { kindOfCell, type ContentKind } from './column-content.ts'
import { guessByHeader } from './header-guess.ts'
import { footerText } from './row-kind.ts'
import { isBlankRow, type Delimiter, type Encoding, type Sheet } from './sheet.ts'

/** How far down a header is looked for: titles, filters and blank lines above a report. */
const DEEPEST_HEADER = 40
const DEEPEST_LOOK = 200

const filledCount = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length

/** A row without the empty cells at its end, which spreadsheets leave behind. */
const widthOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1

/** The width most rows have; between equals the wider. */
const usualWidth = (records: readonly (readonly string[])[]): number => {
  const counts = new Map<number, number>()
  for (const record of records.slice(0, DEEPEST_LOOK)) {
    const width = record.length
    if (!isBlankRow(record)) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].reduce((best, [width, count]) => {
    const most = counts.get(best) ?? 0
    return count > most || (count === most && width > best) ? width : best
  }, 0)
}

/** Cells whose words name a column of a schedule. */
export const headerHits = (row: readonly string[]): number =>
  row.filter((cell) => cell.length <= 60 && guessByHeader(cell).strength !== 'none').length

const DATA_KINDS: ReadonlySet<ContentKind> = new Set(['date', 'time', 'date-time', 'number', 'phone'])
const isDataCell = (cell: string): boolean => DATA_KINDS.has(kindOfCell(cell))

/** A row of words above rows with dates, times or numbers in the same columns. */
const isHeaderByContrast = (row: readonly string[], below: readonly (readonly string[])[]): boolean => {
  if (row.some((cell) => isDataCell(cell)) || filledCount(row) < 2) return false
  const sample = below.filter((next) => !isBlankRow(next)).slice(0, 10)
  return row.some((_, column) => {
    const data = sample.filter((next) => isDataCell(next[column] ?? '')).length
    return sample.length > 0 && data >= sample.length * 0.8
  })
}

/** Index of the header line; -1 where the file has none. */
const headerAt = (records: readonly (readonly string[])[], width: number): number => {
  const upper = records.slice(0, DEEPEST_HEADER)
  const hits = upper.map((row) => (row.some(isDataCell) ? 0 : headerHits(row)))
  const best = hits.indexOf(Math.max(0, ...hits))
  if ((hits[best] ?? 0) >= 2 && filledCount(upper[best] ?? []) >= Math.min(width, 3) - 1) return best
  const first = upper.findIndex(
    (row) => row.length >= width - 1 && filledCount(row) >= Math.max(2, width / 2),
  )
  const row = upper[first]
  return row && isHeaderByContrast(row, records.slice(first + 1)) ? first : -1
}

/** Where the data start in a file without a header: the first line as wide as the others that is no title. */
const dataStart = (records: readonly (readonly string[])[], width: number): number => {
  const start = records.findIndex(
    (row) => row.length >= width - 1 && filledCount(row) >= Math.max(2, width / 3),
  )
  return start < 0 ? records.length : start
}

/** Names for all columns: blank ones and doubles get a name of their own. */
const namedColumns = (header: readonly string[]): readonly string[] =>
  header.map((cell, index) => cell.replace(/\s+/g, ' ').trim() || `Column ${index + 1}`)

const titlesIn = (records: readonly (readonly string[])[]): readonly string[] =>
  records
    .filter((row) => !isBlankRow(row))
    .map((row) =>
      row
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' '),
    )
    // Excel's own hint for the delimiter is no title.
    .filter((text) => !/^sep=/i.test(text))

/** Makes a sheet of the records of a file; blank records count, so that row numbers are those a spreadsheet shows. */
export const sheetOf = (
  records: readonly (readonly string[])[],
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: Delimiter },
): Sheet => {
  const width = usualWidth(records)
  const header = headerAt(records, width)
  const start = header >= 0 ? header + 1 : dataStart(records, width)
  const rows = records.slice(start)
  const widest = Math.max(
    0,
    ...rows
      .slice(0, DEEPEST_LOOK)
      .filter((row) => footerText(row) === undefined)
      .map(widthOf),
  )
  const columns =
    header >= 0
      ? namedColumns((records[header] ?? []).slice(0, Math.max(widthOf(records[header] ?? []), 1)))
      : Array.from({ length: widest }, (_, index) => `Column ${index + 1}`)
  const titleText = titlesIn(records.slice(0, header >= 0 ? header : start))
  return {
    columns,
    rows,
    firstRowNumber: start + 1,
    hasHeader: header >= 0,
    width: header >= 0 ? (records[header]?.length ?? 0) : width,
    titleLines: titleText.length,
    titleText,
    encoding,
    delimiter,
  }
}
