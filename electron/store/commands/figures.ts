/** What a manager marks on the charts. */
import type { MarkedChange } from '../../../shared/figures/over-time.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import type { CommandContext } from '../command-context.ts'

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
