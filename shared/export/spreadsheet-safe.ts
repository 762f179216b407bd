/**
 * CSV that a spreadsheet opens without running any of it. Quoting: RFC 4180.
 * Formula cells: OWASP, "CSV Injection" (a cell that starts with = + - @ tab or CR gets an apostrophe before it).
 */

const STARTS_FORMULA = /^\s*[=+\-@]|^[\t\r]/
/** A difference below zero is one, and no formula. */
const NUMBER = /^-?\d+(?:\.\d+)?$/
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/** One cell as text: never a formula, quoted where it must be. */
export const csvCell = (value: string): string => {
  const safe = STARTS_FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A whole document: CRLF after each row, and a byte order mark so that spreadsheets read it as UTF-8. */
export const csvDocument = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
