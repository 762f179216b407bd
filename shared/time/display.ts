/** Dates and times as people read them. What goes into a file or onto paper is in US English: leave the language out. */
import type { Language } from '../text/languages.ts'
import { LOCALES } from '../text/locale.ts'
import type { LocalDate, LocalTime } from './local-time.ts'

/** A formatter is made with its first date: making all of them took 17 ms of every thread's start. */
const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Map<Language, Intl.DateTimeFormat>()
  const formatterOf = (language: Language): Intl.DateTimeFormat => {
    const formatter = made.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options })
    made.set(language, formatter)
    return formatter
  }
  return (date: LocalDate, language: Language = 'en'): string => formatterOf(language).format(Date.parse(`${date}T00:00:00Z`))
}

/** "Tuesday, October 14", "martes, 14 de octubre" */
export const weekdayDate = format({ weekday: 'long', month: 'long', day: 'numeric' })
/** "October 14", "14 de octubre" */
export const monthDay = format({ month: 'long', day: 'numeric' })
/** "October 14, 2025", "14 de octubre de 2025" */
export const fullDate = format({ month: 'long', day: 'numeric', year: 'numeric' })
/** "Oct 14, 2025", "14 oct 2025" */
export const shortDate = format({ month: 'short', day: 'numeric', year: 'numeric' })
/** "October 2025", "octubre de 2025" */
export const monthYear = format({ month: 'long', year: 'numeric' })

/** "09:40" -> "9:40": the desk reads a 24-hour wall clock without the leading zero. */
export const clockTime = (time: LocalTime): string => time.replace(/^0/, '')
