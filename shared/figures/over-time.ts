/** How often it was offered, over time. */
import type { Interval } from '../statistics/interval.ts'
import { differenceOf } from '../statistics/newcombe-difference.ts'
import { controlChart, type ControlChart, type Counted, type MarkedChange } from './control-chart.ts'
import type { FigureFilter } from './figure-filter.ts'
import { MARK, type Measure } from './figure-visit.ts'
import { peopleIn, type FigureVisits } from './figure-visits.ts'
import { stretchesOf, type Grain, type Stretch } from './periods.ts'
import { scopeOf, type Scope } from './scope.ts'

/** Of a point, n are the patients who needed an offer in its stretch, each once, and k those the measure counts. */
export type OverTime = ControlChart & {
  readonly scope: Scope
  /** The last phase less the one before; null where there is one phase, or one without anybody. */
  readonly gain: { readonly difference: number; readonly interval: Interval } | null
  readonly changes: readonly MarkedChange[]
}

const hasAll = (marks: number, all: number): boolean => (marks & all) === all

/** `stretches` follow each other. */
const countedIn = ({ days, patients }: FigureVisits, stretches: readonly Stretch[], measure: Measure): readonly Counted[] => {
  const wanted = MARK.needed | MARK[measure]
  // Of each patient the last stretch they were seen in, from 1 on, and what held for them in it.
  const seenIn = new Uint16Array(patients.birth.length)
  const marksThen = new Uint8Array(patients.birth.length)
  let next = 0
  return stretches.map((stretch, index) => {
    let [n, k] = [0, 0]
    for (let day = days[next]; day !== undefined && day.date <= stretch.to; day = days[(next += 1)]) {
      const { patient, marks } = day
      for (let at = 0; at < day.length; at += 1) {
        const who = patient[at] ?? 0
        const before = seenIn[who] === index + 1 ? (marksThen[who] ?? 0) : 0
        const now = before | (marks[at] ?? 0)
        seenIn[who] = index + 1
        marksThen[who] = now
        if (now === before) continue
        n += Number(hasAll(now, MARK.needed)) - Number(hasAll(before, MARK.needed))
        k += Number(hasAll(now, wanted)) - Number(hasAll(before, wanted))
      }
    }
    return { ...stretch, n, k }
  })
}

type Question = { readonly filter: FigureFilter; readonly measure: Measure; readonly grain: Grain }
type Known = { readonly visits: FigureVisits; readonly changes: readonly MarkedChange[] }

/** `visits` are those of the filter; `changes` may be of any site and day. */
export const overTime = ({ visits, changes: all }: Known, { filter, measure, grain }: Question): OverTime => {
  const changes = all
    .filter(({ siteId, date }) => (siteId === null || siteId === filter.siteId) && date >= filter.from && date <= filter.to)
    .toSorted((one, other) => one.date.localeCompare(other.date))
  const chart = controlChart(countedIn(visits, stretchesOf(filter, grain), measure), changes)
  const [before, last] = chart.phases.slice(-2)
  return {
    ...chart, of: 'patients', measure, grain, changes,
    scope: scopeOf(visits, peopleIn(visits)),
    gain: before && last ? differenceOf(last, before) : null,
  }
}
