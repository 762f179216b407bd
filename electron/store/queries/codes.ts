/** Codes: what there is for a letter, what waits for the portal, and what a code file would bring. */
import { planCodes, type CodeLookup, type CodePlan } from '../../../shared/codes/code-file.ts'
import { DEFAULT_CODE_RULE, type CodeRule, type CodeSource } from '../../../shared/codes/rule.ts'
import { codeStanding, mayPrintAgain, type CodeStanding, type PrintedCode } from '../../../shared/codes/standing.ts'
import type { CodeToHandOver } from '../../../shared/codes/upload-file.ts'
import type { CodesDesk } from '../../../shared/contract/views.ts'
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import { chosenColumns } from '../../../shared/import/fields.ts'
import { isStillGood, type TypedCode } from '../../../shared/offers/typed-code.ts'
import { fail, succeed, type Failure, type Result } from '../../../shared/result.ts'
import { fullDate } from '../../../shared/time/display.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import { codeHash } from '../code-hash.ts'
import type { Reader } from '../handle.ts'
import { clinicZone } from './clinic.ts'
import { codeOnFile, codesOnFile } from './codes-on-file.ts'
import { keptSheet, patientLookupIn } from './import.ts'

export const codeRule = (reader: Reader): CodeRule =>
  reader.get<{ source: CodeSource; days: number }>('SELECT source, days FROM code_rule WHERE one = 1') ?? DEFAULT_CODE_RULE

type CodeRow = {
  code_id: string
  patient_id: string
  invitation_id: string
  source: 'portal' | 'typed' | 'made'
  good_until: LocalDate | null
  at: string
  name: string | null
  state: PrintedCode['state']
  again_for: string | null
  value: string | null
}

const CODES = `SELECT c.code_id, c.patient_id, c.invitation_id, c.source, c.good_until, c.at, s.name, c.state, c.again_for, w.value
  FROM code c LEFT JOIN staff s ON s.staff_id = c.staff LEFT JOIN code_waiting w ON w.code_id = c.code_id`

export type CodeKnown = PrintedCode & { readonly patientId: string; readonly invitationId: string; readonly value: string | null }

const toKnown = (row: CodeRow, timeZone: string): CodeKnown => {
  const { date: on, time: at } = wallClock(physicalMs(row.at), timeZone)
  return {
    codeId: row.code_id, patientId: row.patient_id, invitationId: row.invitation_id, state: row.state, againFor: row.again_for,
    goodUntil: row.good_until, on, at, by: row.name, value: row.value, isKept: row.value !== null,
  }
}


export const codeByHash = (reader: Reader, hash: string): CodeKnown | null => {
  const row = reader.get<CodeRow>(`${CODES} WHERE c.hash = ? ORDER BY c.at DESC LIMIT 1`, hash)
  return row ? toKnown(row, clinicZone(reader)) : null
}

export const codeById = (reader: Reader, codeId: string): CodeKnown | null => {
  const row = reader.get<CodeRow>(`${CODES} WHERE c.code_id = ?`, codeId)
  return row ? toKnown(row, clinicZone(reader)) : null
}

const lastPrintOf = (reader: Reader, patientId: string, isMade: boolean): CodeKnown | null => {
  const row = reader.get<CodeRow>(
    `${CODES} WHERE c.patient_id = ? AND (c.source = 'made') = ? AND c.state <> 'void' ORDER BY c.at DESC LIMIT 1`,
    patientId, Number(isMade),
  )
  return row ? toKnown(row, clinicZone(reader)) : null
}

type About = { readonly patientId: string; readonly mrn: string | null; readonly visitId: string; readonly today: LocalDate }
type Standing = { readonly standing: CodeStanding; readonly value: string | null }

const standingWithValue = (reader: Reader, { patientId, mrn, visitId, today }: About): Standing => {
  const rule = codeRule(reader)
  const isMade = rule.source === 'made'
  const stored = isMade ? undefined : codeOnFile(reader, patientId)
  const print = stored ? codeByHash(reader, codeHash(reader, stored.value)) : null
  const isOthers = print !== null && print.patientId !== patientId
  // On file for two people, and printed for the other one: whose it is, only the portal knows.
  const [onFile, ownPrint] = isOthers ? [undefined, null] : [stored, print]
  const lastPrint = lastPrintOf(reader, patientId, isMade)
  const standing = codeStanding({
    rule, hasMrn: mrn !== null, onFile: onFile ?? null, ownPrint, lastPrint, visitId, today,
  })
  return { standing, value: standing.kind === 'ready' ? ((isMade ? lastPrint?.value : onFile?.value) ?? null) : null }
}

/** Whether there is a code for a letter of this visit. The code itself is not in the answer. */
export const standingOfCode = (reader: Reader, about: About): CodeStanding => standingWithValue(reader, about).standing

export type CodeForLetter =
  | (TypedCode & { readonly kind: 'there'; readonly from: 'portal' | 'typed' | 'made' })
  | { readonly kind: 'to-make'; readonly goodUntil: LocalDate }

export const spentCode = ({ on, at }: Pick<PrintedCode, 'on' | 'at'>) =>
  fail('code-spent', `This code was printed on ${fullDate(on)} at ${at}. Nothing was printed now.`, { date: on, time: at })
