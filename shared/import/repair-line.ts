/** One line of the repair report: what stood in the file, what was wrong with it, what was done. */
import type { LocalDate } from '../time/local-time.ts'
import { LOCALES } from '../text/locale.ts'
import type { Say } from '../words/say.ts'
import { saidValue, type ToSay } from '../words/to-say.ts'

export const REPAIR_PROBLEMS = [
  'total-line',
  'header-again',
  'no-name',
  'test-patient',
  'deceased',
  'same-visit-twice',
  'two-visits-that-day',
  'mrn-lost-zeros',
  'mrn-rounded',
  'mrn-shared',
  'no-mrn',
  'no-mrn-column',
  'birth-date-impossible',
  'birth-date-unreadable',
  'birth-date-future',
  'birth-date-too-old',
  'birth-date-stand-in',
  'birth-year-short',
  'birth-years-short',
  'no-birth-date',
  'no-birth-date-column',
  'age-only',
  'visit-date-unreadable',
  'visit-date-missing',
  'visit-date-past',
  'visit-date-future',
  'no-visit-date-column',
  'time-unreadable',
  'clock-open',
  'times-in-other-zone',
  'status-unknown',
  'portal-unknown',
  'site-unknown',
  'formula-cell',
  'zip-lost-zero',
  'name-split',
  'extra-cells',
  'code-shared',
  'code-of-other',
] as const
export type RepairProblem = (typeof REPAIR_PROBLEMS)[number]

export const REPAIR_DEEDS = [
  'left-out',
  'kept',
  'kept-once',
  'made-one',
  'set-to',
  'read-as',
  'read-as-past',
  'read-as-afternoon',
  'converted',
  'without-it',
  'matched-by-name',
  'kept-as-text',
  'taken-as-expected',
  'taken-as-unknown',
  'put-under',
  'joined',
  'day-assumed',
  'waits',
] as const
export type RepairDeed = (typeof REPAIR_DEEDS)[number]

export type Severity = 'mended' | 'left-out' | 'needs-you' | 'note'

/** What a person may answer; the answer comes back under `key`. */
export type Ask = {
  readonly key: string
  /** `date`: a day as `YYYY-MM-DD` is an answer too. */
  readonly kind: 'choice' | 'date'
  readonly choices: readonly { readonly id: string; readonly says: ToSay }[]
  /** A day to start from, where one is likely. */
  readonly suggestion?: LocalDate
}

export type RepairLine = {
  /** The row a spreadsheet shows; 0 stands for the file as a whole. */
  readonly row: number
  /** The name as the file has it: for the screen only. Empty where there is none. */
  readonly inFile: string
  readonly problem: RepairProblem
  readonly did: RepairDeed
  readonly severity: Severity
  /** What stood in the file, where that helps. */
  readonly before?: string
  /** What it became; a day as `YYYY-MM-DD`, times of day with a space between them. */
  readonly after?: string
  readonly ask?: Ask
}

/** Answers by the key of their question. */
export type Answers = Readonly<Record<string, string>>

/** Days of ours; any other text stands as the file has it, and may look like a day that does not exist. */
const HOLDS_A_DAY: ReadonlySet<RepairProblem> = new Set(['visit-date-past', 'visit-date-future'])

/** What was wrong; a word in quotes is what stood in the file. Without `text` the line may be saved. */
const wrongWords = (problem: RepairProblem, text: string, say: Say): string =>
  say(`import.problem.${problem}`, { has: text === '' ? 'no' : 'yes', text: HOLDS_A_DAY.has(problem) ? saidValue(say, text) : text })

const valueWords = (did: RepairDeed, value: string, say: Say): string | number =>
  did === 'made-one' ? new Intl.ListFormat(LOCALES[say.language]).format(value.split(' ')) : saidValue(say, value)

const happensWords = (did: RepairDeed, value: string, say: Say): string =>
  say(`import.deed.${did}`, { has: value === '' ? 'no' : 'yes', value: valueWords(did, value, say) })

/** Where a person can still decide, what happens if they do not. */
const UNLESS = ['without-it', 'put-under'] as const
const unlessOf = ({ severity, did }: RepairLine) => (severity === 'needs-you' ? UNLESS.find((one) => one === did) : undefined)

/** Both halves of a line in plain words, with the values of the file: for the screen. */
export const repairText = (line: RepairLine, say: Say): { readonly wrong: string; readonly happens: string } => {
  const unless = unlessOf(line)
  const value = line.after ?? ''
  return {
    wrong: wrongWords(line.problem, line.before ?? '', say),
    happens: unless === undefined ? happensWords(line.did, value, say) : say(`import.unless.${unless}`, { value }),
  }
}

/** A question about a row with what comes of it, in words without a value of a patient. */
export type SettledQuestion = { readonly row: number; readonly wrong: string; readonly happens: string }

/** The report as a table to be saved: rows are named by their number only, no value of a patient is in it. */
export const reportTable = (
  lines: readonly RepairLine[],
  questions: readonly SettledQuestion[],
  say: Say,
): readonly (readonly string[])[] => [
  [say('import.report.row'), say('import.report.wrong'), say('import.report.happened')],
  ...questions.map(({ row, wrong, happens }) => [String(row), wrong, happens]),
  ...lines.map((line) => [
    line.row === 0 ? say('import.report.file-line') : String(line.row),
    wrongWords(line.problem, '', say),
    happensWords(line.did, '', say),
  ]),
]

const RANK: Readonly<Record<Severity, number>> = { 'needs-you': 0, 'left-out': 1, mended: 1, note: 2 }

/** What needs a person first, then what was changed in the order of the file, then remarks. */
export const inReportOrder = (lines: readonly RepairLine[]): readonly RepairLine[] =>
  [...lines].sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.row - b.row)
