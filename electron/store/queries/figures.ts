/** The figures of the manager. Whoever asks for a period has had its days kept first, see `keepFigures`. */
import { funnel, type Funnel } from '../../../shared/figures/funnel.ts'
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { MARK, type Measure } from '../../../shared/figures/figure-visit.ts'
import { eachVisit } from '../../../shared/figures/figure-visits.ts'
import { daysBack, figuresOfSite, type FiguresBefore, type FiguresNow } from '../../../shared/figures/now.ts'
import {
  chartFilter, daysOfMonth, monthBefore, monthOf, type Month, type MonthReport, type MonthRow, type Reported,
} from '../../../shared/figures/month-report.ts'
import type { MarkedChange } from '../../../shared/figures/control-chart.ts'
import { overTime, type OverTime } from '../../../shared/figures/over-time.ts'
import type { Grain } from '../../../shared/figures/periods.ts'
import { ownOffers, type OwnOffers } from '../../../shared/figures/own-offers.ts'
import { reasonsBy, type ReasonsBy, type ReasonsSplit } from '../../../shared/figures/reasons-by.ts'
import { splitBy, type Split, type SplitFigures } from '../../../shared/figures/splits.ts'
import { toWhom, type GapMeasure, type ToWhom } from '../../../shared/figures/to-whom.ts'
import { findBehind, type Behind, type VisitsBehind } from '../../../shared/figures/visits-behind.ts'
import { whyNot, type WhyNot } from '../../../shared/figures/why-not.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import { keptVisits } from '../figures/kept-figures.ts'
import type { Reader } from '../handle.ts'
import { clinicZone, siteIds } from './clinic.ts'
import { accountsUntil } from './patient-file.ts'
import { dayVisits } from './visits.ts'

/** Oldest first. */
export const visitsBehind = (reader: Reader, { filter, of }: { filter: FigureFilter; of: Behind }): VisitsBehind => {
  const { total, found } = findBehind(keptVisits(reader, filter), of)
  const rows = found.flatMap(({ patient, siteId, date }) => {
    const visit = reader.get<{ visitId: string; name: string }>(
      `SELECT v.visit_id AS visitId, p.display_name AS name FROM patient p JOIN visit v ON v.patient_id = p.patient_id AND v.site_id = ? AND v.date = ?
       WHERE p.row = ?`,
      siteId, date, patient,
    )
    return visit ? [{ ...visit, date, siteId }] : []
  })
  return { total, rows }
}

const markedChanges = (reader: Reader): readonly MarkedChange[] =>
  reader.all<MarkedChange>('SELECT change_id AS changeId, date, label, site_id AS siteId FROM figure_change ORDER BY date, change_id')

export const figuresOverTime = (
  reader: Reader,
  { filter, measure, grain }: { filter: FigureFilter; measure: Measure; grain: Grain },
): OverTime =>
  overTime({ visits: keptVisits(reader, filter), changes: markedChanges(reader) }, { filter, measure, grain })

export const figuresToWhom = (reader: Reader, question: { filter: FigureFilter; measure: GapMeasure }): ToWhom =>
  toWhom(keptVisits(reader, question.filter), question)

export const figuresWhyNot = (reader: Reader, { filter }: { filter: FigureFilter }): WhyNot =>
  whyNot(keptVisits(reader, filter))

export const figuresReasonsBy = (reader: Reader, { filter, by }: { filter: FigureFilter; by: ReasonsBy }): ReasonsSplit =>
  reasonsBy(keptVisits(reader, filter), by)

export const figuresFunnel = (reader: Reader, { filter }: { filter: FigureFilter }): Funnel =>
  funnel(keptVisits(reader, filter), accountsUntil(reader))

export const figuresSplit = (reader: Reader, { filter, split }: { filter: FigureFilter; split: Split }): SplitFigures =>
  splitBy(keptVisits(reader, filter), split)

export const figuresOwn = (reader: Reader, { filter, staffId }: { filter: FigureFilter; staffId: string }): OwnOffers =>
  ownOffers(keptVisits(reader, filter), staffId, filter)

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
  const sites = JSON.stringify(siteId === null ? siteIds(reader) : [siteId])
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

/** The newest of the days on which somebody was seen. Its days are kept first. */
const missedBefore = (reader: Reader, today: LocalDate): FiguresBefore['missed'] => {
  const { days, ...all } = keptVisits(reader, { ...daysBack(today), siteId: null })
  const newest = days.findLast(({ length }) => length > 0)
  if (newest === undefined) return null
  const missed: number[] = []
  eachVisit({ ...all, days: [newest] }, ({ patient, marks }, at) => {
    if (((marks[at] ?? 0) & (MARK.needed | MARK.offered)) === MARK.needed) missed.push(patient[at] ?? 0)
  })
  const withAddress = missed.filter((patient) =>
    reader.get(`SELECT 1 FROM patient WHERE row = ? AND json_array_length(facts, '$.addressLines') > 0`, patient) !== undefined)
  return { date: newest.date, patients: missed.length, withAddress: withAddress.length }
}

/** The report of all sites. */
const reportDue = (reader: Reader, today: LocalDate): Month | null => {
  const newest = monthsToReport(reader, { today, siteId: null })[0]
  return newest?.month === monthBefore(monthOf(today)) && newest.reported === null ? newest.month : null
}

/** `nowMs` is the clock of the caller. */
export const figuresNow = (reader: Reader, { siteId, nowMs }: { siteId: string; nowMs: number }): FiguresNow => {
  const { date: today, time: now } = wallClock(nowMs, clinicZone(reader))
  return figuresOfSite(siteId, dayVisits(reader, siteId, today), now)
}

/** Whoever asks has had the days of `daysBack` kept first. */
export const figuresBefore = (reader: Reader, { today }: { today: LocalDate }): FiguresBefore => ({
  missed: missedBefore(reader, today), reportDue: reportDue(reader, today),
})
