/** Cells of a row by the field they belong to, without the marks that spreadsheets leave on them. */
import type { Field, Mapping } from './fields.ts'

const NOTHING = /^(?:null|\(null\)|nil|n\/a|#n\/a|undefined|-+)$/i

/** Quotes that were not doubled inside a quoted cell leave the outer pair standing: `"Robert "Bobby" Lee"`. */
const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).trim() : text

/** A cell as a person reads it: no spaces around it, no `="0012"` wrapping, no text mark before a number. */
export const cleanCell = (cell: string): string => {
  const text = unquoted(cell.trim())
  if (text.length < 2) return text === '-' ? '' : text
  const formulaText = text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text
  const bare =
    formulaText.startsWith("'") && /^'[\d=+@-]/.test(formulaText) ? formulaText.slice(1) : formulaText
  return bare.length <= 9 && NOTHING.test(bare) ? '' : bare
}

/** Whether a spreadsheet would run this text. A phone's "+1", a dash and the status "- None" are no formula. */
export const startsLikeFormula = (text: string): boolean => /^=|^[@+-][\p{L}"'({]/u.test(text)

/** The columns of each field, in the order they stand in. */
export type FieldColumns = { readonly [F in Field]?: readonly number[] }

export const fieldColumnsOf = (mapping: Mapping): FieldColumns => {
  const columns: { [F in Field]?: number[] } = {}
  for (const [index, { field }] of mapping.entries()) (columns[field] ??= []).push(index)
  return columns
}

/** The first value of a field that is not blank, in a row of cleaned cells; empty where there is none. */
export const valueOf = (row: readonly string[], columns: FieldColumns, field: Field): string => {
  for (const index of columns[field] ?? []) {
    const value = row[index] ?? ''
    if (value !== '') return value
  }
  return ''
}

/**
 * A row whose unquoted "LAST, FIRST" was split into two cells has one cell too many: joins them again.
 * `width` is how many cells a row should have. Undefined where the row is not of that shape.
 */
export const rejoinName = (
  row: readonly string[],
  width: number,
  columns: FieldColumns,
): readonly string[] | undefined => {
  const at = columns.name?.[0]
  if (at === undefined || row.length !== width + 1) return undefined
  const [last = '', first = ''] = [row[at], row[at + 1]]
  if (!/^[^\d,]+$/.test(last) || !/^[^\d,]+$/.test(first)) return undefined
  return [...row.slice(0, at), `${last.trim()}, ${first.trim()}`, ...row.slice(at + 2)]
}
