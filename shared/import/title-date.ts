/** The day a schedule is of, where only its title says it. */
import type { LocalDate } from '../time/local-time.ts'
import { readMoment } from './read-date.ts'
import type { Sheet } from './sheet.ts'

/** Titles that say when the list was made, not what day it is of. */
const MADE_ON = /print|generat|creat|export|\brun\b|as of/i

/** A date in a title line ("Schedule for 10/14/2025"); null where there is none or more than one. */
export const dateInTitles = (
  sheet: Sheet,
  context: { readonly today: LocalDate; readonly timeZone: string },
): LocalDate | null => {
  const words = sheet.titleText
    .filter((title) => !MADE_ON.test(title))
    .flatMap((title) => title.match(/\d{1,4}[/-]\d{1,2}[/-]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}/gu) ?? [])
  const dates = new Set(
    words.map((word) => readMoment(word, 'month-day', context)?.date).filter((date) => date !== undefined),
  )
  return dates.size === 1 ? ([...dates][0] ?? null) : null
}