export const voidCode = () => fail('code-void', 'This code was made void. Nothing was printed.')
export const ranOut = (date: LocalDate) => fail('run-out', `That code ran out on ${fullDate(date)}.`, { date })

const refusalOf = (standing: Exclude<CodeStanding, { kind: 'ready' | 'to-make' }>): Failure => {
  if (standing.kind === 'spent') return spentCode(standing)
  if (standing.kind === 'run-out') return ranOut(standing.goodUntil)
  return standing.why === 'no-mrn'
    ? fail('code-no-mrn', 'No code can be made without an MRN. Print without a code.')
    : fail('no-code', 'There is no code on file. Type the code from the portal, or print without one.')
}

/** Why no new code may go into a letter of this visit; undefined where one may. Two would let in whoever has the first letter. */
export const refusedNewCode = (reader: Reader, about: About): Failure | undefined => {
  const standing = standingOfCode(reader, about)
  if (standing.kind === 'to-make') return undefined
  if (standing.kind !== 'ready') return refusalOf(standing)
  return fail('other-code', 'There is another code for this person by now. Nothing was printed. Print again.')
}

/** Why this code may not go into a letter of this visit; undefined where it may. */
export const refusedCode = (
  code: { readonly goodUntil: LocalDate | null },
  print: CodeKnown | null,
  { patientId, visitId, today }: Omit<About, 'mrn'>,
): Failure | undefined => {
  if (code.goodUntil !== null && !isStillGood(code, today)) return ranOut(code.goodUntil)
  if (print === null) return undefined
  if (print.state === 'void') return voidCode()
  return print.patientId === patientId && mayPrintAgain(print, visitId) ? undefined : spentCode(print)
}

export const patientOfVisit = (reader: Reader, visitId: string): { patientId: string; mrn: string | null } | undefined =>
  reader.get<{ patientId: string; mrn: string | null }>(
    `SELECT v.patient_id AS patientId, p.facts ->> '$.mrn' AS mrn FROM visit v JOIN patient p ON p.patient_id = v.patient_id
     WHERE v.visit_id = ?`,
    visitId,
  )

/** The code for a letter of this visit, or why there is none. Only for rendering. */
export const codeForLetter = (
  reader: Reader,
  { visitId, typed, nowMs }: { visitId: string; typed: TypedCode | null; nowMs: number },
): Result<CodeForLetter> => {
  const who = patientOfVisit(reader, visitId)
  if (!who) return fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
  const { date: today } = wallClock(nowMs, clinicZone(reader))
  const about = { ...who, visitId, today }
  if (typed !== null) {
    const refused = refusedCode(typed, codeByHash(reader, codeHash(reader, typed.value)), about)
    return refused ?? succeed({ kind: 'there', from: 'typed', ...typed })
  }
  const { standing, value } = standingWithValue(reader, about)
  if (standing.kind === 'to-make') return succeed(standing)
  if (standing.kind !== 'ready' || value === null) return refusalOf(standing as Exclude<CodeStanding, { kind: 'ready' | 'to-make' }>)
  return succeed({ kind: 'there', from: standing.from, value, goodUntil: standing.goodUntil })
}

/** As many as one file takes; what is left goes into the next. */
const MOST_IN_FILE = 10_000

/** Codes that the portal has to be told, oldest first. One that has run out meanwhile would let nobody in. */
export const codesToHandOver = (reader: Reader, { nowMs }: { nowMs: number }): readonly CodeToHandOver[] =>
  reader.all<CodeToHandOver>(
    `SELECT w.code_id AS codeId, p.facts ->> '$.mrn' AS mrn, w.value, w.good_until AS goodUntil
     FROM code_waiting w JOIN patient p ON p.patient_id = w.patient_id
     WHERE w.good_until >= ? AND p.mrn_key IS NOT NULL ORDER BY w.rowid LIMIT ?`,
    wallClock(nowMs, clinicZone(reader)).date, MOST_IN_FILE,
  )

/** For the manager's page. */
export const codesDesk = (reader: Reader, { nowMs }: { nowMs: number }): CodesDesk => {
  const last = reader.get<{ at: string; name: string | null; codes: number }>(
    'SELECT u.at, u.codes, s.name FROM code_upload u LEFT JOIN staff s ON s.staff_id = u.staff ORDER BY u.at DESC LIMIT 1',
  )
  return {
    rule: codeRule(reader),
    waiting: codesToHandOver(reader, { nowMs }).length,
    lastFile: last ? { ...wallClock(physicalMs(last.at), clinicZone(reader)), by: last.name, codes: last.codes } : null,
  }
}

/** What a person chose for a sheet that is kept here, see `keepSheet`. */
export type CodeFileRequest = { readonly importId: string; readonly mapping: Readonly<Record<string, string>>; readonly today: LocalDate }

const codeLookupIn = (reader: Reader): CodeLookup => ({
  ...patientLookupIn(reader),
  ...codesOnFile(reader),
  printOf: (value) => codeByHash(reader, codeHash(reader, value))?.state ?? null,
})

/** What a code file would change, without changing it. Null where its sheet is not kept. */
export const checkCodeFile = (reader: Reader, { importId, mapping, today }: CodeFileRequest): CodePlan | null => {
  const sheet = keptSheet(reader, importId)
  return sheet && planCodes(sheet, chosenColumns(sheet, mapping), codeLookupIn(reader), { today, timeZone: clinicZone(reader) })
}
