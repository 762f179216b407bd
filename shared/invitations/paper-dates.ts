/** Dates as paper writes them, in its language. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2025-10-24` as `October 24, 2025` or `24 de octubre de 2025`. */
export const longDate = (date: string, language: string): string => {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, format)
  return format.format(Date.parse(date.slice(0, 10)))
}

/** `2025-10-14T11:19` as `October 14, 2025, 11:19`. */
export const longDateTime = (at: string, language: string): string => `${longDate(at, language)}, ${at.slice(11, 16)}`
