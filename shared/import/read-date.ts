/** Dates and times of visits as files write them: together or apart, 12 or 24 hours, with or without a zone. */
import { isoDate, isRealDay, splitDate, type DateOrder } from '../patients/date-parts.ts'
import { wallClock, type LocalDate, type LocalTime } from '../time/local-time.ts'

const pad = (number: number) => String(number).padStart(2, '0')

const TIME = /^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?\s*(?:([ap])\.?\s?m?\.?)?$/i
const CLOCK_DIGITS = /^(\d{1,2})(\d{2})\s*(?:([ap])\.?m?\.?)?$/i

export type WrittenTime = {
  readonly time: LocalTime
  readonly hour: number
  /** Nothing says whether the morning or the afternoon is meant. */
  readonly isOpen: boolean
}

const written = (hourText: string, minuteText: string, half: string | undefined): WrittenTime | undefined => {
  const said = Number(hourText)
  const minute = Number(minuteText)
  if (minute > 59 || said > 23 || (half !== undefined && (said > 12 || said === 0))) return undefined
  const hour = half === undefined ? said : (said % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  // A leading zero or an hour past noon is how a 24-hour clock is written.
  const isOpen = half === undefined && said >= 1 && said <= 12 && !hourText.startsWith('0')
  return { time: `${pad(hour)}:${pad(minute)}`, hour, isOpen }
}

/** Reads a time of day: `8:00 AM`, `8:00a`, `13:30:00`, `0800`. Undefined where it is none. */
export const readTime = (text: string): WrittenTime | undefined => {
  const digits = CLOCK_DIGITS.exec(text)
  if (digits) return written(digits[1] ?? '', digits[2] ?? '', digits[3])
  const found = TIME.exec(text)
  return found ? written(found[1] ?? '', found[2] ?? '00', found[4]) : undefined
}

export type VisitMoment = {
  readonly date?: LocalDate
  readonly time?: WrittenTime
  /** The file gave a moment in another zone; date and time are the clinic's. */
  readonly isConverted?: boolean
}

const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/i
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](.+))?$/
const TIME_AT_END =
  /[\s,T]+(\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?\s?m?\.?)?|\d{1,2}\s*[ap]\.?\s?m\.?)$/i

/** A visit's year is never far away: a short one means the century that brings it nearest to today. */
const visitYear = (short: number, today: LocalDate): number => {
  const thisYear = Number(today.slice(0, 4))
  const year = thisYear - (thisYear % 100) + short
  if (year - thisYear > 50) return year - 100
  return thisYear - year > 50 ? year + 100 : year
}

const readDate = (text: string, order: DateOrder, today: LocalDate): LocalDate | undefined => {
  const found = splitDate(text, order)
  if (!found) return undefined
  const year = found.isShortYear ? visitYear(found.year, today) : found.year
  return isRealDay(year, found.month, found.day) ? isoDate(year, found.month, found.day) : undefined
}

const readInstant = (text: string, timeZone: string): VisitMoment | undefined => {
  const ms = Date.parse(text.replace(' ', 'T').replace(/\s/g, ''))
  if (Number.isNaN(ms)) return undefined
  const wall = wallClock(ms, timeZone)
  const hour = Number(wall.time.slice(0, 2))
  return { date: wall.date, time: { time: wall.time, hour, isOpen: false }, isConverted: true }
}

/**
 * Reads the date and, where it is there, the time of a visit. A moment with a zone becomes the clinic's wall clock.
 * Undefined where the text is no date, or a day that does not exist.
 */
export const readMoment = (
  text: string,
  order: DateOrder,
  { today, timeZone }: { readonly today: LocalDate; readonly timeZone: string },
): VisitMoment | undefined => {
  if (INSTANT.test(text)) return readInstant(text, timeZone)
  const iso = ISO.exec(text)
  const atEnd = iso ? null : TIME_AT_END.exec(text)
  const dateText = iso ? text.slice(0, 10) : atEnd ? text.slice(0, atEnd.index) : text
  const date = readDate(dateText.trim(), order, today)
  if (date === undefined) return undefined
  const time = readTime((iso ? (iso[4] ?? '') : (atEnd?.[1] ?? '')).trim())
  return time === undefined ? { date } : { date, time }
}
