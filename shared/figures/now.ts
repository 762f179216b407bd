/** Today as it stands, site by site: whom can still be reached. */
import { addDays, type LocalDate, type LocalTime } from '../time/local-time.ts'
import type { Month } from './month-report.ts'
import { waitMinutes, type DayVisit } from '../visits/day-view.ts'
import { isOffered, isStillOpen, type VisitState } from '../visits/visit-state.ts'

export type NowRow = {
  readonly visitId: string
  readonly siteId: string
  readonly name: string
  readonly state: VisitState
  /** Whole minutes since arrival; null where nobody noted when they came. */
  readonly minutesHere: number | null
}

export type SiteNow = {
  readonly siteId: string
  readonly needed: number
  readonly offered: number
  readonly stillHere: number
  readonly missed: number
}

/** Today at one site. */
export type FiguresNow = {
  readonly waiting: readonly NowRow[]
  readonly site: SiteNow
}

/** What is left to do of the days before, at all sites. */
export type FiguresBefore = {
  /** The newest month that is over and was not reported; null where it was, or nobody was seen in it. */
  readonly reportDue: Month | null
  /** The newest day before today on which somebody was seen; null where there is none in two weeks. */
  readonly missed: { readonly date: LocalDate; readonly patients: number; readonly withAddress: number } | null
}

/** So far back somebody who was missed is still reached by a batch of letters. */
const DAYS_BACK = 14

/** The days before today that count. */
export const daysBack = (today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } => ({ from: addDays(today, -DAYS_BACK), to: addDays(today, -1) })

const siteNow = (siteId: string, visits: readonly DayVisit[]): SiteNow => {
  const count = (is: (state: VisitState) => boolean): number => visits.filter(({ state }) => is(state)).length
  const [offered, stillHere, missed] = [count(isOffered), count(isStillOpen), count((state) => state === 'missed')]
  return { siteId, offered, stillHere, missed, needed: offered + stillHere + missed }
}

/** `visits` are those of today at the site. */
export const figuresOfSite = (siteId: string, visits: readonly DayVisit[], now: LocalTime): FiguresNow => {
  const open = visits.filter(({ state }) => isStillOpen(state))
  const waiting = open.map((visit): NowRow => ({ visitId: visit.visitId, siteId, name: visit.name, state: visit.state, minutesHere: waitMinutes(visit, now) }))
  return { waiting, site: siteNow(siteId, visits) }
}

/** Leaving first, then by how long they have been here. */
export const byWait = (rows: readonly NowRow[]): readonly NowRow[] =>
  rows.toSorted((one, other) => Number(other.state === 'leaving') - Number(one.state === 'leaving') || (other.minutesHere ?? -1) - (one.minutesHere ?? -1))
