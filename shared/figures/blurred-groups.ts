/** The counts of a breakdown as they may be told: all sites together, and each by itself for the comparison within sites. */
import type { Part } from '../statistics/newcombe-difference.ts'
import { blurred, blurredParts, type Counted } from './blurred.ts'
import { sumOf, type BySite, type DimensionCounts } from './group-counts.ts'
import { isOverlapping, type Dimension, type GroupKey } from './groups.ts'

export type BlurredGroup = { readonly all: Part; readonly bySite: ReadonlyMap<number, Part> }
export type BlurredGroups = { readonly groups: ReadonlyMap<GroupKey, BlurredGroup>; readonly recorded: BlurredGroup }

type Groups<Of> = ReadonlyMap<GroupKey, Of>

const NOBODY: Part = { n: 0, k: 0 }

/** Groups that overlap are no parts of a whole: each is moved by itself. */
export const movedGroups = (dimension: Dimension, groups: Groups<Counted>): Groups<Part> =>
  isOverlapping(dimension) ? new Map([...groups].map(([key, group]) => [key, blurred(group)])) : blurredParts(groups)

/** Who has something recorded is, where groups are parts of a whole, all of them together. */
const blurGroups = (dimension: Dimension, groups: Groups<Counted>, recorded: Counted): { readonly groups: Groups<Part>; readonly recorded: Part } => {
  const parts = movedGroups(dimension, groups)
  if (isOverlapping(dimension)) return { groups: parts, recorded: blurred(recorded) }
  const known = [...parts].flatMap(([key, part]) => (key === null ? [] : [part]))
  return { groups: parts, recorded: { n: known.reduce((sum, { n }) => sum + n, 0), k: known.reduce((sum, { k }) => sum + k, 0) } }
}

const atSite = (groups: Groups<BySite>, site: number): Groups<Counted> =>
  new Map([...groups].flatMap(([key, sites]) => {
    const part = sites.get(site)
    return part === undefined ? [] : [[key, part] as const]
  }))

export const blurDimension = (dimension: Dimension, { groups, recorded }: DimensionCounts): BlurredGroups => {
  const all = blurGroups(dimension, new Map([...groups].map(([key, sites]) => [key, sumOf(sites)])), sumOf(recorded))
  const sites = new Map([...recorded].map(([site, part]) => [site, blurGroups(dimension, atSite(groups, site), part)]))
  const partsBySite = (partIn: (site: { readonly groups: Groups<Part>; readonly recorded: Part }) => Part | undefined): ReadonlyMap<number, Part> =>
    new Map([...sites].flatMap(([site, each]) => {
      const part = partIn(each)
      return part === undefined ? [] : [[site, part] as const]
    }))
  return {
    groups: new Map([...groups.keys()].map((key) => [key, { all: all.groups.get(key) ?? NOBODY, bySite: partsBySite((site) => site.groups.get(key)) }])),
    recorded: { all: all.recorded, bySite: partsBySite(({ recorded: part }) => part) },
  }
}
