/** What the manager sees of it all. Small cells are hidden before an answer leaves the store. */
import { z } from 'zod'
import { figureFilterSchema } from '../figures/figure-filter.ts'
import { MEASURES } from '../figures/figure-visit.ts'
import type { Funnel } from '../figures/funnel.ts'
import type { MonthRow } from '../figures/month-report.ts'
import type { FiguresBefore, FiguresNow } from '../figures/now.ts'
import type { OverTime } from '../figures/over-time.ts'
import type { OwnOffers } from '../figures/own-offers.ts'
import { GRAINS } from '../figures/periods.ts'
import { REASONS_BY, type ReasonsSplit } from '../figures/reasons-by.ts'
import type { ReportSchedule } from '../figures/report-schedule.ts'
import { SPLITS, type SplitFigures } from '../figures/splits.ts'
import { GAP_MEASURES, type ToWhom } from '../figures/to-whom.ts'
import { BEHIND, type VisitsBehind } from '../figures/visits-behind.ts'
import type { WhyNot } from '../figures/why-not.ts'
import { localDateSchema } from '../time/local-time-schema.ts'
import { call, id, managers, nothing } from './call.ts'

export const FIGURE_CALLS = {
  'figures.now': call<FiguresNow>()(managers, () => z.strictObject({ siteId: id })),
  'figures.before': call<FiguresBefore>()(managers, nothing),
  'figures.overTime': call<OverTime>()(
    managers,
    () => z.strictObject({ filter: figureFilterSchema(), measure: z.enum(MEASURES), grain: z.enum(GRAINS) }),
  ),
  'figures.toWhom': call<ToWhom>()(managers, () => z.strictObject({ filter: figureFilterSchema(), measure: z.enum(GAP_MEASURES) })),
  'figures.whyNot': call<WhyNot>()(managers, () => z.strictObject({ filter: figureFilterSchema() })),
  'figures.reasonsBy': call<ReasonsSplit>()(managers, () => z.strictObject({ filter: figureFilterSchema(), by: z.enum(REASONS_BY) })),
  'figures.funnel': call<Funnel>()(managers, () => z.strictObject({ filter: figureFilterSchema() })),
  'figures.split': call<SplitFigures>()(managers, () => z.strictObject({ filter: figureFilterSchema(), split: z.enum(SPLITS) })),
  /** One's own offers; those of another only a manager may see. */
  'figures.own': call<OwnOffers>()('signed-in', () => z.strictObject({ filter: figureFilterSchema(), staffId: id })),
  /** Months that are over, newest first, and what their reports said. */
  'figures.months': call<readonly MonthRow[]>()(managers, () => z.strictObject({ siteId: id.nullable() })),
  /** The report of a month as a file; a PDF is the report, the others are for other programs. */
  'figures.saveReport': call<{ readonly savedAs: string | null }>()(
    managers,
    () => z.strictObject({ month: z.string().max(7).regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), siteId: id.nullable(), as: z.enum(['pdf', 'csv', 'json']) }),
  ),
  /** Null where reports do not make themselves. */
  'figures.schedule': call<ReportSchedule | null>()(managers, nothing),
  /** Asks for a folder, into which the report of all sites goes once a month is over; closing the dialog changes nothing. */
  'figures.chooseReportFolder': call<null>()(managers, nothing),
  'figures.stopReports': call<null>()(managers, nothing),
  /** With names, so that they can still be reached; that somebody looked is logged. */
  'figures.visitsBehind': call<VisitsBehind>()(managers, () => z.strictObject({ filter: figureFilterSchema(), of: z.enum(BEHIND) })),
  /** A training day, a new line to say: the chart begins a phase with it. */
  'figures.markChange': call<null>()(
    managers,
    () => z.strictObject({ date: localDateSchema, label: z.string().trim().min(2).max(60), siteId: id.nullable() }),
  ),
  'figures.withdrawChange': call<null>()(managers, () => z.strictObject({ changeId: id })),
} as const
