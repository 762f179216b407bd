/** A day at one site as the window shows it: only what the desk may see. */
import type { Rest } from '../offers/re-offer.ts'
import type { DeferralReason, MissedReason, Outcome, Setting, UnableReason } from '../offers/words.ts'
import { minutesOf, type LocalDate, type LocalTime } from '../time/local-time.ts'
import { isStillOpen, type VisitState } from './visit-state.ts'
import type { VisitStatus } from './visit.ts'

export type DayVisit = {
  readonly visitId: string
  readonly patientId: string
  /** Earliest first; empty for a walk-in. */
  readonly times: readonly LocalTime[]
  readonly status: VisitStatus
  readonly state: VisitState
  readonly name: string
  readonly birthYear: number | null
  readonly mrnEnding: string | null
  readonly arrivedAt: LocalTime | null
  readonly leavingAt: LocalTime | null
  readonly departedAt: LocalTime | null
  readonly outcome: Outcome | null
  readonly offerId: string | null
  readonly offeredAt: LocalTime | null
  readonly offeredBy: string | null
  /** Where in the visit the offer that stands was made. */
  readonly offeredIn: Setting | null
  readonly deferralReason: DeferralReason | null
  readonly missedReason: MissedReason | UnableReason | null
  readonly letterWillBePosted: boolean
  /** How the last printed invitation of this visit stands; null where none was sent to a printer. */
  readonly printState: 'sent' | 'printed' | 'not-printed' | null
  readonly invitationId: string | null
  /** While they rest after a firm no at an earlier visit: nobody has to ask. Null too where somebody did, at this visit. */
  readonly rest: Rest | null
}

export type DayView = {
  readonly siteId: string
  readonly date: LocalDate
  /** The clinic's wall clock when this was read. */
  readonly now: LocalTime
  readonly visits: readonly DayVisit[]
  readonly closed: { readonly at: LocalTime; readonly by: string } | null
  /** The newest schedule that came in for this site, whatever its day. */
  readonly lastImport: {
    readonly fileName: string
    readonly date: LocalDate
    readonly at: LocalTime
    readonly by: string
  } | null
}

export type DayGroups = {
  readonly needOffer: readonly DayVisit[]
  readonly forNurse: readonly DayVisit[]
  readonly expected: readonly DayVisit[]
  readonly settled: readonly DayVisit[]
}

/** When the day's list has this visit: its appointment, or its arrival for a walk-in. */
export const listTime = (visit: DayVisit): LocalTime | null => visit.times[0] ?? visit.arrivedAt

const byTime = (time: (visit: DayVisit) => LocalTime | null) => (a: DayVisit, b: DayVisit) =>
  minutesOf(time(a) ?? '99:99') - minutesOf(time(b) ?? '99:99') || a.name.localeCompare(b.name)

/** Who still needs an offer is always on top: those leaving first, then the longest wait. */
export const groupDay = (visits: readonly DayVisit[]): DayGroups => {
  const needOffer = visits
    .filter((visit) => visit.state === 'needs-offer' || visit.state === 'leaving')
    .sort(
      (a, b) =>
        Number(b.state === 'leaving') - Number(a.state === 'leaving') || byTime((visit) => visit.arrivedAt ?? listTime(visit))(a, b),
    )
  const forNurse = visits.filter((visit) => visit.state === 'for-nurse').sort(byTime(listTime))
  const expected = visits.filter((visit) => visit.state === 'expected').sort(byTime(listTime))
  const placed = new Set([...needOffer, ...forNurse, ...expected])
  const settled = visits.filter((visit) => !placed.has(visit)).sort(byTime(listTime))
  return { needOffer, forNurse, expected, settled }
}

/** A day before today that was never closed, with how many visits keep it open. */
export type DayLeftOpen = { readonly date: LocalDate; readonly visits: number }

/** Once their day is over nobody is still here: who was not asked then was missed. */
export const leftByNow = (visit: DayVisit): DayVisit => (isStillOpen(visit.state) ? { ...visit, state: 'missed' } : visit)

export const asOver = (day: DayView): DayView => ({ ...day, visits: day.visits.map(leftByNow) })

/** Visits that keep the day open: arrived, no offer, no reason yet. */
export const unsettledVisits = (visits: readonly DayVisit[]): readonly DayVisit[] =>
  visits.filter(
    (visit) =>
      visit.state === 'needs-offer' ||
      visit.state === 'leaving' ||
      visit.state === 'for-nurse' ||
      (visit.state === 'missed' && visit.missedReason === null),
  )

/** Whole minutes since the patient came; null before that. */
export const waitMinutes = (visit: DayVisit, now: LocalTime): number | null =>
  visit.arrivedAt === null ? null : Math.max(0, minutesOf(now) - minutesOf(visit.arrivedAt))
