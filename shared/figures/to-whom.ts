/** Whether some groups are offered less, or take it less: with how sure one can be, and with small groups hidden. */
import { grouped } from '../grouped.ts'
import { adjusted } from '../statistics/benjamini-hochberg.ts'
import { standardisedDifference } from '../statistics/direct-standardisation.ts'
import type { Interval } from '../statistics/interval.ts'
import { differenceOf, type Part } from '../statistics/newcombe-difference.ts'
import { pOfDifference } from '../statistics/two-proportions.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { daysFrom, type Stretch } from './periods.ts'
import { isTaken, whoNeeded, type FigureVisit } from './figure-visit.ts'
import { DIMENSIONS, keysIn, type Dimension } from './groups.ts'
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

/** A patient of the denominator, once: where they were first seen, their groups then, and whether they are counted. */
type Person = { readonly siteId: string; readonly groups: FigureVisit['groups']; readonly isCounted: boolean }

const personsOf = (visits: readonly FigureVisit[], measure: GapMeasure): readonly Person[] => {
  const needed = whoNeeded(visits)
  return [...grouped(visits, ({ patientId }) => patientId)].flatMap(([patientId, all]): readonly Person[] => {
    const [first] = all
    const isOffered = all.some(({ offer }) => offer !== null)
    if (first === undefined || !needed.has(patientId) || (measure === 'took' && !isOffered)) return []
    return [{ siteId: first.siteId, groups: first.groups, isCounted: measure === 'offered' ? isOffered : all.some(isTaken) }]
  })
}

const partOf = (persons: readonly Person[]): Part => ({ n: persons.length, k: persons.filter(({ isCounted }) => isCounted).length })
const NOBODY: readonly Person[] = []
type Groups = ReadonlyMap<string | null, readonly Person[]>
const NONE: ReadonlySet<string | null> = new Set()
/** What counting in binary adds to whole numbers. */
const ROUNDING = 1e-9
const WIDE: Interval = { low: 0, high: 1 }

type BySite = ReadonlyMap<string, Part>
type Look = { readonly dimension: Dimension; readonly key: string; readonly group: BySite; readonly recorded: BySite; readonly p: number }

const NOBODY_THERE: Part = { n: 0, k: 0 }
const bySite = (persons: readonly Person[]): BySite => {
  const parts = new Map<string, { n: number; k: number }>()
  for (const { siteId, isCounted } of persons) {
    const part = parts.get(siteId) ?? { n: 0, k: 0 }
    part.n += 1
    part.k += Number(isCounted)
    parts.set(siteId, part)
  }
  return parts
}
const sumOf = (parts: BySite): Part => [...parts.values()].reduce((sum, { n, k }) => ({ n: sum.n + n, k: sum.k + k }), NOBODY_THERE)
const less = (whole: Part, part: Part): Part => ({ n: whole.n - part.n, k: whole.k - part.k })

/** Each group that is shown beside everybody else with something recorded. */
const looksIn = (dimension: Dimension, groups: Groups, hidden: ReadonlySet<string | null>): readonly Look[] => {
  const recorded = bySite([...new Set([...groups].flatMap(([key, members]) => (key === null ? [] : members)))])
  const all = sumOf(recorded)
  return [...groups].flatMap(([key, members]): readonly Look[] => {
    if (key === null || hidden.has(key)) return []
    const group = bySite(members)
    const others = less(all, sumOf(group))
    return others.n === 0 ? [] : [{ dimension, key, group, recorded, p: pOfDifference(sumOf(group), others) }]
  })
}

const gapOf = ({ group, recorded }: Look, p: number, weeks: number): Gap | null => {
  const one = sumOf(group)
  const gap = differenceOf(one, less(sumOf(recorded), one))
  if (gap === null) return null
  return {
    ...gap,
    isBeyondChance: p < 0.05,
    sameSites: standardisedDifference([...group].map(([siteId, part]) => ({ group: part, others: less(recorded.get(siteId) ?? part, part) }))),
    moreAWeek: gap.difference < 0 ? Math.ceil((-gap.difference * one.n) / weeks - ROUNDING) : null,
  }
}

/** By group, and null for whoever has none recorded; in some breakdowns a person is in several. */
const groupsIn = (persons: readonly Person[], dimension: Dimension): Groups => {
  const groups = new Map<string | null, Person[]>()
  for (const person of persons)
    for (const key of keysIn(person.groups, dimension)) {
      const group = groups.get(key)
      if (group) group.push(person)
      else groups.set(key, [person])
    }
  return groups
}

/** `visits` are those of the filter, in the order of their days. */
export const toWhom = (visits: readonly FigureVisit[], openDays: number, { filter, measure }: { filter: Stretch; measure: GapMeasure }): ToWhom => {
  const persons = personsOf(visits, measure)
  const weeks = (daysFrom(filter.from, filter.to) + 1) / 7
  const hiddenIn = hiddenGroups(persons.map(({ groups }) => groups))
  const sized = DIMENSIONS.map((dimension) => ({ dimension, groups: groupsIn(persons, dimension), hidden: hiddenIn.get(dimension) ?? NONE }))
  const looks = sized.flatMap(({ dimension, groups, hidden }) => looksIn(dimension, groups, hidden))
  const ps = adjusted(looks.map(({ p }) => p))
  const gaps = looks.map((look, index) => ({ ...look, gap: gapOf(look, ps[index] ?? 1, weeks) }))
  const trusted = gaps.flatMap(({ dimension, key, gap }) => (gap?.isBeyondChance && gap.difference < 0 ? [{ dimension, key, gap }] : []))
  return {
    ...partOf(persons),
    scope: scopeOf(visits, openDays),
    measure,
    looks: looks.length,
    widest: trusted.toSorted((one, other) => one.gap.difference - other.gap.difference)[0] ?? null,
    dimensions: sized.map(({ dimension, groups, hidden }): DimensionFigures => {
      const missing = partOf(groups.get(null) ?? NOBODY)
      return {
        dimension,
        rows: [...groups]
          .flatMap(([key, members]): readonly GroupRow[] => {
            if (key === null || hidden.has(key)) return []
            const part = partOf(members)
            const gap = gaps.find((each) => each.dimension === dimension && each.key === key)?.gap ?? null
            return [{ key, ...part, interval: wilsonInterval(part.k, part.n) ?? WIDE, gap }]
          })
          .sort((one, other) => other.n - one.n),
        hidden: [...hidden].filter((key) => groups.has(key)),
        notRecorded: missing.n === 0 || hidden.has(null) ? null : { ...missing, interval: wilsonInterval(missing.k, missing.n) ?? WIDE },
      }
    }),
  }
}
