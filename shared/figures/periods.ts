/** Stretches of days. */
import { addDays, type LocalDate } from '../time/local-time.ts'

export const GRAINS = ['day', 'week', 'month'] as const
/** Weeks begin on Monday. */
export type Grain = (typeof GRAINS)[number]

export type Stretch = { readonly from: LocalDate; readonly to: LocalDate }

const DAY_MS = 86_400_000
const FIRST_DAY = -719_528
/** Days since 1 January 1970. */
export const epochDay = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS
/** The other way; a day before the year 0 is its first. */
export const dateOfEpochDay = (day: number): LocalDate => new Date(Math.max(day, FIRST_DAY) * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; 0 on the same day. */
export const daysFrom = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from)

/** The epoch began on a Thursday. */
const monday = (date: LocalDate): LocalDate => addDays(date, -((epochDay(date) + 3) % 7))
const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`

const startOf: Readonly<Record<Grain, (date: LocalDate) => LocalDate>> = { day: (date) => date, week: monday, month: firstOfMonth }
const nextOf: Readonly<Record<Grain, (start: LocalDate) => LocalDate>> = {
  day: (start) => addDays(start, 1),
  week: (start) => addDays(start, 7),
  month: (start) => firstOfMonth(addDays(start, 31)),
}

/** All stretches that have a day between `from` and `to`, cut to these. */
export const stretchesOf = ({ from, to }: Stretch, grain: Grain): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (let start = startOf[grain](from); start <= to; start = nextOf[grain](start)) {
    const end = addDays(nextOf[grain](start), -1)
    stretches.push({ from: start < from ? from : start, to: end > to ? to : end })
  }
  return stretches
}
