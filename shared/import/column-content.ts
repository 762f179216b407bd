/** What the values of a column look like, where its name says too little. */
import { splitDate } from '../patients/date-parts.ts'
import { readTime } from './read-date.ts'
import { readPortalStatus, readStatus } from './status-words.ts'

export const CONTENT_KINDS = [
  'blank',
  'date-time',
  'date',
  'time',
  'last-first',
  'full-name',
  'one-word',
  'number',
  'phone',
  'status',
  'portal',
  'yes-no',
  'other',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

const WORD = String.raw`[\p{L}\p{M}'’‘.\-]+`
const LAST_FIRST = new RegExp(`^${WORD}(?: ${WORD}){0,3}\\s?,\\s?${WORD}(?: ["“(]?${WORD}["”)]?){0,4}$`, 'u')
const FULL_NAME = new RegExp(`^${WORD}(?: ["“(]?${WORD}["”)]?){1,4}$`, 'u')
const ONE_WORD = new RegExp(`^${WORD}$`, 'u')
const DATE_TIME = /^(?=.*\d[T ,]).*\d{1,2}:\d{2}/
const DATE_SIGNS = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/
const PHONE = /^\+?1?[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?$/i

/** The kind of one value; the narrowest that fits. */
export const kindOfCell = (cell: string): ContentKind => {
  const text = cell.trim()
  if (text === '') return 'blank'
  if (/^(?:y|n|yes|no|true|false)$/i.test(text)) return 'yes-no'
  if (PHONE.test(text)) return 'phone'
  if (/^\d+$/.test(text)) return 'number'
  if (/\d/.test(text)) {
    if (DATE_SIGNS.test(text) && splitDate(text, 'month-day')) return 'date'
    if (/[:apAP]/.test(text) && readTime(text)) return 'time'
    if (DATE_TIME.test(text) && splitDate(text.split(/[T ,]/)[0] ?? '', 'month-day')) return 'date-time'
    if (/^[\p{L}\d, -]+$/u.test(text) && splitDate(text, 'month-day')) return 'date'
  }
  if (text.length > 60) return 'other'
  if (readStatus(text) !== undefined) return 'status'
  if (readPortalStatus(text) !== undefined) return 'portal'
  if (LAST_FIRST.test(text)) return 'last-first'
  if (ONE_WORD.test(text)) return 'one-word'
  return FULL_NAME.test(text) ? 'full-name' : 'other'
}

export type ColumnContent = {
  /** The kind of most values that are not blank; `blank` where there are none. */
  readonly kind: ContentKind
  /** Share of the values that are of that kind, 0 to 1. */
  readonly share: number
  /** Different values among those looked at. */
  readonly distinct: number
  readonly count: number
  /** The first value that is not blank. */
  readonly first: string
}

/** Looks at the values of column `index` in `rows`. */
export const contentOf = (rows: readonly (readonly string[])[], index: number): ColumnContent => {
  const values = rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '')
  const counts = new Map<ContentKind, number>()
  for (const value of values) {
    const kind = kindOfCell(value)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [kind, most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [
    'blank',
    0,
  ] as const)
  const share = values.length === 0 ? 0 : most / values.length
  return { kind, share, distinct: new Set(values).size, count: values.length, first: values[0] ?? '' }
}
