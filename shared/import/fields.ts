/** What a column of a schedule can be, in codes and in words. */
import type { DateOrder } from '../patients/date-parts.ts'
import type { NameOrder } from '../patients/person-name.ts'

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

const LABELS: Readonly<Record<Field, string>> = {
  'visit-date-time': 'Visit date and time',
  'visit-date': 'Visit date',
  'visit-time': 'Visit time',
  status: 'Visit status',
  site: 'Site',
  mrn: 'MRN',
  'visit-id': 'Visit number',
  name: 'Name',
  family: 'Last name',
  given: 'First name',
  middle: 'Middle name',
  suffix: 'Suffix (Jr., III)',
  preferred: 'Goes by',
  'birth-date': 'Birth date',
  age: 'Age',
  phone: 'Phone',
  address: 'Street',
  'address-2': 'Street, line 2',
  city: 'City',
  state: 'State',
  zip: 'ZIP code',
  language: 'Language',
  'portal-status': 'Has an account',
  'activation-code': 'Activation code',
  'code-good-until': 'Code good until',
  'arrived-at': 'Arrival time',
  'left-at': 'Check-out time',
  deceased: 'Has died',
  'leave-out': 'Leave out',
  never: 'Never imported',
}

const ORDER_LABELS: Readonly<Record<DateOrder | NameOrder, string>> = {
  'month-day': 'month/day/year',
  'day-month': 'day/month/year',
  'last-first': 'last, first',
  'first-last': 'first last',
}

/** "Birth date: month/day/year", as the list of choices says it. */
export const useLabel = (use: ColumnUse): string =>
  use.order === undefined ? LABELS[use.field] : `${LABELS[use.field]}: ${ORDER_LABELS[use.order]}`

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
export const COLUMN_CHOICES: readonly { readonly key: string; readonly label: string }[] = ALL_USES.filter(
  (use) => use.field !== 'never',
).map((use) => ({ key: useKey(use), label: useLabel(use) }))

/** The use a key stands for; undefined for a key of another version. */
export const useOfKey = (key: string): ColumnUse | undefined => USES_BY_KEY.get(key)

/** What was chosen for each column, by its index as text; a column without a choice is left out. */
export const chosenColumns = (sheet: { readonly columns: readonly string[] }, choices: Readonly<Record<string, string>>): Mapping =>
  sheet.columns.map((_, index) => useOfKey(choices[String(index)] ?? '') ?? { field: 'leave-out' })
