/** The periods that can be chosen, and the only ones in which groups of patients are told about. */
import { addDays, type LocalDate } from '../time/local-time.ts'
import type { FigureFilter } from './figure-filter.ts'

export const WEEKS_BACK = [4, 12, 26, 52, 260] as const

/** Whole weeks back from yesterday: today is not over, and weeks have the same weekdays. */
export const lastWeeks = (weeks: (typeof WEEKS_BACK)[number], siteId: string | null, today: LocalDate): FigureFilter => ({
  from: addDays(today, -7 * weeks), to: addDays(today, -1), siteId,
})

/**
 * Groups of patients are told about in these periods only: who could choose any two days would have as many answers about
 * the same few people as they like, and the mean of them tells what each of them hides (see blurred.ts). A window that was
 * opened before midnight may still ask about the day before.
 */
export const isOfLastWeeks = ({ from, to, siteId }: FigureFilter, today: LocalDate): boolean =>
  [today, addDays(today, -1)].some((day) => WEEKS_BACK.some((weeks) => {
    const last = lastWeeks(weeks, siteId, day)
    return last.from === from && last.to === to
  }))
