/** Remembers what a person said about the columns, for the next file of the same shape. */
import { contentOf } from './column-content.ts'
import { useKey, useOfKey, type Mapping } from './fields.ts'
import { foldHeader } from './header-guess.ts'
import type { Sheet } from './sheet.ts'

/** A 64-bit FNV-1a hash as hex: short, stable, and no word of the file in it. Source: IETF draft-eastlake-fnv. */
const fnv1a = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const letter of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** One key a column: its folded name and how many of that name came before. */
const columnKeys = (sheet: Sheet): readonly string[] => {
  const seen = new Map<string, number>()
  return sheet.columns.map((column, index) => {
    const name = sheet.hasHeader ? foldHeader(column) : `column${index + 1}`
    const earlier = seen.get(name) ?? 0
    seen.set(name, earlier + 1)
    return earlier === 0 ? name : `${name}#${earlier + 1}`
  })
}

const LOOKED_AT = 50

/**
 * The same for every file of one layout: the set of column names, in any order and case.
 * Where there are no names, how many columns there are and what kind of values they hold. 18 characters.
 */
export const fileShapeKey = (sheet: Sheet): string => {
  const sample = sheet.rows.slice(0, LOOKED_AT)
  const described = sheet.hasHeader
    ? [...columnKeys(sheet)].sort()
    : sheet.columns.map((_, index) => contentOf(sample, index).kind)
  return `${sheet.hasHeader ? 'h' : 'n'}-${fnv1a([sheet.columns.length, ...described].join('\n'))}`
}

/** The choices as plain words, by a hash of each column's name. */
export const rememberMapping = (sheet: Sheet, mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columnKeys(sheet).map((key, index) => [fnv1a(key), useKey(mapping[index] ?? { field: 'leave-out' })]),
  )

/** The choices for this sheet; undefined where one of its columns was never chosen, or a choice no longer exists. */
export const recallMapping = (
  sheet: Sheet,
  remembered: Readonly<Record<string, string>>,
): Mapping | undefined => {
  const uses = columnKeys(sheet).map((key) => useOfKey(remembered[fnv1a(key)] ?? ''))
  return uses.every((use) => use !== undefined) ? uses : undefined
}
