/** The visits behind a figure. Whoever looks sees names: that they did is logged. */
import type { LocalDate } from '../time/local-time.ts'
import { MARK } from './figure-visit.ts'
import { eachVisit, peopleIn, type FigureVisits } from './figure-visits.ts'

export const BEHIND = ['needed', 'not-offered'] as const
/** Visits of the patients who needed an offer: of all of them, or of those whom nobody asked in the period. */
export type Behind = (typeof BEHIND)[number]

/** More than one can call or write to; the rest is told as a number. */
export const MOST_SHOWN = 200

export type VisitBehind = {
  readonly visitId: string
  readonly date: LocalDate
  readonly siteId: string
  readonly name: string
  readonly isOffered: boolean
}

export type VisitsBehind = { readonly total: number; readonly rows: readonly VisitBehind[] }

/** A visit as the columns know it: a patient comes to a site once a day. */
export type FoundVisit = { readonly patient: number; readonly siteId: string; readonly date: LocalDate; readonly isOffered: boolean }

/** The oldest of them, and how many there are. */
export const findBehind = (visits: FigureVisits, of: Behind): { readonly total: number; readonly found: readonly FoundVisit[] } => {
  const people = peopleIn(visits)
  const found: FoundVisit[] = []
  let total = 0
  eachVisit(visits, (day, at) => {
    const [patient, marks] = [day.patient[at] ?? 0, day.marks[at] ?? 0]
    if ((marks & MARK.needed) === 0 || (of === 'not-offered' && ((people.marks[patient] ?? 0) & MARK.offered) !== 0)) return
    total += 1
    if (found.length === MOST_SHOWN) return
    found.push({ patient, siteId: visits.words.wordOf(day.site[at] ?? 0) ?? '', date: day.date, isOffered: (marks & MARK.offered) !== 0 })
  })
  return { total, found }
}
