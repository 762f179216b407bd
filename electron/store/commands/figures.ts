/** What a manager marks on the charts, and whom they look up behind them. */
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { Headline, Month } from '../../../shared/figures/month-report.ts'
import type { MarkedChange } from '../../../shared/figures/control-chart.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import type { Behind, VisitsBehind } from '../../../shared/figures/visits-behind.ts'
import { wallNow, type CommandContext } from '../command-context.ts'
import { keepAllFigures, keepFigures } from '../figures/keep-figures.ts'
import { visitsBehind } from '../queries/figures.ts'

/** A step of a few milliseconds; true once the days of the period are kept and can be counted. */
export const keepFigureDays = ({ writer }: CommandContext, days: Pick<FigureFilter, 'from' | 'to'>): boolean => keepFigures(writer, days)

/** The same for all days that are over. */
export const keepAllFigureDays = (context: CommandContext): boolean => keepAllFigures(context.writer, wallNow(context).date)

export const markChange = (
  { ids, append }: CommandContext,
  { change, by }: { change: Omit<MarkedChange, 'changeId'>; by: string },
): Result<null> => {
  append({ type: 'figure-change-marked', subject: change.siteId ?? 'clinic', payload: { changeId: ids.next(), ...change } }, by)
  return succeed(null)
}

/** Twice is as good as once. */
export const withdrawChange = ({ append }: CommandContext, { changeId, by }: { changeId: string; by: string }): Result<null> => {
  append({ type: 'figure-change-withdrawn', subject: 'clinic', payload: { changeId } }, by)
  return succeed(null)
}

/** Logged once the file is saved. The newest report of a month is the one that later changes are told against. */
export const recordReport = (
  context: CommandContext,
  { month, siteId, headline, sha256, by }: { month: Month; siteId: string | null; headline: Headline; sha256: string; by: string },
): Result<null> => {
  const localDate = wallNow(context).date
  context.append({ type: 'month-reported', subject: siteId ?? 'clinic', payload: { month, siteId, ...headline, localDate, sha256 } }, by)
  return succeed(null)
}

/** Names are told once it is logged that somebody looked. */
export const lookBehind = (context: CommandContext, { filter, of, by }: { filter: FigureFilter; of: Behind; by: string }): VisitsBehind => {
  const behind = visitsBehind(context.writer, { filter, of })
  const { from, to, siteId } = filter
  context.append({ type: 'visits-looked-at', subject: siteId ?? 'clinic', payload: { siteId, from, to, of, rows: behind.rows.length } }, by)
  return behind
}
