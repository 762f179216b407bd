/** A table as it was read from a file: every cell still exactly the text that stood there. */
import type { MessageKey } from '../words/english.ts'
import type { Say } from '../words/say.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t' | '|'

export type Sheet = {
  /** One name a column; made up ("Column 3") where the file has no header. */
  readonly columns: readonly string[]
  /** Everything below the header, blank and total lines included. A row may be shorter or longer than `columns`. */
  readonly rows: readonly (readonly string[])[]
  /** What a spreadsheet numbers `rows[0]`, counting from 1. */
  readonly firstRowNumber: number
  readonly hasHeader: boolean
  /** Cells in the header line as written, or in most lines where there is no header. */
  readonly width: number
  /** Lines with text above the header. */
  readonly titleLines: number
  readonly titleText: readonly string[]
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** Rows that hold anything. */
export const rowCount = (sheet: Sheet): number =>
  sheet.rows.reduce((count, row) => count + Number(!isBlankRow(row)), 0)

const DELIMITER_KEYS = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.bar',
} as const satisfies Record<Delimiter, MessageKey>

const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

export const delimiterWord = (delimiter: Delimiter, say: Say): string => say(DELIMITER_KEYS[delimiter])

const MADE_UP = /^Column (\d+)$/

/** A column's name as a screen shows it: one that was made up is made up in the reader's language. */
export const columnWords = (name: string, say: Say): string => {
  const number = MADE_UP.exec(name)?.[1]
  return number === undefined ? name : say('import.column-number', { number })
}

export const encodingWord = (encoding: Encoding): string => ENCODING_WORDS[encoding]
