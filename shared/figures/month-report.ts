/** What the quality committee reads of one month: all figures of it, and what has changed since it was reported. */
import { addDays, type LocalDate } from '../time/local-time.ts'
import type { FigureFilter } from './figure-filter.ts'
import type { Funnel } from './funnel.ts'
import type { OverTime } from './over-time.ts'
import type { ToWhom } from './to-whom.ts'
import type { WhyNot } from './why-not.ts'

/** "2025-09". */
export type Month = string

/** What a report says first. */
export type Headline = { readonly needed: number; readonly offered: number }

export type Reported = Headline & { readonly on: LocalDate; readonly by: string | null }

export type MonthReport = {
  readonly month: Month
  /** Null is all sites. */
  readonly siteId: string | null
  readonly funnel: Funnel
  /** By week, up to the last day of the month. */
  readonly overTime: OverTime
  readonly offered: ToWhom
  readonly took: ToWhom
  readonly whyNot: WhyNot
  /** When it was reported last, and what that report said; null where it never was. */
  readonly reported: Reported | null
}

/** A month as the list of reports has it. */
export type MonthRow = {
  readonly month: Month
  readonly reported: Reported | null
  /** As it stands now; null where it was not reported, since then nothing is compared. */
  readonly now: Headline | null
}

export const headlineOf = ({ stages }: Pick<Funnel, 'stages'>): Headline => {
  const of = (wanted: 'needed' | 'offered'): number => stages.find(({ stage }) => stage === wanted)?.patients ?? 0
  return { needed: of('needed'), offered: of('offered') }
}

export const monthOf = (date: LocalDate): Month => date.slice(0, 7)
/** Only then it is reported. */
export const isOver = (month: Month, today: LocalDate): boolean => month < monthOf(today)
export const monthBefore = (month: Month): Month => monthOf(addDays(`${month}-01`, -1))

/** All of its days. */
export const daysOfMonth = (month: Month): { readonly from: LocalDate; readonly to: LocalDate } => {
  const from = `${month}-01`
  return { from, to: addDays(`${monthOf(addDays(from, 31))}-01`, -1) }
}

const WEEKS_BEFORE = 22

/** The weeks a report's chart goes back: about half a year. */
export const chartFilter = (month: Month, siteId: string | null): FigureFilter => {
  const { from, to } = daysOfMonth(month)
  return { from: addDays(from, -7 * WEEKS_BEFORE), to, siteId }
}

/** Whether corrections have changed what was reported. */
export const isChangedSince = ({ reported, now }: Pick<MonthRow, 'reported' | 'now'>): boolean =>
  reported !== null && now !== null && (reported.needed !== now.needed || reported.offered !== now.offered)
