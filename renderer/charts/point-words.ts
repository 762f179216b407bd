/** The words of a point of the chart. */
import type { ControlChart, TimePoint } from '../../shared/figures/control-chart.ts'
import { daysFrom } from '../../shared/figures/periods.ts'
import type { Interval } from '../../shared/statistics/interval.ts'
import { monthDay, monthYear, shortDate } from '../../shared/time/display.ts'
import type { LocalDate } from '../../shared/time/local-time.ts'
import type { Say } from '../../shared/words/say.ts'
import { inHundred } from '../../shared/figures/percent.ts'

type Shown = Pick<ControlChart, 'of' | 'grain' | 'points'>

const DAYS_IN_YEAR = 366
/** Where a day of the calendar comes more than once. */
export const needsYear = ({ points }: Shown): boolean => daysFrom(points[0]?.from ?? '', points.at(-1)?.from ?? '') >= DAYS_IN_YEAR

export const pointName = (from: LocalDate, shown: Shown, say: Say): string => {
  if (shown.grain === 'month') return monthYear(from, say.language)
  return needsYear(shown) ? shortDate(from, say.language) : monthDay(from, say.language)
}

type Rate = { readonly name: string; readonly k: number; readonly n: number; readonly interval: Interval }

/** k of n with its interval. */
export const rateWords = ({ name, k, n, interval }: Rate, say: Say): string =>
  say('figures.point', { name, rate: inHundred(k / n), k, n, low: inHundred(interval.low), high: inHundred(interval.high) })

/** All that is known of it: period, n, rate, interval, limits, and what it breaks. */
export const pointWords = ({ from, k, n, interval, limits, breaks }: TimePoint, shown: Shown, say: Say): string => {
  const name = say(`figures.point.${shown.grain}`, { from: pointName(from, shown, say) })
  if (n === 0 || interval === null) return say(`figures.point.no-${shown.of}`, { name })
  return [
    rateWords({ name, k, n, interval }, say),
    ...(limits === null ? [] : [say('figures.point.limits', { low: inHundred(limits.low), high: inHundred(limits.high) })]),
    ...breaks.map((rule) => say(`figures.rule.${rule}`)),
  ].join(' ')
}
