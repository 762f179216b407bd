/** Reads one row of a schedule as a visit, and says what it had to mend, ask or leave out. */
import { isNamed, type PersonName } from '../patients/person-name.ts'
import { startsLikeFormula, valueOf, type FieldColumns } from './cells.ts'
import { readCode, readName, readPatient } from './read-patient.ts'
import { readSite, type SiteBook } from './read-site.ts'
import { readClock, readVisitDate, readVisitMoment, readVisitStatus, readVisitTime } from './read-when.ts'
import type { RepairLine } from './repair-line.ts'
import { askKeep, isKept, LONGEST_TEXT, type Desk, type RowSetup } from './row-desk.ts'
import { withoutBlanks, type ScheduledVisit } from './scheduled-visit.ts'
import { isDeceased } from './status-words.ts'
import { isTestPatient } from './test-patients.ts'

export type RowRead = {
  /** Absent where the row is left out or waits for an answer. */
  readonly visit?: ScheduledVisit
  readonly lines: readonly RepairLine[]
  /** The name as the file has it. */
  readonly inFile: string
}

/** Why a row is no visit of a living person; undefined where nothing speaks against it. */
const reasonToLeaveOut = ({ value }: Desk, name: PersonName): RepairLine['problem'] | undefined => {
  if (!isNamed(name)) return 'no-name'
  if (isTestPatient(name)) return 'test-patient'
  return isDeceased(value('deceased')) || /\bdeceased\b/i.test(value('name')) ? 'deceased' : undefined
}

/** Whether the row is about somebody who may come; says why where it is not. */
const isVisitor = (desk: Desk, name: PersonName): boolean => {
  const problem = reasonToLeaveOut(desk, name)
  if (problem === undefined) return true
  if (problem !== 'no-name' && isKept(desk)) {
    desk.say({ problem, did: 'kept', severity: 'mended' })
    return true
  }
  const ask = problem === 'no-name' ? {} : { ask: askKeep(desk.row) }
  desk.say({ problem, did: 'left-out', severity: 'left-out', ...ask })
  return false
}

const readVisit = (desk: Desk, book: SiteBook): ScheduledVisit | undefined => {
  const name = readName(desk)
  if (!isVisitor(desk, name)) return undefined
  const { text, moment } = readVisitMoment(desk)
  const date = readVisitDate(desk, text, moment)
  const siteId = readSite(desk, book)
  if (date === undefined || siteId === null) return undefined
  const time = readVisitTime(desk, moment)
  const arrivedAt = readClock(desk, 'arrived-at')
  const leftAt = readClock(desk, 'left-at')
  return withoutBlanks<ScheduledVisit>({
    rowNumbers: [desk.row],
    siteId,
    date,
    times: time === undefined ? [] : [time],
    status: readVisitStatus(desk, arrivedAt, leftAt),
    arrivedAt,
    departedAt: leftAt,
    patient: readPatient(desk, name),
    externalId: desk.value('visit-id').slice(0, LONGEST_TEXT) || undefined,
    code: readCode(desk),
  })
}

const nameInFile = (row: readonly string[], columns: FieldColumns): string => {
  const whole = valueOf(row, columns, 'name')
  const parts = () => (['family', 'given', 'middle', 'suffix'] as const).map((field) => valueOf(row, columns, field))
  return (whole || parts().filter(Boolean).join(' ')).slice(0, 80)
}

/** Makes a reader for the rows of one file. Into `remarks` goes what is said once a file, by what it is about. */
export const createRowReader = (
  setup: RowSetup,
  remarks: Map<string, RepairLine>,
): ((row: readonly string[], rowNumber: number) => RowRead) => {
  const book: SiteBook = new Map()
  const used = Object.entries(setup.columns)
    .filter(([field]) => field !== 'leave-out' && field !== 'never')
    .flatMap(([, indexes]) => indexes)
  return (row, rowNumber) => {
    const lines: RepairLine[] = []
    const inFile = nameInFile(row, setup.columns)
    const desk: Desk = {
      setup,
      row: rowNumber,
      inFile,
      value: (field) => valueOf(row, setup.columns, field),
      say: (line) => lines.push({ row: rowNumber, inFile, ...line }),
      remark: (about, line) => {
        if (!remarks.has(about)) remarks.set(about, { inFile: line.row === 0 ? '' : inFile, ...line })
      },
    }
    const visit = readVisit(desk, book)
    // Of a row that stays out only the reason matters.
    if (!visit)
      return { lines: lines.filter(({ severity }) => severity !== 'mended' && severity !== 'note'), inFile }
    if (used.some((index) => startsLikeFormula(row[index] ?? '')))
      desk.say({ problem: 'formula-cell', did: 'kept-as-text', severity: 'mended' })
    return { visit, lines, inFile }
  }
}
