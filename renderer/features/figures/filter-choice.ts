/** What the filter bar can ask for. */
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { addDays, type LocalDate } from '../../../shared/time/local-time.ts'

/** Whole weeks back from yesterday: today is not over, and weeks have the same weekdays. */
export const WEEKS_BACK = [4, 12, 26, 52] as const
export type FilterChoice = { readonly weeks: (typeof WEEKS_BACK)[number]; readonly siteId: string | null }

export const FIRST_CHOICE: FilterChoice = { weeks: 26, siteId: null }

export const filterOf = ({ weeks, siteId }: FilterChoice, today: LocalDate): FigureFilter => ({
  from: addDays(today, -7 * weeks), to: addDays(today, -1), siteId,
})
