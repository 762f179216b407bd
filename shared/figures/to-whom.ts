/** Whether some groups are offered less, or take it less: with how sure one can be, and with small groups hidden. */
import { adjusted } from '../statistics/benjamini-hochberg.ts'
import { standardisedDifference } from '../statistics/direct-standardisation.ts'
import type { Interval } from '../statistics/interval.ts'
import { differenceOf, type Part } from '../statistics/newcombe-difference.ts'
import { pOfDifference } from '../statistics/two-proportions.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { daysFrom, type Stretch } from './periods.ts'
import { MARK } from './figure-visit.ts'
import { howMany, peopleIn, type FigureVisits } from './figure-visits.ts'
import { blurDimension, type BlurredGroup, type BlurredGroups } from './blurred-groups.ts'
import { countGroups, type Marks } from './group-counts.ts'
import type { Dimension, GroupKey } from './groups.ts'
import { hiddenGroups } from './hidden-groups.ts'
import { scopeOf, type Scope } from './scope.ts'

export const GAP_MEASURES = ['offered', 'took'] as const
/** `offered`: of who needed an offer. `took`: of who was offered. */
export type GapMeasure = (typeof GAP_MEASURES)[number]

export type Gap = {
  /** This group's part less that of everybody else with something recorded; 95 %. */
  readonly difference: number
  readonly interval: Interval
  /** Adjusted for all looks of this answer, below 0.05. */
  readonly isBeyondChance: boolean
  /** Were the group and the others at the same sites; null where no site has both. */
  readonly sameSites: { readonly difference: number; readonly interval: Interval } | null
  /** More of them a week that would bring the group to the part of the others; null where it is not below. */
  readonly moreAWeek: number | null
}

/** `n` and `k` of groups are moved by a few, see blurred.ts, and all else of them is worked out from these. */
export type GroupRow = Part & { readonly key: string; readonly interval: Interval; readonly gap: Gap | null }

export type DimensionFigures = {
  readonly dimension: Dimension
  /** Most people first. */
  readonly rows: readonly GroupRow[]
  /** Too small, or hidden with those that are: no number of theirs is told. Null are those with nothing recorded. */
  readonly hidden: readonly (string | null)[]
  /** Patients with nothing recorded: a row of its own that is compared with nobody; null where it is none, or hidden. */
  readonly notRecorded: (Part & { readonly interval: Interval }) | null
}

export type ToWhom = Part & {
  readonly scope: Scope
  readonly measure: GapMeasure
  readonly dimensions: readonly DimensionFigures[]
  /** The lowest gap that is more than chance; null where there is none. */
  readonly widest: { readonly dimension: Dimension; readonly key: string; readonly gap: Gap } | null
  /** How many groups were compared. */
  readonly looks: number
}

const NONE: ReadonlySet<GroupKey> = new Set()
/** What counting in binary adds to whole numbers. */
const ROUNDING = 1e-9
const WIDE: Interval = { low: 0, high: 1 }

const MARKS: Readonly<Record<GapMeasure, Marks>> = {
  offered: { n: MARK.needed, k: MARK.offered },
  took: { n: MARK.needed | MARK.offered, k: MARK.took },
}

type Look = { readonly dimension: Dimension; readonly key: string; readonly group: BlurredGroup; readonly recorded: BlurredGroup; readonly p: number }

const less = (whole: Part, part: Part): Part => {
  const n = Math.max(0, whole.n - part.n)
  return { n, k: Math.max(0, Math.min(n, whole.k - part.k)) }
}

/** Each group that is shown beside everybody else with something recorded. */
const looksIn = (dimension: Dimension, { groups, recorded }: BlurredGroups, hidden: ReadonlySet<GroupKey>): readonly Look[] =>
  [...groups].flatMap(([key, group]): readonly Look[] => {
    if (key === null || hidden.has(key)) return []
    const others = less(recorded.all, group.all)
    return others.n === 0 ? [] : [{ dimension, key, group, recorded, p: pOfDifference(group.all, others) }]
  })

const gapOf = ({ group, recorded }: Look, p: number, weeks: number): Gap | null => {
  const gap = differenceOf(group.all, less(recorded.all, group.all))
  if (gap === null) return null
  return {
    ...gap,
    isBeyondChance: p < 0.05,
    sameSites: standardisedDifference([...group.bySite].map(([site, part]) => ({ group: part, others: less(recorded.bySite.get(site) ?? part, part) }))),
    moreAWeek: gap.difference < 0 ? Math.ceil((-gap.difference * group.all.n) / weeks - ROUNDING) : null,
  }
}

export const toWhom = (visits: FigureVisits, { filter, measure }: { filter: Stretch; measure: GapMeasure }): ToWhom => {
  const people = peopleIn(visits)
  const marks = MARKS[measure]
  const weeks = (daysFrom(filter.from, filter.to) + 1) / 7
  const counts = countGroups(visits, people, marks)
  const hiddenIn = hiddenGroups(counts)
  const sized = [...counts.dimensions].map(([dimension, counted]) => ({ dimension, counted: blurDimension(dimension, counted), hidden: hiddenIn.get(dimension) ?? NONE }))
  const looks = sized.flatMap(({ dimension, counted, hidden }) => looksIn(dimension, counted, hidden))
  const ps = adjusted(looks.map(({ p }) => p))
  const gaps = looks.map((look, index) => ({ ...look, gap: gapOf(look, ps[index] ?? 1, weeks) }))
  const trusted = gaps.flatMap(({ dimension, key, gap }) => (gap?.isBeyondChance && gap.difference < 0 ? [{ dimension, key, gap }] : []))
  return {
    n: howMany(people, marks.n), k: howMany(people, marks.n | marks.k),
    scope: scopeOf(visits, people),
    measure,
    looks: looks.length,
    widest: trusted.toSorted((one, other) => one.gap.difference - other.gap.difference)[0] ?? null,
    dimensions: sized.map(({ dimension, counted: { groups }, hidden }): DimensionFigures => {
      const missing = groups.get(null)?.all
      return {
        dimension,
        rows: [...groups]
          .flatMap(([key, { all: part }]): readonly GroupRow[] => {
            if (key === null || hidden.has(key)) return []
            const gap = gaps.find((each) => each.dimension === dimension && each.key === key)?.gap ?? null
            return [{ key, ...part, interval: wilsonInterval(part.k, part.n) ?? WIDE, gap }]
          })
          .sort((one, other) => other.n - one.n),
        hidden: [...hidden].filter((key) => groups.has(key)),
        notRecorded: missing === undefined || hidden.has(null) ? null : { ...missing, interval: wilsonInterval(missing.k, missing.n) ?? WIDE },
      }
    }),
  }
}
