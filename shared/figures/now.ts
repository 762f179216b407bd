/** Today as it stands, over all sites: whom can still be reached. */
import type { LocalDate, LocalTime } from '../time/local-time.ts'
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

export type FiguresNow = {
  readonly today: LocalDate
  readonly now: LocalTime
  /** Leaving first, then by how long they have been here. */
  readonly waiting: readonly NowRow[]
  readonly sites: readonly SiteNow[]
  /** The newest month that is over and was not reported; null where it was, or nobody was seen in it. */
  readonly reportDue: Month | null
  /** The newest day before today on which somebody was seen; null where there is none in two weeks. */
  readonly missedBefore: { readonly date: LocalDate; readonly patients: number; readonly withAddress: number } | null
}

export type DayOfSite = { readonly siteId: string; readonly visits: readonly DayVisit[] }

const siteNow = ({ siteId, visits }: DayOfSite): SiteNow => {
  const count = (is: (state: VisitState) => boolean): number => visits.filter(({ state }) => is(state)).length
  const [offered, stillHere, missed] = [count(isOffered), count(isStillOpen), count((state) => state === 'missed')]
  return { siteId, offered, stillHere, missed, needed: offered + stillHere + missed }
}

export const waitingNow = (days: readonly DayOfSite[], now: LocalTime): readonly NowRow[] =>
  days
    .flatMap(({ siteId, visits }) =>
      visits
        .filter(({ state }) => isStillOpen(state))
        .map((visit): NowRow => ({ visitId: visit.visitId, siteId, name: visit.name, state: visit.state, minutesHere: waitMinutes(visit, now) })))
    .sort((one, other) => Number(other.state === 'leaving') - Number(one.state === 'leaving') || (other.minutesHere ?? -1) - (one.minutesHere ?? -1))

export const sitesNow = (days: readonly DayOfSite[]): readonly SiteNow[] => days.map(siteNow)
