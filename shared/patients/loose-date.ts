/** Birth dates as people type them and as files hold them. Month before day unless told otherwise. */
import { fullDate, monthYear } from '../time/display.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { Say } from '../words/say.ts'
import { daysInMonth, isoDate, isRealDay, splitDate, type DateOrder } from './date-parts.ts'

export type LooseDateProblem =
  'empty' | 'not-a-date' | 'no-such-day' | 'in-the-future' | 'too-old' | 'stand-in'

export type RefusedDate = {
  readonly ok: false
  readonly code: LooseDateProblem
  /** What was typed, where it made a day. */
  readonly typed?: { readonly year: number; readonly month: number; readonly day: number }
  /** The nearest day that does exist, as an offer to the person who checks. */
  readonly suggestion?: LocalDate
}

/** How the century was found: written out; the only one that fits a living person; or the likelier of two. */
export type Century = 'written' | 'only-fit' | 'likelier'

export type LooseDate =
  | { readonly ok: true; readonly date: LocalDate; readonly century: Century }
  | RefusedDate

const OLDEST = '1900-01-01'
/** The oldest patient a two-digit year may mean; past that the later century is the only sense. */
const OLDEST_AGE = 110

export const refusedDate = (code: LooseDateProblem): RefusedDate => ({ ok: false, code })

const noSuchDay = (year: number, month: number, day: number): RefusedDate => {
  const last = daysInMonth(year, month)
  const refused: RefusedDate = { ok: false, code: 'no-such-day', typed: { year, month, day } }
  return last === 0 || day === 0 ? refused : { ...refused, suggestion: isoDate(year, month, last) }
}

/** What a screen says of a date that was refused. */
export const looseDateWords = ({ code, typed }: RefusedDate, say: Say): string => {
  if (typed === undefined) return say(`date.problem.${code}`)
  const { year, month, day } = typed
  if (code === 'in-the-future') return say('date.problem.in-the-future', { date: fullDate(isoDate(year, month, day), say.language) })
  if (daysInMonth(year, month) === 0) return say('date.problem.no-such-month', { month })
  return say('date.problem.no-such-day', { month: monthYear(isoDate(year, month, 1), say.language), day })
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
  if (trimmed === '') return refusedDate('empty')
  const found = splitDate(trimmed, order)
  if (!found) return refusedDate('not-a-date')
  const { month, day } = found
  const { year, century } = found.isShortYear
    ? yearOfShort(found.year, month, day, today)
    : { year: found.year, century: 'written' as const }
  if (!isRealDay(year, month, day)) return noSuchDay(year, month, day)
  const date = isoDate(year, month, day)
  if (date > today) return { ok: false, code: 'in-the-future', typed: { year, month, day } }
  if (date < OLDEST) return refusedDate('too-old')
  // Record systems write this day where they know none.
  if (date === OLDEST) return refusedDate('stand-in')
  return { ok: true, date, century }
}
