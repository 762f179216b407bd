/** The numbers in a written date, before anyone has said whether such a day exists. */
import type { LocalDate } from '../time/local-time.ts'

/** Which of two small numbers is the month. A date that starts with four digits is always year, month, day. */
export type DateOrder = 'month-day' | 'day-month'

export type DateParts = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** The year was written with two digits: its century is still open. */
  readonly isShortYear: boolean
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i
const YEAR_FIRST = /^(\d{4})[\s/.-]+(\d{1,2})[\s/.-]+(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})[\s/.,-]+(\d{1,2})[\s/.,-]+(\d{4}|\d{2})$/

const parts = (year: string, month: number, day: number): DateParts => ({
  year: Number(year),
  month,
  day,
  isShortYear: year.length === 2,
})

const ordered = (first: string, second: string, year: string, order: DateOrder): DateParts =>
  order === 'month-day'
    ? parts(year, Number(first), Number(second))
    : parts(year, Number(second), Number(first))

/** `030762`, `03071962`, `19620307`; a number with an odd count of digits lost its leading zero. */
const splitCompact = (digits: string, order: DateOrder): DateParts | undefined => {
  if (digits.length < 5 || digits.length > 8) return undefined
  if (digits.length === 8 && /^(?:19|20)/.test(digits))
    return parts(digits.slice(0, 4), Number(digits.slice(4, 6)), Number(digits.slice(6)))
  const even = digits.length % 2 === 0 ? digits : `0${digits}`
  return ordered(even.slice(0, 2), even.slice(2, 4), even.slice(4), order)
}

const monthByName = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1

/** `7 Mar 1962`, `March 7, 1962`, `Mar-7-62`, `1962 March 7`. */
const splitNamed = (text: string): DateParts | undefined => {
  const words = text
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .split(/[\s,./-]+/)
    .filter(Boolean)
  const at = words.findIndex((word) => monthByName(word.toLowerCase() === 'sept' ? 'sep' : word) > 0)
  const [first, second] = words.filter((_, index) => index !== at)
  if (words.length !== 3 || at < 0 || !first || !second) return undefined
  if (!/^\d{1,4}$/.test(first) || !/^\d{1,4}$/.test(second)) return undefined
  const month = monthByName(words[at]?.toLowerCase() === 'sept' ? 'sep' : (words[at] ?? ''))
  const [year, day] = first.length === 4 ? [first, second] : [second, first]
  if (day.length > 2 || (year.length !== 2 && year.length !== 4)) return undefined
  return parts(year, month, Number(day))
}

/** The parts of a date written in any of the usual ways; undefined where the text is not a date at all. */
export const splitDate = (text: string, order: DateOrder): DateParts | undefined => {
  const last = YEAR_LAST.exec(text)
  if (last) return ordered(last[1] ?? '', last[2] ?? '', last[3] ?? '', order)
  const first = YEAR_FIRST.exec(text)
  if (first) return parts(first[1] ?? '', Number(first[2]), Number(first[3]))
  if (/^\d+$/.test(text)) return splitCompact(text, order)
  const bare = text.replace(WEEKDAY, '')
  return bare === text ? splitNamed(text) : splitDate(bare, order)
}

const pad = (number: number, width: number) => String(number).padStart(width, '0')

/** `YYYY-MM-DD`, without asking whether the day exists. */
export const isoDate = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** Days in a month of the Gregorian calendar; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month >= 1 && month <= 12 ? ([4, 6, 9, 11].includes(month) ? 30 : 31) : 0
}

export const isRealDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month)
