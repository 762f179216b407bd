/** What a patient file would change: the groups of patients on file, and since when they have an account. */
import { fieldColumnsOf } from '../import/cells.ts'
import type { PatientLookup } from '../import/match-patient.ts'
import { readMoment } from '../import/read-date.ts'
import type { Sheet } from '../import/sheet.ts'
import { sortRows, type NumberedRow } from '../import/sort-rows.ts'
import { deskOf, setupOf, WHO_PROBLEMS, whoIs, type RowsContext } from '../import/who-is.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { PatientColumns } from './columns.ts'
import { readGroup, type GroupField } from './read-groups.ts'
import { isSameGroups, NOTHING_RECORDED, RACES, withBrought, type BroughtGroups, type RecordedGroups } from './recorded-groups.ts'

/** Why a row, or one cell of it, brings nothing. */
export const PATIENT_FILE_PROBLEMS = [...WHO_PROBLEMS, 'word-unknown', 'date-unreadable', 'date-ahead', 'says-otherwise'] as const
export type PatientFileProblem = (typeof PATIENT_FILE_PROBLEMS)[number]

/** `field`: the column whose cell is meant; null for the row. No value of a patient is in it. */
export type PatientFileLine = { readonly row: number; readonly problem: PatientFileProblem; readonly field: GroupField | 'account-opened' | null }

export type PatientFilePlan = {
  readonly groups: readonly { readonly patientId: string; readonly groups: RecordedGroups }[]
  readonly accounts: readonly { readonly patientId: string; readonly openedOn: LocalDate }[]
  /** Patients of whom everything is on file as the file says it. */
  readonly unchanged: number
  /** By row. */
  readonly lines: readonly PatientFileLine[]
}

export type PatientFileLookup = PatientLookup & {
  readonly groupsOf: (patientId: string) => RecordedGroups | undefined
  readonly accountOf: (patientId: string) => LocalDate | undefined
}

/** What the rows of one patient say together. */
type Brought = { groups: BroughtGroups; openedOn: LocalDate | null }

type Reading = { readonly columns: PatientColumns; readonly context: RowsContext; readonly lines: PatientFileLine[] }

const readGroups = ({ row, number }: NumberedRow, { columns, lines }: Reading): BroughtGroups =>
  columns.groups.reduce<BroughtGroups>((groups, { index, field }) => {
    const brought = readGroup(field, row[index] ?? '')
    if (brought === null) lines.push({ row: number, problem: 'word-unknown', field })
    return { ...groups, ...brought }
  }, {})

const readAccount = ({ row, number }: NumberedRow, { columns, context, lines }: Reading): LocalDate | null => {
  const text = columns.account === null ? '' : (row[columns.account.index] ?? '')
  if (columns.account === null || text === '') return null
  const date = readMoment(text, columns.account.order, context)?.date
  if (date !== undefined && date <= context.today) return date
  lines.push({ row: number, problem: date === undefined ? 'date-unreadable' : 'date-ahead', field: 'account-opened' })
  return null
}

/** Record systems list one race a row: they add up. Of anything else, what the file says first stands. */
const added = (before: Brought, groups: BroughtGroups, openedOn: LocalDate | null): { brought: Brought; isOtherwise: boolean } => {
  const { races = [], ...others } = groups
  const both = new Set([...(before.groups.races ?? []), ...races])
  const keys = Object.keys(others) as (keyof typeof others)[]
  const isOtherwise =
    keys.some((key) => before.groups[key] !== undefined && before.groups[key] !== others[key]) ||
    (openedOn !== null && before.openedOn !== null && before.openedOn !== openedOn)
  return {
    brought: {
      groups: { ...others, ...before.groups, ...(both.size > 0 && { races: RACES.filter((race) => both.has(race)) }) },
      openedOn: before.openedOn ?? openedOn,
    },
    isOtherwise,
  }
}

/** The same file twice plans nothing. */
export const planPatientFile = (sheet: Sheet, columns: PatientColumns, known: PatientFileLookup, context: RowsContext): PatientFilePlan => {
  const whoColumns = fieldColumnsOf(columns.who)
  const { rows } = sortRows(sheet, whoColumns)
  const setup = setupOf(columns.who, whoColumns, rows, context)
  const lines: PatientFileLine[] = []
  const brought = new Map<string, Brought>()
  for (const row of rows) {
    const who = whoIs(deskOf(row, setup), known)
    if (typeof who === 'string') {
      lines.push({ row: row.number, problem: who, field: null })
      continue
    }
    const reading = { columns, context, lines }
    const before = brought.get(who.patientId) ?? { groups: {}, openedOn: null }
    const next = added(before, readGroups(row, reading), readAccount(row, reading))
    if (next.isOtherwise) lines.push({ row: row.number, problem: 'says-otherwise', field: null })
    brought.set(who.patientId, next.brought)
  }
  const changed = [...brought].map(([patientId, { groups, openedOn }]) => {
    const stored = known.groupsOf(patientId) ?? NOTHING_RECORDED
    const now = withBrought(stored, groups)
    return {
      groups: isSameGroups(now, stored) ? [] : [{ patientId, groups: now }],
      accounts: openedOn === null || known.accountOf(patientId) === openedOn ? [] : [{ patientId, openedOn }],
    }
  })
  return {
    groups: changed.flatMap(({ groups }) => groups),
    accounts: changed.flatMap(({ accounts }) => accounts),
    unchanged: changed.filter(({ groups, accounts }) => groups.length + accounts.length === 0).length,
    lines: lines.toSorted((a, b) => a.row - b.row),
  }
}
