/** What a manager marks on the charts, and whom they look up behind them. */
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { MarkedChange } from '../../../shared/figures/over-time.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import type { Behind, VisitsBehind } from '../../../shared/figures/visits-behind.ts'
import type { CommandContext } from '../command-context.ts'
import { visitsBehind } from '../queries/figures.ts'

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

/** Names are told once it is logged that somebody looked. */
export const lookBehind = (context: CommandContext, { filter, of, by }: { filter: FigureFilter; of: Behind; by: string }): VisitsBehind => {
  const behind = visitsBehind(context.writer, { filter, of })
  const { from, to, siteId } = filter
  context.append({ type: 'visits-looked-at', subject: siteId ?? 'clinic', payload: { siteId, from, to, of, rows: behind.rows.length } }, by)
  return behind
}
