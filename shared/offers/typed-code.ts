/** A code typed in at the desk, as the clinic's portal shows it. It is printed once and then forgotten. */
import { isRealDay, isoDate, splitDate } from '../patients/date-parts.ts'
import { fail, succeed, type Result } from '../result.ts'
import { fullDate } from '../time/display.ts'
import type { LocalDate } from '../time/local-time.ts'

export type TypedCode = { readonly value: string; readonly goodUntil: LocalDate | null }

const LEAST = 4
const MOST = 40

/** A code as it will be printed. Whether the portal knows it, only the portal can say. */
export const readCode = (text: string): Result<string, 'too-short' | 'too-long' | 'not-a-code'> => {
  const value = text.trim()
  if (value.length < LEAST) return fail('too-short', 'A code has at least 4 characters.', { least: LEAST })
  if (value.length > MOST) return fail('too-long', 'A code has at most 40 characters.', { most: MOST })
  if (!/^[\p{L}\p{N}\p{Pd} .]+$/u.test(value))
    return fail('not-a-code', 'A code has only letters, digits and hyphens.')
  return succeed(value)
}

/** The last day of a code; null where nothing is typed. A two-digit year is of this century: codes do not live long. */
export const readGoodUntil = (
  text: string,
  today: LocalDate,
): Result<LocalDate | null, 'not-a-date' | 'run-out'> => {
  if (text.trim() === '') return succeed(null)
  const found = splitDate(text.trim(), 'month-day')
  const year = found && (found.isShortYear ? 2000 + found.year : found.year)
  if (!found || year === undefined || !isRealDay(year, found.month, found.day))
    return fail('not-a-date', 'This is not a date. Month, day, year: 10 24 25 is enough.', { example: '10 24 25' })
  const date = isoDate(year, found.month, found.day)
  if (date < today) return fail('run-out', `That code ran out on ${fullDate(date)}.`, { date })
  return succeed(date)
}

/** Whether a code with this last day still lets somebody in on `today`. */
export const isStillGood = (code: { readonly goodUntil: LocalDate | null }, today: LocalDate): boolean =>
  code.goodUntil === null || code.goodUntil >= today
