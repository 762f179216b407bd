/** A table as it was read from a file: every cell still exactly the text that stood there. */

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

const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

export const delimiterWord = (delimiter: Delimiter): string => DELIMITER_WORDS[delimiter]
export const encodingWord = (encoding: Encoding): string => ENCODING_WORDS[encoding]
