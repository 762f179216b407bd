/** Dates and times as paper writes them, in its language. */
import type { LetterTemplate } from './letter-template.ts'
import { filled } from './template-words.ts'

/** Names of days and months for a language the system does not know. */
export type Calendar = LetterTemplate['calendar']

/** Clinic and patient are in the United States: one calendar, and digits that match those of codes and phone numbers. */
const localeOf = (language: string): string => `${language === 'es' ? 'es-US' : language}-u-ca-gregory-nu-latn`

const formats = new Map<string, Intl.DateTimeFormat>()

const format = (kind: 'date' | 'weekday' | 'time', language: string): Intl.DateTimeFormat => {
  const key = `${kind} ${language}`
  const options = { date: { dateStyle: 'long' }, weekday: { weekday: 'long' }, time: { hour: 'numeric', minute: '2-digit' } } as const
  // English stands in for a language the system does not know, whatever the language of the machine.
  const found = formats.get(key) ?? new Intl.DateTimeFormat([localeOf(language), 'en'], { ...options[kind], timeZone: 'UTC' })
  formats.set(key, found)
  return found
}

/** `2025-10-24` as `October 24, 2025` or `24 de octubre de 2025`. */
export const longDate = (date: string, language: string, calendar?: Calendar): string => {
  if (calendar === undefined) return format('date', language).format(Date.parse(date.slice(0, 10)))
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return filled(calendar.date, { day: String(Number(day)), month: calendar.months[Number(month) - 1] ?? '', year })
}

/** What stands between a date and a time where it is not a comma. */
const BETWEEN: Readonly<Record<string, string>> = { 'zh-Hans': ' ', 'zh-Hant': ' ', ko: ' ', ar: '، ', fa: '، ' }

/** `2025-10-14T11:19` as `October 14, 2025, 11:19`. */
export const longDateTime = (at: string, language: string, calendar?: Calendar): string =>
  `${longDate(at, language, calendar)}${BETWEEN[language] ?? ', '}${at.slice(11, 16)}`

const A_MONDAY = Date.UTC(2025, 0, 6)
const DAY_MS = 86_400_000

/** `day` counts from Monday, 0. */
export const weekday = (day: number, language: string, calendar?: Calendar): string =>
  calendar?.weekdays[day] ?? format('weekday', language).format(A_MONDAY + day * DAY_MS)

/** Minutes since midnight as the clock shows them: `8:00 AM`, `8:00 a.m.`, `17:00`. */
export const clockTime = (minutes: number, language: string): string => format('time', language).format(minutes * 60_000)
