/** A file of codes for patients on file: which code is whose. It brings nobody new, and nobody is found by name alone. */
import { grouped } from '../grouped.ts'
import type { CodesOnFile } from '../import/brought-codes.ts'
import { fieldColumnsOf } from '../import/cells.ts'
import type { Field, Mapping } from '../import/fields.ts'
import type { KnownPatient, PatientLookup } from '../import/match-patient.ts'
import { readGoodUntil } from '../import/read-birth-date.ts'
import type { RowSetup } from '../import/row-desk.ts'
import type { Sheet } from '../import/sheet.ts'
import { sortRows, type NumberedRow } from '../import/sort-rows.ts'
import { deskOf, setupOf, WHO_FIELDS, WHO_PROBLEMS, whoIs, whoProblem, type RowsContext } from '../import/who-is.ts'
import { readCode } from '../offers/typed-code.ts'
import type { LocalDate } from '../time/local-time.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { plainCode } from './read-code.ts'

/** What a column of a code file can be; all else is left out. */
export const CODE_FIELDS = [...WHO_FIELDS, 'activation-code', 'code-good-until', 'leave-out'] as const satisfies readonly Field[]

export const isCodeField = (field: Field): boolean => CODE_FIELDS.some((one) => one === field)

/** Why a row brings no code. */
export const CODE_PROBLEMS = [
  ...WHO_PROBLEMS, 'no-code', 'not-a-code', 'date-unreadable', 'run-out', 'two-codes', 'shared-code', 'others-code', 'printed-before', 'void-before',
] as const
export type CodeProblem = (typeof CODE_PROBLEMS)[number]

export type CodeLine = { readonly row: number; readonly problem: CodeProblem }
export type PlannedCode = { readonly patientId: string; readonly value: string; readonly goodUntil: LocalDate | null }

export type CodePlan = {
  /** For patients without a code on file. */
  readonly add: readonly PlannedCode[]
  /** In place of another one on file. */
  readonly replace: readonly PlannedCode[]
  readonly unchanged: number
  /** By row. */
  readonly lines: readonly CodeLine[]
}

export type CodeLookup = PatientLookup & CodesOnFile & {
  /** What has become of this code on paper here; null where it has been in no letter. */
  readonly printOf: (value: string) => 'printed' | 'again' | 'void' | null
}

/** What keeps the choice of columns from being used; empty where it can be. */
export const codeColumnProblems = (mapping: Mapping): readonly ToSay[] => {
  const fields: readonly Field[] = mapping.map(({ field }) => field).filter((field) => field !== 'leave-out')
  const has = (field: Field): boolean => fields.includes(field)
  const who = whoProblem(has)
  const double = fields.find((field, index) => fields.indexOf(field) !== index)
  return [
    ...(has('activation-code') ? [] : [toSay('codes.file.no-code-column')]),
    ...(who === null ? [] : [who]),
    ...(double === undefined ? [] : [toSay('rows.double-column', { field: toSay(`import.field.${double}`) })]),
  ]
}

type Found = { readonly row: number; readonly known: KnownPatient; readonly value: string; readonly goodUntil: LocalDate | null }

const readRow = (row: NumberedRow, setup: RowSetup, known: CodeLookup): Found | CodeLine => {
  const desk = deskOf(row, setup)
  const problem = (why: CodeProblem): CodeLine => ({ row: row.number, problem: why })
  const text = desk.value('activation-code')
  if (text === '') return problem('no-code')
  const code = readCode(text)
  if (!code.ok) return problem('not-a-code')
  const until = desk.value('code-good-until')
  const goodUntil = readGoodUntil(until, setup.visitOrder, setup.today) ?? null
  if (until !== '' && goodUntil === null) return problem('date-unreadable')
  if (goodUntil !== null && goodUntil < setup.today) return problem('run-out')
  const who = whoIs(desk, known)
  return typeof who === 'string' ? problem(who) : { row: row.number, known: who, value: code.value, goodUntil }
}

const isFound = (read: Found | CodeLine): read is Found => 'known' in read

/** A file that gives one person two codes, or two people one, does not say which is right. */
const clashOf = (all: readonly Found[]): ((one: Found) => CodeProblem | undefined) => {
  const byPerson = grouped(all, ({ known }) => known.patientId)
  const byCode = grouped(all, ({ value }) => plainCode(value))
  return ({ known, value }) => {
    if (byCode.get(plainCode(value))?.some((other) => other.known.patientId !== known.patientId)) return 'shared-code'
    return byPerson.get(known.patientId)?.some((other) => plainCode(other.value) !== plainCode(value)) ? 'two-codes' : undefined
  }
}

const PRINTED = { 'printed': 'printed-before', 'again': 'printed-before', 'void': 'void-before' } as const

/** What the file would change. The same file twice plans nothing. */
export const planCodes = (sheet: Sheet, mapping: Mapping, known: CodeLookup, context: RowsContext): CodePlan => {
  const columns = fieldColumnsOf(mapping)
  const { rows } = sortRows(sheet, columns)
  const setup = setupOf(mapping, columns, rows, context)
  const read = rows.map((row) => readRow(row, setup, known))
  const found = read.filter(isFound)
  const clash = clashOf(found)
  const lines: CodeLine[] = read.filter((one): one is CodeLine => !isFound(one))
  const plan = { add: [] as PlannedCode[], replace: [] as PlannedCode[], unchanged: 0 }
  const settled = new Set<string>()
  for (const one of found) {
    const { row, known: { patientId }, value, goodUntil } = one
    const stored = known.codeOf(patientId)
    const print = known.printOf(value)
    const problem = clash(one)
    if (problem !== undefined) lines.push({ row, problem })
    else if (settled.has(patientId)) continue
    else if (stored?.value === value && stored.goodUntil === goodUntil) plan.unchanged += 1
    else if (known.hasOther(value, patientId)) lines.push({ row, problem: 'others-code' })
    else if (print !== null) lines.push({ row, problem: PRINTED[print] })
    else (stored ? plan.replace : plan.add).push({ patientId, value, goodUntil })
    settled.add(patientId)
  }
  return { ...plan, lines: lines.toSorted((a, b) => a.row - b.row) }
}
