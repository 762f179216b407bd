/** The visits behind a figure. Whoever looks sees names: that they did is logged. */
import type { LocalDate } from '../time/local-time.ts'

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
