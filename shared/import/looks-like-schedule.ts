/** Tells a list of visits, or of codes, from some other table, before anyone is asked about columns. */
import { contentOf, type ContentKind } from './column-content.ts'
import type { Field } from './fields.ts'
import { guessByHeader } from './header-guess.ts'
import type { Sheet } from './sheet.ts'

const PERSON_FIELDS: ReadonlySet<Field> = new Set(['name', 'family', 'given', 'mrn'])
const PERSON_KINDS: ReadonlySet<ContentKind> = new Set(['last-first', 'full-name'])
const VISIT_FIELDS: ReadonlySet<Field> = new Set([
  'visit-date',
  'visit-time',
  'visit-date-time',
  'birth-date',
  'age',
  'status',
  'given',
  'mrn',
  'activation-code',
])
const VISIT_KINDS: ReadonlySet<ContentKind> = new Set(['date', 'time', 'date-time', 'status', 'number'])
const DAY_KINDS: ReadonlySet<ContentKind> = new Set(['date', 'time', 'date-time'])
const LOOKED_AT = 100

/** Whether some column may hold people and another one visits or codes. In doubt it may: a person sees the columns next. */
export const looksLikeSchedule = (sheet: Sheet): boolean => {
  const sample = sheet.rows.slice(0, LOOKED_AT)
  const columns = sheet.columns.map((name, index) => ({
    field: sheet.hasHeader ? guessByHeader(name).field : 'leave-out',
    kind: contentOf(sample, index).kind,
  }))
  // Last and first name apart look like any words; two such columns beside a date or a time are reason enough to ask.
  const words = columns.filter(({ kind }) => kind === 'one-word')
  if (words.length > 1 && columns.some(({ kind }) => DAY_KINDS.has(kind))) return true
  const people = columns.filter(({ field, kind }) => PERSON_FIELDS.has(field) || PERSON_KINDS.has(kind))
  return people.some((person) =>
    columns.some(
      (other) => other !== person && (VISIT_FIELDS.has(other.field) || VISIT_KINDS.has(other.kind)),
    ),
  )
}
