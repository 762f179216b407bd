/** The visits behind a figure. Whoever looks sees names: that they did is logged. */
import type { LocalDate } from '../time/local-time.ts'
import { REASON_IDS } from '../offers/words.ts'
import { hasAccountInTime } from './accounts.ts'
import { MARK } from './figure-visit.ts'
import { eachVisit, peopleIn, type FigureVisits } from './figure-visits.ts'

/** Where patients are lost: nobody asked; asked and left without a way in; had one and did not take it; took it and have no account. */
export const LOST = ['not-offered', 'not-informed', 'not-taken', 'no-account'] as const
const OF_REASONS = REASON_IDS.map((reason) => `reason-${reason}` as const)
/**
 * What one can see by name: whoever was lost at a stage of the funnel, and offers in which a reason was named. Groups are
 * not among them: what tells patients apart never crosses to a window.
 */
export const BEHIND = [...LOST, ...OF_REASONS] as const
export type Behind = (typeof BEHIND)[number]
/** With what earlier versions could log: a fact stays one. */
export const LOOKED_AT = ['needed', ...BEHIND] as const

/** More than one can call or write to; the rest is told as a number. */
export const MOST_SHOWN = 200

export type VisitBehind = {
  readonly visitId: string
  readonly date: LocalDate
  readonly siteId: string
  readonly name: string
}

export type VisitsBehind = { readonly total: number; readonly rows: readonly VisitBehind[] }

/** A visit as the columns know it: a patient comes to a site once a day. */
export type FoundVisit = { readonly patient: number; readonly siteId: string; readonly date: LocalDate }

type Is = (visit: { readonly marks: number; readonly reasons: number; readonly patient: number }) => boolean

/** Whether a visit is behind `of`. Lost is a patient who needed an offer, and for whom the next stage holds at none of their visits. */
const isBehind = (visits: FigureVisits, of: Behind): Is => {
  const people = peopleIn(visits).marks
  const lostAt = (stage: number, next: number): Is => ({ marks, patient }) =>
    (marks & stage) === stage && ((people[patient] ?? 0) & (MARK.needed | next)) === MARK.needed
  switch (of) {
    case 'not-offered': return lostAt(MARK.needed, MARK.offered)
    case 'not-informed': return lostAt(MARK.offered, MARK.informed)
    case 'not-taken': return lostAt(MARK.informed, MARK.took)
    case 'no-account': {
      const inTime = hasAccountInTime(visits)
      return ({ marks, patient }) => (marks & MARK.took) !== 0 && ((people[patient] ?? 0) & MARK.needed) !== 0 && inTime[patient] === 0
    }
    default: {
      const bit = 1 << OF_REASONS.indexOf(of)
      return ({ marks, reasons }) => (marks & MARK.offered) !== 0 && (reasons & bit) !== 0
    }
  }
}

/** The oldest of them, and how many there are. */
export const findBehind = (visits: FigureVisits, of: Behind): { readonly total: number; readonly found: readonly FoundVisit[] } => {
  const is = isBehind(visits, of)
  const found: FoundVisit[] = []
  let total = 0
  eachVisit(visits, (day, at) => {
    const patient = day.patient[at] ?? 0
    if (!is({ marks: day.marks[at] ?? 0, reasons: day.reasons[at] ?? 0, patient })) return
    total += 1
    if (found.length < MOST_SHOWN) found.push({ patient, siteId: visits.words.wordOf(day.site[at] ?? 0) ?? '', date: day.date })
  })
  return { total, found }
}
