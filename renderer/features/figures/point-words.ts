/** The words of a point of the chart. */
import type { OverTime, TimePoint } from '../../../shared/figures/over-time.ts'
import type { Grain } from '../../../shared/figures/periods.ts'
import { monthDay, monthYear } from '../../../shared/time/display.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Say } from '../../../shared/words/say.ts'
import { inHundred } from '../../../shared/figures/percent.ts'

export const pointName = (from: LocalDate, grain: Grain, say: Say): string =>
  grain === 'month' ? monthYear(from, say.language) : monthDay(from, say.language)

/** All that is known of it: period, n, rate, interval, limits, and what it breaks. */
export const pointWords = ({ from, k, n, interval, limits, breaks }: TimePoint, { grain }: Pick<OverTime, 'grain'>, say: Say): string => {
  const name = say(`figures.point.${grain}`, { from: pointName(from, grain, say) })
  if (n === 0 || interval === null) return say('figures.point.nobody', { name })
  return [
    say('figures.point', { name, rate: inHundred(k / n), k, n, low: inHundred(interval.low), high: inHundred(interval.high) }),
    ...(limits === null ? [] : [say('figures.point.limits', { low: inHundred(limits.low), high: inHundred(limits.high) })]),
    ...breaks.map((rule) => say(`figures.rule.${rule}`)),
  ].join(' ')
}
