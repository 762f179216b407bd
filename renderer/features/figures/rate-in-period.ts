import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import { wilsonInterval } from '../../../shared/statistics/wilson-interval.ts'
import { shortDate } from '../../../shared/time/display.ts'
import { count } from '../../../shared/words/count.ts'
import type { Say } from '../../../shared/words/say.ts'
import { rateWords } from '../../charts/point-words.ts'

type Rate = { readonly name: string; readonly k: number; readonly n: number }

/** All that is known of a rate: k of n, the interval, the period. Of nobody there is no rate: k alone. */
export const rateInPeriod = ({ name, k, n }: Rate, { from, to }: Pick<FigureFilter, 'from' | 'to'>, say: Say): string => {
  const interval = wilsonInterval(k, n)
  const known = interval === null ? `${name}: ${count(k, say)}.` : rateWords({ name, k, n, interval }, say)
  return `${known} ${say('figures.point.in', { from: shortDate(from, say.language), to: shortDate(to, say.language) })}`
}
