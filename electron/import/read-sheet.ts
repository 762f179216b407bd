/** Bytes of a file -> the table in it. Knows no file system and no clock. */
import { parse, type CsvError } from 'csv-parse/sync'
import { headerHits, sheetOf } from '../../shared/import/find-header.ts'
import { rowCount, type Delimiter, type Sheet } from '../../shared/import/sheet.ts'
import { decodeText } from './decode-text.ts'
import { binaryKind, markupKind } from './file-kind.ts'
import { LIMITS, readFailure, tooBig, type ReadFailure, type ReadResult } from './read-result.ts'

type Records = readonly (readonly string[])[]

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']
const HEAD_LENGTH = 262_144
const HEAD_RECORDS = 120

/** Loose where people's exports are: quotes inside a cell, rows of any width, any mix of line ends. */
const OPTIONS = {
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
}

/** A reason to stop in the middle of parsing. */
class Stop extends Error {
  readonly failure: ReadFailure
  constructor(failure: ReadFailure) {
    super(failure.code)
    this.failure = failure
  }
}

const checkRecord = (record: readonly string[], number: number): void => {
  if (number > LIMITS.rows)
    throw new Stop(
      readFailure('too-many-rows', 'This file has more than 100,000 rows. Export one day or one week.'),
    )
  if (record.length > LIMITS.columns)
    throw new Stop(
      readFailure(
        'too-many-columns',
        `Row ${number} has ${record.length} columns. A schedule has at most 200.`,
        { row: number, columns: record.length },
      ),
    )
  if (record.some((cell) => cell.length > LIMITS.cellLength))
    throw new Stop(
      readFailure(
        'cell-too-long',
        `Row ${number} has a cell with more than 10,000 letters. A quote mark may be missing there.`,
        { row: number },
      ),
    )
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

const parseFailure = (error: unknown): ReadFailure => {
  if (error instanceof Stop) return error.failure
  if (!isCsvError(error)) throw error
  const row = Number(error['records'] ?? 0) + 1
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? readFailure('unreadable', `Row ${row} opens a quote mark that never closes.`, { why: 'quote', row })
    : readFailure('unreadable', `Row ${row} cannot be told from the next.`, { why: 'row', row })
}

/** The first records under one delimiter, up to where it makes no sense of the text. */
const parseHead = (head: string, delimiter: Delimiter): Records => {
  const records: string[][] = []
  try {
    parse(head, {
      ...OPTIONS,
      delimiter,
      to: HEAD_RECORDS,
      on_record: (record: string[]) => void records.push(record),
    })
  } catch (error) {
    if (!isCsvError(error)) throw error
  }
  return records
}

/** Refuses by the head alone what would take long to parse in full. */
const checkHead = (text: string, delimiter: Delimiter): ReadFailure | null => {
  try {
    for (const [index, record] of parseHead(text.slice(0, HEAD_LENGTH), delimiter).entries())
      checkRecord(record, index + 1)
    return null
  } catch (error) {
    return parseFailure(error)
  }
}

/** Records are looked at once all are there, not by a callback for each: a file's size is limited already. */
const parseAll = (text: string, delimiter: Delimiter): { records: Records } | ReadFailure => {
  try {
    const records: string[][] = parse(text, { ...OPTIONS, delimiter, to: LIMITS.rows + 1 })
    for (const [index, record] of records.entries()) checkRecord(record, index + 1)
    return { records }
  } catch (error) {
    return parseFailure(error)
  }
}

/** How much a delimiter makes of the head: known column names first, then rows of one width above one. */
const scoreOf = (records: Records): number => {
  const counts = new Map<number, number>()
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width, rows] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as const)
  const hits = Math.max(0, ...records.slice(0, 40).map((record) => headerHits(record)))
  return hits * 1000 + (records.length === 0 ? 0 : rows / records.length) * Math.min(width, 50)
}

const delimiterOf = (text: string): Delimiter => {
  const head = text.slice(0, HEAD_LENGTH)
  // Excel's own hint in the first line.
  const hint = /^sep=(.)\r?\n/i.exec(head)?.[1]
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint)
  if (hinted) return hinted
  // Mostly only one of them is in the file at all, and nothing has to be tried.
  const [first = ',', ...others] = DELIMITERS.filter((delimiter) => head.includes(delimiter))
  if (others.length === 0) return first
  const scored = [first, ...others].map((delimiter) => ({ delimiter, score: scoreOf(parseHead(head, delimiter)) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

const checkSheet = (sheet: Sheet): ReadResult => {
  if (sheet.columns.length < 2)
    return readFailure(
      'one-column',
      'This file has only one column. A schedule has at least a name and a time.',
    )
  if (rowCount(sheet) === 0) return readFailure('empty', 'This file has column names but no rows.', { why: 'noRows' })
  return { ok: true, sheet }
}

/** Reads the bytes of a file as a table. Never throws on content: every refusal is a coded result. */
export const readSheet = (bytes: Uint8Array): ReadResult => {
  if (bytes.length === 0) return readFailure('empty', 'This file is empty.')
  if (bytes.length > LIMITS.bytes) return tooBig()
  const binary = binaryKind(bytes)
  if (binary !== null) return readFailure('binary', 'This is not a text file. Export the schedule as CSV.', { why: binary })
  const decoded = decodeText(bytes)
  if (!decoded) return readFailure('binary', 'This is not a text file. Export the schedule as CSV.')
  const markup = markupKind(decoded.text)
  if (markup !== null) return readFailure('not-a-schedule', 'This is not a table. Export the schedule as CSV.', { why: markup })
  if (decoded.text.trim() === '') return readFailure('empty', 'This file is empty.')
  const delimiter = delimiterOf(decoded.text)
  const refused = checkHead(decoded.text, delimiter)
  if (refused) return refused
  const parsed = parseAll(decoded.text, delimiter)
  if (!('records' in parsed)) return parsed
  return checkSheet(sheetOf(parsed.records, { encoding: decoded.encoding, delimiter }))
}
