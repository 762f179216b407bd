/** What the filter bar can ask for. */
import type { WEEKS_BACK } from '../../../shared/figures/last-weeks.ts'

export type FilterChoice = { readonly weeks: (typeof WEEKS_BACK)[number]; readonly siteId: string | null }

export const FIRST_CHOICE: FilterChoice = { weeks: 26, siteId: null }
