import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { inHundred } from '../../../shared/figures/percent.ts'
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts'
import { shortDate } from '../../../shared/time/display.ts'
import { count } from '../../../shared/words/count.ts'
import type { Say } from '../../../shared/words/say.ts'

type Rate = { readonly name: string; readonly k: number; readonly n: number }
type Period = Pick<FigureFilter, 'from' | 'to'>

const periodWords = ({ from, to }: Period, say: Say): string =>
  say('figures.point.in', { from: shortDate(from, say.language), to: shortDate(to, say.language) })

/** All that is known of a rate: k of n, the interval, the period. Of nobody there is no rate: k alone. */
export const rateWords = ({ name, k, n }: Rate, period: Period, say: Say): string => {
  const interval = wilsonInterval(k, n)
  if (interval === null) return `${name}: ${count(k, say)}. ${periodWords(period, say)}`
  return `${say('figures.point', { name, rate: inHundred(k / n), k, n, low: inHundred(interval.low), high: inHundred(interval.high) })} ${periodWords(period, say)}`
}
