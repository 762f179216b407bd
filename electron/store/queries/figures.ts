/**
 * The figures of the manager. Days that are over are read once and kept in memory, a few at a time so that no desk waits
 * for it; a fact that came since drops the days of its patients. See docs/adr/0021-figures.md.
 */
import { funnel, type Funnel } from '../../../shared/figures/funnel.ts'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { counts, patientsWhere, type FigureVisit, type Measure, type OfferedOutcome } from '../../../shared/figures/figure-visit.ts'
import { groupsOf } from '../../../shared/figures/groups.ts'
import { sitesNow, waitingNow, type FiguresNow } from '../../../shared/figures/now.ts'
import {
  chartFilter, daysOfMonth, monthBefore, monthOf, type Month, type MonthReport, type MonthRow, type Reported,
} from '../../../shared/figures/month-report.ts'
import { overTime, type MarkedChange, type OverTime } from '../../../shared/figures/over-time.ts'
import { daysFrom, type Grain } from '../../../shared/figures/periods.ts'
import { ownOffers, type OwnOffers } from '../../../shared/figures/own-offers.ts'
import { splitBy, type Split, type SplitFigures } from '../../../shared/figures/splits.ts'
import { toWhom, type GapMeasure, type ToWhom } from '../../../shared/figures/to-whom.ts'
import { MOST_SHOWN, type Behind, type VisitsBehind } from '../../../shared/figures/visits-behind.ts'
import { whyNot, type WhyNot } from '../../../shared/figures/why-not.ts'
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import type { OfferFacts } from '../../../shared/events/catalogue.ts'
import type { RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import { addDays, wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import { leftByNow } from '../../../shared/visits/day-view.ts'
import { isOffered } from '../../../shared/visits/visit-state.ts'
import type { Reader } from '../handle.ts'
import { clinicFacts, clinicZone } from './clinic.ts'
import { accountsUntil } from './patient-file.ts'
import { reOfferRules, type ReOfferRules } from './re-offer.ts'
import { dayVisits, toDayVisit, VISIT_ROWS, type VisitRow } from './visits.ts'

/** By date; `seq` is the newest fact they hold for. */
type Kept = { readonly byDate: Map<LocalDate, readonly FigureVisit[]>; seq: number }
const keptBy = new WeakMap<Reader, Kept>()

/** Above so many facts at once, as an import brings, all is read anew. */
const MOST_FACTS = 2_000

const newestSeq = (reader: Reader): number => reader.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM event')?.seq ?? 0

/** An answer decides over the patient's later visits too, so all of their days are dropped. */
const dropChanged = (reader: Reader, kept: Kept): void => {
  const fresh = reader.all<{ seq: number; type: string; patientId: string | null; visitId: string | null }>(
    `SELECT seq, type, coalesce(payload ->> '$.facts.patientId', payload ->> '$.patientId') AS patientId,
       coalesce(payload ->> '$.facts.visitId', payload ->> '$.visitId') AS visitId
     FROM event WHERE seq > ? ORDER BY seq LIMIT ?`,
    kept.seq, MOST_FACTS + 1,
  )
  if (fresh.length > MOST_FACTS || fresh.some(({ type }) => type.startsWith('clinic-'))) kept.byDate.clear()
  else
    for (const { patientId, visitId } of fresh) {
      const days = reader.all<{ date: LocalDate }>(
        `SELECT DISTINCT date FROM visit WHERE patient_id = coalesce(?, (SELECT patient_id FROM visit WHERE visit_id = ?))`,
        patientId, visitId,
      )
      for (const { date } of days) kept.byDate.delete(date)
    }
  kept.seq = newestSeq(reader)
}

const keptDays = (reader: Reader): Kept['byDate'] => {
  const kept = keptBy.get(reader) ?? { byDate: new Map(), seq: newestSeq(reader) }
  keptBy.set(reader, kept)
  dropChanged(reader, kept)
  return kept.byDate
}

/** An account counts from the day it was first known of; before that somebody was to ask. */
const DAY_ROWS = `SELECT r.*, a.active_at, g.groups, b.opened_on AS account_on,
    EXISTS (SELECT 1 FROM visit w JOIN offer o ON o.visit_id = w.visit_id
      WHERE w.patient_id = r.patient_id AND w.date < r.date AND o.stands = 1 AND o.outcome IN ('activated-now', 'already-active')) AS had_opened
  FROM (${VISIT_ROWS} WHERE v.site_id = ? AND v.date = ?) r JOIN patient a ON a.patient_id = r.patient_id
  LEFT JOIN patient_groups g ON g.patient_id = r.patient_id LEFT JOIN account b ON b.patient_id = r.patient_id`

type DayRow = VisitRow & {
  readonly active_at: string | null; readonly had_opened: number; readonly groups: string | null; readonly account_on: LocalDate | null
}

/** Most patients have the same few answers: each is kept once. */
const recordedBefore = new Map<string, RecordedGroups>()
const recordedGroups = (text: string): RecordedGroups => {
  const known = recordedBefore.get(text) ?? (JSON.parse(text) as RecordedGroups)
  recordedBefore.set(text, known)
  return known
}

const asItWas = (row: DayRow, timeZone: string): VisitRow => {
  const { active_at: at, account_on: openedOn } = row
  // The portal's own list knows the day; a schedule only tells when it was first seen.
  const wasActive = openedOn === null ? at !== null && (at === '' || wallClock(physicalMs(at), timeZone).date <= row.date) : openedOn < row.date
  return { ...row, has_opened: row.had_opened, portal_status: wasActive ? 'active' : 'unknown' }
}

const toFigureVisit = (row: DayRow, rules: ReOfferRules, timeZone: string): FigureVisit | null => {
  const { visitId, patientId, state, outcome } = leftByNow(toDayVisit(asItWas(row, timeZone), rules))
  if (state === 'expected' || state === 'cancelled' || state === 'no-show') return null
  const facts = isOffered(state) && row.offer_facts !== null ? (JSON.parse(row.offer_facts) as OfferFacts) : null
  return {
    visitId, patientId, date: row.date, siteId: row.site_id,
    groups: groupsOf(row.language, row.birth_date, row.groups === null ? null : recordedGroups(row.groups), row.date),
    accountOn: row.account_on,
    hour: row.arrived_at === null ? null : Number(row.arrived_at.slice(0, 2)),
    standing: state === 'has-account' || state === 'resting' ? state : 'needed',
    offer: facts && { outcome: outcome as OfferedOutcome, method: facts.method, reasons: facts.reasons, setting: facts.setting, staffId: row.offer_staff },
  }
}

const sitesOf = (reader: Reader): readonly string[] => clinicFacts(reader)?.clinic.sites.map(({ siteId }) => siteId) ?? []

/** Days read in one go: 16 ms of a clinic with 60 visits a day. */
const DAYS_AT_ONCE = 6

/** Reads the next days of the period that are not kept yet; true once all are. */
export const readFigureDays = (reader: Reader, { from, to }: Pick<FigureFilter, 'from' | 'to'>): boolean => {
  const kept = keptDays(reader)
  const missing = Array.from({ length: daysFrom(from, to) + 1 }, (_, day) => addDays(from, day)).filter((date) => !kept.has(date))
  const [rules, timeZone, sites] = [reOfferRules(reader), clinicZone(reader), sitesOf(reader)]
  for (const date of missing.slice(0, DAYS_AT_ONCE)) {
    const rows = sites.flatMap((siteId) => reader.all<DayRow>(DAY_ROWS, siteId, date))
    kept.set(date, rows.flatMap((row) => toFigureVisit(row, rules, timeZone) ?? []))
  }
  return missing.length <= DAYS_AT_ONCE
}

/** What is kept of the period; whoever asks has read its days first. */
const visitsIn = (reader: Reader, { from, to, siteId }: FigureFilter): readonly FigureVisit[] => {
  const days = [...keptDays(reader)].filter(([date]) => date >= from && date <= to).sort(([one], [other]) => one.localeCompare(other))
  return days.flatMap(([, visits]) => visits.filter((visit) => siteId === null || visit.siteId === siteId))
}

/** Oldest first. */
export const visitsBehind = (reader: Reader, { filter, of }: { filter: FigureFilter; of: Behind }): VisitsBehind => {
  const all = visitsIn(reader, filter)
  const asked = patientsWhere(all, (visit) => counts(visit, 'offered'))
  const visits = all.filter(({ standing, patientId }) => standing === 'needed' && (of === 'needed' || !asked.has(patientId)))
  const rows = visits.slice(0, MOST_SHOWN).map(({ visitId, patientId, date, siteId, offer }) => ({
    visitId, date, siteId, isOffered: offer !== null,
    name: reader.get<{ name: string }>('SELECT display_name AS name FROM patient WHERE patient_id = ?', patientId)?.name ?? '',
  }))
  return { total: visits.length, rows }
}

/** Days of a site on which somebody was seen and that nobody has closed. */
const openDaysIn = (reader: Reader, { from, to, siteId }: FigureFilter): number =>
  reader.get<{ days: number }>(
    `SELECT count(DISTINCT v.site_id || v.date) AS days FROM visit v
     WHERE v.site_id IN (SELECT value FROM json_each(?)) AND v.date BETWEEN ? AND ? AND v.status IN ('arrived', 'leaving', 'departed')
       AND NOT EXISTS (SELECT 1 FROM day_close c WHERE c.site_id = v.site_id AND c.date = v.date AND c.is_closed = 1)`,
    JSON.stringify(siteId === null ? sitesOf(reader) : [siteId]), from, to,
  )?.days ?? 0

const markedChanges = (reader: Reader): readonly MarkedChange[] =>
  reader.all<MarkedChange>('SELECT change_id AS changeId, date, label, site_id AS siteId FROM figure_change ORDER BY date, change_id')

export const figuresOverTime = (
  reader: Reader,
  { filter, measure, grain }: { filter: FigureFilter; measure: Measure; grain: Grain },
): OverTime =>
  overTime({ visits: visitsIn(reader, filter), changes: markedChanges(reader), openDays: openDaysIn(reader, filter) }, { filter, measure, grain })

export const figuresToWhom = (reader: Reader, question: { filter: FigureFilter; measure: GapMeasure }): ToWhom =>
  toWhom(visitsIn(reader, question.filter), openDaysIn(reader, question.filter), question)

export const figuresWhyNot = (reader: Reader, { filter }: { filter: FigureFilter }): WhyNot =>
  whyNot(visitsIn(reader, filter), openDaysIn(reader, filter))

export const figuresFunnel = (reader: Reader, { filter }: { filter: FigureFilter }): Funnel =>
  funnel(visitsIn(reader, filter), openDaysIn(reader, filter), accountsUntil(reader))

export const figuresSplit = (reader: Reader, { filter, split }: { filter: FigureFilter; split: Split }): SplitFigures =>
  splitBy(visitsIn(reader, filter), split)

export const figuresOwn = (reader: Reader, { filter, staffId }: { filter: FigureFilter; staffId: string }): OwnOffers =>
  ownOffers(visitsIn(reader, filter), staffId)

const reportedOf = (reader: Reader, month: Month, siteId: string | null): Reported | null =>
  reader.get<Reported>(
    `SELECT m.date AS "on", s.name AS by, m.needed, m.offered FROM month_report m LEFT JOIN staff s ON s.staff_id = m.staff
     WHERE m.month = ? AND m.site_id = ?`,
    month, siteId ?? '',
  ) ?? null

/** Whoever asks has read the days of `chartFilter` first. */
export const monthReport = (reader: Reader, { month, siteId }: { month: Month; siteId: string | null }): MonthReport => {
  const filter = { ...daysOfMonth(month), siteId }
  return {
    month, siteId,
    funnel: figuresFunnel(reader, { filter }),
    overTime: figuresOverTime(reader, { filter: chartFilter(month, siteId), measure: 'offered', grain: 'week' }),
    offered: figuresToWhom(reader, { filter, measure: 'offered' }),
    took: figuresToWhom(reader, { filter, measure: 'took' }),
    whyNot: figuresWhyNot(reader, { filter }),
    reported: reportedOf(reader, month, siteId),
  }
}

/** A year of reports is looked at; who wants an older month asks the log. */
const MONTHS_LISTED = 12

/** The months that are over and on which somebody was seen, newest first. */
export const monthsToReport = (reader: Reader, { today, siteId }: { today: LocalDate; siteId: string | null }): readonly Omit<MonthRow, 'now'>[] => {
  const months = [monthBefore(monthOf(today))]
  while (months.length < MONTHS_LISTED) months.push(monthBefore(months.at(-1) ?? ''))
  const sites = JSON.stringify(siteId === null ? sitesOf(reader) : [siteId])
  return months.flatMap((month) => {
    const { from, to } = daysOfMonth(month)
    const isSeen = reader.get(
      `SELECT 1 FROM visit v WHERE v.site_id IN (SELECT value FROM json_each(?)) AND v.date BETWEEN ? AND ? AND v.status IN ('arrived', 'leaving', 'departed')
       LIMIT 1`,
      sites, from, to,
    )
    return isSeen === undefined ? [] : [{ month, reported: reportedOf(reader, month, siteId) }]
  })
}

/** So far back somebody who was missed is still reached by a batch of letters. */
const DAYS_BACK = 14

const missedBefore = (reader: Reader, today: LocalDate, sites: readonly string[]): FiguresNow['missedBefore'] => {
  const newest = reader.get<{ date: LocalDate | null }>(
    `SELECT max(v.date) AS date FROM visit v WHERE v.site_id IN (SELECT value FROM json_each(?)) AND v.date >= ? AND v.date < ?
       AND v.status IN ('arrived', 'leaving', 'departed')`,
    JSON.stringify(sites), addDays(today, -DAYS_BACK), today,
  )?.date
  if (!newest) return null
  const missed = sites.flatMap((siteId) => dayVisits(reader, siteId, newest)).map(leftByNow).filter(({ state }) => state === 'missed')
  const withAddress = missed.filter(({ patientId }) =>
    reader.get(`SELECT 1 FROM patient WHERE patient_id = ? AND json_array_length(facts, '$.addressLines') > 0`, patientId) !== undefined)
  return { date: newest, patients: missed.length, withAddress: withAddress.length }
}

/** The report of all sites. */
const reportDue = (reader: Reader, today: LocalDate): Month | null => {
  const newest = monthsToReport(reader, { today, siteId: null })[0]
  return newest?.month === monthBefore(monthOf(today)) && newest.reported === null ? newest.month : null
}

/** `nowMs` is the clock of the caller. */
export const figuresNow = (reader: Reader, { nowMs }: { nowMs: number }): FiguresNow => {
  const { date: today, time: now } = wallClock(nowMs, clinicZone(reader))
  const sites = sitesOf(reader)
  const days = sites.map((siteId) => ({ siteId, visits: dayVisits(reader, siteId, today) }))
  return { today, now, waiting: waitingNow(days, now), sites: sitesNow(days), missedBefore: missedBefore(reader, today, sites), reportDue: reportDue(reader, today) }
}
