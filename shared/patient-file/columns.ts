/** What the columns of a patient file are: who is meant, by what patients are told apart, and since when they have an account. */
import { columnChoices, useKey, useOfKey, type Field, type Mapping } from '../import/fields.ts'
import { foldHeader } from '../import/header-guess.ts'
import { dateOrderOf, proposeMapping } from '../import/propose-mapping.ts'
import { columnWords, type Sheet } from '../import/sheet.ts'
import { WHO_FIELDS, whoProblem } from '../import/who-is.ts'
import type { DateOrder } from '../patients/date-parts.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { Say } from '../words/say.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { GROUP_FIELDS, type GroupField } from './read-groups.ts'

const ACCOUNT_USES = ['account-opened:month-day', 'account-opened:day-month'] as const
/** A column beyond those that say who is meant; a day can be written in two orders. */
type OwnUse = GroupField | (typeof ACCOUNT_USES)[number]
const OWN_USES: readonly OwnUse[] = [...GROUP_FIELDS, ...ACCOUNT_USES]

/** Choices by the index of their column as text; a column without one is left out. */
export type Choices = Readonly<Record<string, string>>

export type PatientColumns = {
  readonly who: Mapping
  readonly groups: readonly { readonly index: number; readonly field: GroupField }[]
  readonly account: { readonly index: number; readonly order: DateOrder } | null
}

/** Names record systems give these columns, folded as `foldHeader` does; the first that fits has it. */
const HEADERS: readonly (readonly [RegExp, GroupField])[] = [
  [/race.*ethnic|ethnic.*race/, 'race-and-ethnicity'],
  [/^(?:patient|pat|pt)?race/, 'race'],
  [/ethnic|hispanic/, 'ethnicity'],
  [/^(?:patient|pat|pt|legal|birth|administrative)?(?:sex|gender)/, 'sex'],
  [/payor|payer|insurance|finclass|financialclass|coverage|benefitplan/, 'payer'],
  [/^pcp|primarycare|regularsource|regulardoctor|usualsource|medicalhome|curpcp/, 'regular-source'],
  [/rural|ruca|urban/, 'rural'],
  [/accommodation|disab/, 'accommodation'],
  [/educat|school/, 'schooling'],
  [/employ|^work|occupationstatus/, 'work'],
]
const ACCOUNT_HEADER = /(?:activ|account|portal|mychart|enroll|registr|signup).*(?:date|dttm|dt|on|at|time)$/

const isWho = (field: Field): boolean => WHO_FIELDS.some((one) => one === field)
const isOwn = (key: string): key is OwnUse => OWN_USES.some((one) => one === key)

/** What each column seems to be, by its name: a value of it is not shown. */
export const proposeColumns = (sheet: Sheet, today: LocalDate, say: Say) => {
  const taken = new Set<string>()
  return proposeMapping(sheet, today).map(({ index, name, use }) => {
    const header = sheet.hasHeader ? foldHeader(name) : ''
    const values = sheet.rows.slice(0, 300).map((row) => row[index]?.trim() ?? '').filter((value) => value !== '')
    const group = HEADERS.find(([words]) => words.test(header))?.[1]
    const account = ACCOUNT_HEADER.test(header) && !isWho(use.field) ? `account-opened:${dateOrderOf(values, values)}` : undefined
    const wanted = group ?? account ?? (isWho(use.field) ? useKey(use) : 'leave-out')
    const field = taken.has(wanted) ? 'leave-out' : wanted
    taken.add(wanted)
    return { index, name: columnWords(name, say), field }
  })
}

export const columnsOf = (sheet: { readonly columns: readonly string[] }, choices: Choices): PatientColumns => {
  const keys = sheet.columns.map((_, index) => choices[String(index)] ?? '')
  const account = keys.findIndex((key) => key.startsWith('account-opened'))
  return {
    who: keys.map((key) => {
      const use = useOfKey(key)
      return use !== undefined && isWho(use.field) ? use : { field: 'leave-out' }
    }),
    groups: keys.flatMap((key, index) => GROUP_FIELDS.filter((field) => field === key).map((field) => ({ index, field }))),
    account: account < 0 ? null : { index: account, order: keys[account] === 'account-opened:day-month' ? 'day-month' : 'month-day' },
  }
}

/** "Race", "Account opened on: month/day/year". */
const ownLabel = (key: OwnUse, say: Say): string => {
  const [field, order] = key.split(':') as [GroupField | 'account-opened', DateOrder | undefined]
  const name = say(`patient-file.field.${field}`)
  return order === undefined ? name : say('import.field-order', { field: name, order: say(`import.order.${order}`) })
}

/** Everything a person may choose for a column. */
export const patientColumnChoices = (say: Say): readonly { readonly key: string; readonly label: string }[] => {
  const known = columnChoices(say)
  const who = known.filter(({ key }) => isWho(useOfKey(key)?.field ?? 'leave-out'))
  return [...who, ...OWN_USES.map((key) => ({ key, label: ownLabel(key, say) })), ...known.filter(({ key }) => key === 'leave-out')]
}

/** What keeps the choice of columns from being used; empty where it can be. */
export const patientColumnProblems = (columns: PatientColumns, choices: Choices): readonly ToSay[] => {
  const who = columns.who.flatMap(({ field }) => WHO_FIELDS.filter((one) => one === field))
  const missing = whoProblem((field) => who.some((one) => one === field))
  const double = who.find((field, index) => who.indexOf(field) !== index)
  const own = Object.values(choices).filter(isOwn).map((key) => key.split(':')[0] as GroupField | 'account-opened')
  const twice = own.find((field, index) => own.indexOf(field) !== index)
  return [
    ...(own.length > 0 ? [] : [toSay('patient-file.no-column')]),
    ...(missing === null ? [] : [missing]),
    ...(double === undefined ? [] : [toSay('rows.double-column', { field: toSay(`import.field.${double}`) })]),
    ...(twice === undefined ? [] : [toSay('rows.double-column', { field: toSay(`patient-file.field.${twice}`) })]),
  ]
}

