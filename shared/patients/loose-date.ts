/** Birth dates as people type them and as files hold them. Month before day unless told otherwise. */
import { fullDate } from '../time/display.ts'
import type { LocalDate } from '../time/local-time.ts'
import { daysInMonth, isoDate, isRealDay, splitDate, type DateOrder } from './date-parts.ts'

export type LooseDateProblem =
  'empty' | 'not-a-date' | 'no-such-day' | 'in-the-future' | 'too-old' | 'stand-in'

/** How the century was found: written out; the only one that fits a living person; or the likelier of two. */
export type Century = 'written' | 'only-fit' | 'likelier'

export type LooseDate =
  | { readonly ok: true; readonly date: LocalDate; readonly century: Century }
  | {
      readonly ok: false
      readonly code: LooseDateProblem
      readonly message: string
      /** The nearest day that does exist, as an offer to the person who checks. */
      readonly suggestion?: LocalDate
    }

const OLDEST = '1900-01-01'
/** The oldest patient a two-digit year may mean; past that the later century is the only sense. */
const OLDEST_AGE = 110

const refused = (code: LooseDateProblem, message: string): LooseDate => ({ ok: false, code, message })

const noSuchDay = (year: number, month: number, day: number): LooseDate => {
  const last = daysInMonth(year, month)
  if (last === 0) return refused('no-such-day', `There is no month ${month}.`)
  const name = fullDate(isoDate(year, month, 1)).split(' ')[0] ?? ''
  const message = `${name} ${year} has no day ${day}.`
  return day === 0
    ? refused('no-such-day', message)
    : { ok: false, code: 'no-such-day', message, suggestion: isoDate(year, month, last) }
}

/** A two-digit year means the latest century in which the day is not in the future. */
const yearOfShort = (short: number, month: number, day: number, today: LocalDate) => {
  const thisYear = Number(today.slice(0, 4))
  const sameCentury = thisYear - (thisYear % 100) + short
  const year = isoDate(sameCentury, month, day) > today ? sameCentury - 100 : sameCentury
  return { year, century: thisYear - (year - 100) <= OLDEST_AGE ? 'likelier' : 'only-fit' } as const
}

/**
 * Reads a birth date in any usual form: `3 7 62`, `3/7/1962`, `030762`, `1962-03-07`, `7 Mar 1962`.
 * `today` is the clinic's date; a birth date is never after it, nor before 1900.
 */
export const parseLooseDate = (text: string, today: LocalDate, order: DateOrder = 'month-day'): LooseDate => {
  const trimmed = text.trim()
  if (trimmed === '') return refused('empty', 'No birth date yet.')
  const found = splitDate(trimmed, order)
  if (!found) return refused('not-a-date', 'This is not a date. Month, day, year: 3 7 62 is enough.')
  const { month, day } = found
  const { year, century } = found.isShortYear
    ? yearOfShort(found.year, month, day, today)
    : { year: found.year, century: 'written' as const }
  if (!isRealDay(year, month, day)) return noSuchDay(year, month, day)
  const date = isoDate(year, month, day)
  if (date > today) return refused('in-the-future', `${fullDate(date)} is in the future.`)
  if (date < OLDEST) return refused('too-old', 'Birth dates start in 1900.')
  // Record systems write this day where they know none.
  if (date === OLDEST) return refused('stand-in', 'January 1, 1900 stands for “not known”.')
  return { ok: true, date, century }
}
