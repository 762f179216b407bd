/** The visits of a day as the figures count them: judged by the rules of the desk's list. */
import type { OfferFacts } from '../../../shared/events/catalogue.ts'
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import type { FigureVisit, OfferedOutcome } from '../../../shared/figures/figure-visit.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import { leftByNow } from '../../../shared/visits/day-view.ts'
import { isOffered } from '../../../shared/visits/visit-state.ts'
import type { Reader } from '../handle.ts'
import type { ReOfferRules } from '../queries/re-offer.ts'
import { LIST_ROWS, toDayVisit, type VisitRow } from '../queries/visits.ts'

/** An account counts from the day it was first known of; before that somebody was to ask. */
const DAY_ROWS = `SELECT r.*, a.row AS patient, a.active_at, b.opened_on AS account_on,
    CASE WHEN r.outcome <> 'deferred' THEN 0 ELSE EXISTS (SELECT 1 FROM visit w JOIN offer o ON o.visit_id = w.visit_id
      WHERE w.patient_id = r.patient_id AND w.date < r.date AND o.stands = 1 AND o.outcome IN ('activated-now', 'already-active')) END AS had_opened
  FROM (${LIST_ROWS} WHERE v.site_id = ? AND v.date = ?) r JOIN patient a ON a.patient_id = r.patient_id
  LEFT JOIN account b ON b.patient_id = r.patient_id`

type DayRow = VisitRow & {
  readonly patient: number; readonly active_at: string | null; readonly had_opened: number; readonly account_on: LocalDate | null
}

const asItWas = (row: DayRow, timeZone: string): VisitRow => {
  const { active_at: at, account_on: openedOn } = row
  // The portal's own list knows the day; a schedule only tells when it was first seen.
  const wasActive = openedOn === null ? at !== null && (at === '' || wallClock(physicalMs(at), timeZone).date <= row.date) : openedOn < row.date
  return { ...row, has_opened: row.had_opened, portal_status: wasActive ? 'active' : 'unknown' }
}

const toFigureVisit = (row: DayRow, rules: ReOfferRules, timeZone: string): FigureVisit | null => {
  const { state, outcome } = leftByNow(toDayVisit(asItWas(row, timeZone), rules))
  if (state === 'expected' || state === 'cancelled' || state === 'no-show') return null
  const facts = isOffered(state) && row.offer_facts !== null ? (JSON.parse(row.offer_facts) as OfferFacts) : null
  return {
    patient: row.patient, date: row.date, siteId: row.site_id,
    hour: row.arrived_at === null ? null : Number(row.arrived_at.slice(0, 2)),
    standing: state === 'has-account' || state === 'resting' ? state : 'needed',
    offer: facts && { outcome: outcome as OfferedOutcome, method: facts.method, reasons: facts.reasons, setting: facts.setting, staffId: row.offer_staff },
  }
}

export type JudgedBy = { readonly rules: ReOfferRules; readonly timeZone: string }

export const judgedVisits = (reader: Reader, siteId: string, date: LocalDate, { rules, timeZone }: JudgedBy): readonly FigureVisit[] =>
  reader.all<DayRow>(DAY_ROWS, siteId, date).flatMap((row) => toFigureVisit(row, rules, timeZone) ?? [])
