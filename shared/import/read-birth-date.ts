/** The birth date of a row: read, mended where that is safe, asked about where it is not. */
import type { DateOrder } from '../patients/date-parts.ts'
import { ageOn } from '../patients/age.ts'
import { parseLooseDate, type LooseDate, type LooseDateProblem } from '../patients/loose-date.ts'
import type { LocalDate } from '../time/local-time.ts'
import { toSay } from '../words/to-say.ts'
import { readMoment } from './read-date.ts'
import type { Ask, RepairLine, RepairProblem } from './repair-line.ts'

type LineStart = Pick<RepairLine, 'row' | 'inFile'>

export type BirthDateContext = {
  readonly today: LocalDate
  readonly order: DateOrder
  readonly hasMostlyShortYears: boolean
  readonly answer: string | undefined
}

export type BirthDateRead = { readonly birthDate?: LocalDate; readonly line?: RepairLine }

const PROBLEMS: Readonly<Record<Exclude<LooseDateProblem, 'empty'>, RepairProblem>> = {
  'not-a-date': 'birth-date-unreadable',
  'no-such-day': 'birth-date-impossible',
  'in-the-future': 'birth-date-future',
  'too-old': 'birth-date-too-old',
  'stand-in': 'birth-date-stand-in',
}

const UNKNOWN = /^(?:unknown|unk|none|n\/?a|not known|0+|0+[/-]0+[/-]0+)$/i

/** The key of the question about a row's birth date. */
export const birthDateKey = (row: number): string => `b${row}`

const askBirthDate = (row: number, suggestion: LocalDate | undefined): Ask => ({
  key: birthDateKey(row),
  kind: 'date',
  choices: [
    ...(suggestion === undefined ? [] : [{ id: suggestion, says: toSay('import.choice.set-to', { date: suggestion }) }]),
    { id: 'without', says: toSay('import.choice.without') },
  ],
  ...(suggestion === undefined ? {} : { suggestion }),
})

const asked = (
  start: LineStart,
  text: string,
  failure: LooseDate & { ok: false },
  context: BirthDateContext,
): BirthDateRead => {
  const problem = PROBLEMS[failure.code === 'empty' ? 'not-a-date' : failure.code]
  const line = { ...start, problem, before: text }
  if (context.answer === 'without' || failure.code === 'stand-in')
    return { line: { ...line, did: 'without-it', severity: 'mended' } }
  const given = context.answer === undefined ? undefined : parseLooseDate(context.answer, context.today)
  if (given?.ok)
    return {
      birthDate: given.date,
      line: { ...line, did: 'set-to', after: given.date, severity: 'mended' },
    }
  return {
    line: {
      ...line,
      did: 'without-it',
      severity: 'needs-you',
      ask: askBirthDate(start.row, failure.suggestion),
    },
  }
}

const yearMoved = (date: LocalDate, years: number): LocalDate =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`

/** Reads the cell; `age` helps where a short year could mean two centuries. */
export const readBirthDate = (
  text: string,
  age: number | undefined,
  start: LineStart,
  context: BirthDateContext,
): BirthDateRead => {
  if (text === '' || UNKNOWN.test(text)) return {}
  // "9/27/1962 12:00:00 AM": the time of a birth date is an artefact of the export.
  const bare = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const read = parseLooseDate(bare, context.today, context.order)
  if (!read.ok) return asked(start, text, read, context)
  if (read.century === 'written') return { birthDate: read.date }
  const earlier = yearMoved(read.date, -100)
  const isEarlier =
    age !== undefined && read.century === 'likelier' && Math.abs(ageOn(earlier, context.today) - age) <= 1
  const birthDate = isEarlier ? earlier : read.date
  // Where all years are short, only those that could mean two centuries are worth a line.
  if (context.hasMostlyShortYears && (read.century === 'only-fit' || age !== undefined)) return { birthDate }
  return {
    birthDate,
    line: {
      ...start,
      problem: 'birth-year-short',
      before: birthDate.slice(2, 4),
      did: 'read-as',
      after: birthDate.slice(0, 4),
      severity: 'mended',
    },
  }
}

/** "45", "45 y", "7 mo", "3 wks": whole years. Undefined where there is no number, or none a person reaches. */
export const readAge = (text: string): number | undefined => {
  const found = /^(\d{1,3})(?:\.\d+)?\s*([a-z]*)/i.exec(text)
  if (!found) return undefined
  const count = Number(found[1])
  if (/^(?:m|mo|mos|mon|month|months)$/i.test(found[2] ?? '')) return Math.floor(count / 12)
  if (/^(?:d|w|h|day|days|wk|wks|week|weeks|hr|hrs|hours)$/i.test(found[2] ?? '')) return 0
  return count <= 125 ? count : undefined
}

/** The visit code's last day, where its cell holds one. */
export const readGoodUntil = (text: string, order: DateOrder, today: LocalDate): LocalDate | undefined =>
  text === '' ? undefined : readMoment(text, order, { today, timeZone: 'UTC' })?.date
