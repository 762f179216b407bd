/** One line of the repair report: what stood in the file, what was wrong with it, what was done. */
import type { LocalDate } from '../time/local-time.ts'

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
  readonly choices: readonly { readonly id: string; readonly words: string }[]
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
  /** What it became. */
  readonly after?: string
  readonly ask?: Ask
}

/** Answers by the key of their question. */
export type Answers = Readonly<Record<string, string>>

type Said = (value: string) => string

/** What was wrong; a word in quotes is what stood in the file. Without values the line may be saved. */
const WRONG: Readonly<Record<RepairProblem, string | Said>> = {
  'total-line': (text) => (text ? `Total line: “${text}”` : 'Total line'),
  'header-again': 'The column names once more',
  'no-name': 'No name',
  'test-patient': 'Looks like a test patient',
  deceased: 'Marked as deceased',
  'same-visit-twice': 'Same visit twice',
  'two-visits-that-day': 'Two visits that day',
  'mrn-lost-zeros': (text) => (text ? `MRN lost its leading zeros: ${text}` : 'MRN lost its leading zeros'),
  'mrn-rounded': (text) =>
    text ? `A spreadsheet cut the MRN short: ${text}` : 'A spreadsheet cut the MRN short',
  'mrn-shared': (text) => (text ? `Two people have MRN ${text}` : 'Two people have the same MRN'),
  'no-mrn': 'No MRN',
  'no-mrn-column': 'No MRN in this file',
  'birth-date-impossible': (text) => `Birth date ${text ? `${text} ` : ''}does not exist`,
  'birth-date-unreadable': (text) => `Birth date ${text ? `“${text}” ` : ''}is not a date`,
  'birth-date-future': (text) => `Birth date ${text ? `${text} ` : ''}is in the future`,
  'birth-date-too-old': (text) => `Birth date ${text ? `${text} ` : ''}is before 1900`,
  'birth-date-stand-in': (text) => `Birth date ${text ? `${text} ` : ''}stands for “not known”`,
  'birth-year-short': (text) => (text ? `Birth year ${text}` : 'Birth year has two digits'),
  'birth-years-short': 'Birth years have two digits',
  'no-birth-date': 'No birth date',
  'no-birth-date-column': 'No birth date in this file',
  'age-only': 'An age instead of a birth date',
  'visit-date-unreadable': (text) => `Visit date ${text ? `“${text}” ` : ''}is not a date`,
  'visit-date-missing': 'No visit date',
  'visit-date-past': (text) => `The visit was more than a year ago${text ? `: ${text}` : ''}`,
  'visit-date-future': (text) => `The visit is more than a year away${text ? `: ${text}` : ''}`,
  'no-visit-date-column': 'No visit date in this file',
  'time-unreadable': (text) => `Visit time ${text ? `“${text}” ` : ''}is not a time`,
  'clock-open': 'Times do not say AM or PM',
  'times-in-other-zone': 'Times are in another time zone',
  'status-unknown': (text) => `Status ${text ? `“${text}” ` : ''}is not known`,
  'portal-unknown': (text) => `${text ? `“${text}”` : 'A value'} does not say who has an account`,
  'site-unknown': (text) => `${text ? `“${text}”` : 'A place'} is not one of your sites`,
  'formula-cell': 'A cell starts like a formula',
  'zip-lost-zero': (text) => (text ? `ZIP code lost its zero: ${text}` : 'ZIP code lost its zero'),
  'name-split': 'The name was split at its comma',
  'extra-cells': 'More cells than columns',
}

const HAPPENS: Readonly<Record<RepairDeed, string | Said>> = {
  'left-out': 'Left out',
  kept: 'Kept, as you said',
  'kept-once': 'Kept once',
  'made-one': (times) => (times ? `One visit at ${times}` : 'Made one visit'),
  'set-to': (value) => (value ? `Set to ${value}` : 'Set'),
  'read-as': (value) => (value ? `Read as ${value}` : 'Read in full'),
  'read-as-past': 'Read so that no one is born in the future',
  'read-as-afternoon': '1 to 6 are read as afternoon',
  converted: 'Changed to the clinic’s time',
  'without-it': 'Imported without it',
  'matched-by-name': 'Matched by name and birth date',
  'kept-as-text': 'Kept as text',
  'taken-as-expected': 'Taken as expected',
  'taken-as-unknown': 'Taken as not known',
  'put-under': (site) => (site ? `Put under ${site}` : 'Put under your site'),
  joined: 'Joined again',
  'day-assumed': (day) => (day ? `Taken as ${day}` : 'The day was filled in'),
  waits: 'Left out until you say more',
}

const say = (words: string | Said, value: string): string =>
  typeof words === 'string' ? words : words(value)

/** Where a person can still decide, what happens if they do not. */
const UNLESS: Readonly<Partial<Record<RepairDeed, Said>>> = {
  'without-it': () => 'Comes in without it, unless you give the date',
  'put-under': (site) => `Put under ${site}, unless you choose another`,
}

/** Both halves of a line in plain words, with the values of the file: for the screen. */
export const repairText = (line: RepairLine): { readonly wrong: string; readonly happens: string } => ({
  wrong: say(WRONG[line.problem], line.before ?? ''),
  happens: say((line.severity === 'needs-you' && UNLESS[line.did]) || HAPPENS[line.did], line.after ?? ''),
})

/** A question about a row with what comes of it, in words without a value of a patient. */
export type SettledQuestion = { readonly row: number; readonly wrong: string; readonly happens: string }

/** The report as a table to be saved: rows are named by their number only, no value of a patient is in it. */
export const reportTable = (
  lines: readonly RepairLine[],
  questions: readonly SettledQuestion[],
): readonly (readonly string[])[] => [
  ['Row', 'What was wrong', 'What happened'],
  ...questions.map(({ row, wrong, happens }) => [String(row), wrong, happens]),
  ...lines.map((line) => [
    line.row === 0 ? 'Whole file' : String(line.row),
    say(WRONG[line.problem], ''),
    say(HAPPENS[line.did], ''),
  ]),
]

const RANK: Readonly<Record<Severity, number>> = { 'needs-you': 0, 'left-out': 1, mended: 1, note: 2 }

/** What needs a person first, then what was changed in the order of the file, then remarks. */
export const inReportOrder = (lines: readonly RepairLine[]): readonly RepairLine[] =>
  [...lines].sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.row - b.row)
