/**
 * Which groups are hidden: small ones, and those by which the size of a small one could be worked out. The breakdowns by
 * race and ethnicity look at the same answers in several ways, so they are hidden together: a group of one that differs by a
 * few people from a group of another tells how many those few are.
 */
import { hiddenParts, isTooSmall } from '../statistics/suppress.ts'
import { sumOf, type GroupCounts } from './group-counts.ts'
import { DIMENSIONS, isOfRace, isOverlapping, keysIn, type Dimension, type GroupKey as Key } from './groups.ts'
import { createWords } from './words-in-columns.ts'

export type HiddenGroups = ReadonlyMap<Dimension, ReadonlySet<Key>>

/** People who are in the same groups of every breakdown by race. */
type Kind = { readonly keys: ReadonlyMap<Dimension, readonly Key[]>; n: number }

const OF_RACE: readonly Dimension[] = DIMENSIONS.filter(isOfRace)

/** No answer about race is a word of the clinic's own. */
const NO_WORDS = createWords()

const kindsOf = ({ race }: GroupCounts): readonly Kind[] => {
  const kinds = new Map<string, Kind>()
  for (const [code, sites] of race) {
    const keys = new Map(OF_RACE.map((dimension) => [dimension, keysIn(dimension, code, NO_WORDS)]))
    const name = JSON.stringify([...keys.values()])
    const kind = kinds.get(name) ?? { keys, n: 0 }
    kind.n += sumOf(sites).n
    kinds.set(name, kind)
  }
  return [...kinds.values()]
}

type Sizes = ReadonlyMap<Key, number>
const NONE: Sizes = new Map()
const sizesIn = ({ dimensions }: GroupCounts, dimension: Dimension): Sizes =>
  new Map([...(dimensions.get(dimension)?.groups ?? [])].map(([key, sites]) => [key, sumOf(sites).n]))

/** By its own sizes alone. In an overlapping breakdown whoever is not in a group is as much told of as who is. */
const hiddenIn = (counts: GroupCounts, dimension: Dimension): Set<Key> => {
  const entries = [...sizesIn(counts, dimension)]
  if (isOverlapping(dimension)) {
    const recorded = sumOf(counts.dimensions.get(dimension)?.recorded ?? new Map()).n
    return new Set(entries.flatMap(([key, n]) => (isTooSmall(n) || (key !== null && isTooSmall(recorded - n)) ? [key] : [])))
  }
  const places = hiddenParts(entries.map(([, n]) => n))
  return new Set(entries.flatMap(([key], at) => (places.has(at) ? [key] : [])))
}

/**
 * People who can be counted from what is told: everybody (no dimension), those of a group, or all that a breakdown leaves
 * once its groups are taken off (no key).
 */
type Told = { readonly dimension: Dimension | null; readonly key: Key | undefined; readonly has: readonly boolean[] }

const toldOf = (kinds: readonly Kind[], hidden: HiddenGroups, sizes: ReadonlyMap<Dimension, Sizes>): readonly Told[] => {
  const isIn = (kind: Kind, dimension: Dimension, key: Key): boolean => kind.keys.get(dimension)?.includes(key) ?? false
  const restOf = (dimension: Dimension): Told => ({
    dimension, key: undefined,
    has: kinds.map(({ keys }) => keys.get(dimension)?.some((key) => hidden.get(dimension)?.has(key)) ?? false),
  })
  const groupsOf = (dimension: Dimension): readonly Told[] =>
    [...(sizes.get(dimension)?.keys() ?? [])]
      .filter((key) => !hidden.get(dimension)?.has(key))
      .map((key) => ({ dimension, key, has: kinds.map((kind) => isIn(kind, dimension, key)) }))
  return [
    { dimension: null, key: undefined, has: kinds.map(() => true) },
    ...OF_RACE.flatMap((dimension) => [...(isOverlapping(dimension) ? [] : [restOf(dimension)]), ...groupsOf(dimension)]),
  ]
}

/** Whether one holds the other and a few people more. */
const differByFew = (one: Told, other: Told, kinds: readonly Kind[]): boolean => {
  const [more, less] = kinds.reduce(
    ([only, others], { n }, at) => [only + (one.has[at] && !other.has[at] ? n : 0), others + (other.has[at] && !one.has[at] ? n : 0)],
    [0, 0],
  )
  return (less === 0 && isTooSmall(more)) || (more === 0 && isTooSmall(less))
}

const firstGivenAway = (told: readonly Told[], kinds: readonly Kind[]): Told | undefined =>
  told.find((later, at) => later.dimension !== null && told.slice(0, at).some((earlier) => differByFew(earlier, later, kinds)))

/** What a breakdown without overlaps leaves is told by the others: its smallest group that is still shown goes with it. */
const smallestShown = (sizes: Sizes, hidden: ReadonlySet<Key>): Key | undefined =>
  [...sizes].filter(([key]) => !hidden.has(key)).sort(([, one], [, other]) => one - other)[0]?.[0]

export const hiddenGroups = (counts: GroupCounts): HiddenGroups => {
  const hidden = new Map(DIMENSIONS.map((dimension) => [dimension, hiddenIn(counts, dimension)]))
  const sizes = new Map(OF_RACE.map((dimension) => [dimension, sizesIn(counts, dimension)]))
  const kinds = kindsOf(counts)
  for (;;) {
    const given = firstGivenAway(toldOf(kinds, hidden, sizes), kinds)
    if (!given?.dimension) return hidden
    const { dimension, key } = given
    const all = hidden.get(dimension)
    const next = key === undefined ? smallestShown(sizes.get(dimension) ?? NONE, all ?? new Set()) : key
    if (all === undefined || next === undefined) return hidden
    all.add(next)
  }
}
