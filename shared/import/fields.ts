/** What a column of a schedule can be, in codes and in words. */
import type { DateOrder } from '../patients/date-parts.ts'
import type { NameOrder } from '../patients/person-name.ts'
import type { Say } from '../words/say.ts'

export const FIELDS = [
  'visit-date-time',
  'visit-date',
  'visit-time',
  'status',
  'site',
  'mrn',
  'visit-id',
  'name',
  'family',
  'given',
  'middle',
  'suffix',
  'preferred',
  'birth-date',
  'age',
  'phone',
  'address',
  'address-2',
  'city',
  'state',
  'zip',
  'language',
  'portal-status',
  'activation-code',
  'code-good-until',
  'arrived-at',
  'left-at',
  'deceased',
  'leave-out',
  'never',
] as const
export type Field = (typeof FIELDS)[number]

/** What one column is. `order` is set where a name or a date can be read in two ways. */
export type ColumnUse = { readonly field: Field; readonly order?: DateOrder | NameOrder }

/** One use for each column, in the order of the columns. */
export type Mapping = readonly ColumnUse[]

export const isDateField = (field: Field): boolean =>
  field === 'birth-date' || field === 'visit-date' || field === 'visit-date-time'

/** "Birth date: month/day/year", as the list of choices says it. */
export const useLabel = ({ field, order }: ColumnUse, say: Say): string => {
  const name = say(`import.field.${field}`)
  return order === undefined ? name : say('import.field-order', { field: name, order: say(`import.order.${order}`) })
}

/** A use as one word, to be stored and sent: `birth-date:month-day`. */
export const useKey = (use: ColumnUse): string => (use.order === undefined ? use.field : `${use.field}:${use.order}`)

const usesOf = (field: Field): readonly ColumnUse[] => {
  if (field === 'name') return [{ field, order: 'last-first' }, { field, order: 'first-last' }]
  if (isDateField(field)) return [{ field, order: 'month-day' }, { field, order: 'day-month' }]
  return [{ field }]
}

const ALL_USES: readonly ColumnUse[] = FIELDS.flatMap(usesOf)
const USES_BY_KEY: ReadonlyMap<string, ColumnUse> = new Map(ALL_USES.map((use) => [useKey(use), use]))

/** Everything a person may choose for a column. `never` is not a choice: it is decided by the column's name. */
export const columnChoices = (say: Say): readonly { readonly key: string; readonly label: string }[] =>
  ALL_USES.filter((use) => use.field !== 'never').map((use) => ({ key: useKey(use), label: useLabel(use, say) }))

/** The use a key stands for; undefined for a key of another version. */
export const useOfKey = (key: string): ColumnUse | undefined => USES_BY_KEY.get(key)

/** What was chosen for each column, by its index as text; a column without a choice is left out. */
export const chosenColumns = (sheet: { readonly columns: readonly string[] }, choices: Readonly<Record<string, string>>): Mapping =>
  sheet.columns.map((_, index) => useOfKey(choices[String(index)] ?? '') ?? { field: 'leave-out' })
