/** The difference between a group and the others, were both at the same sites. */
import type { Interval } from './interval.ts'
import { Z95 } from './normal.ts'
import type { Part } from './newcombe-difference.ts'

export type Stratum = { readonly group: Part; readonly others: Part }

/**
 * The group's part less that of the others, each site weighing what it has of both together (direct standardisation;
 * Rothman, Modern Epidemiology, 3rd edition, 2008, chapter 15), with its 95 % interval. Sites that have only one of the two
 * tell nothing of the difference and are left out; null where none has both. A site's variance is that of its parts with
 * one half added to each side (Agresti and Caffo, The American Statistician 54, 2000), so that a site where all or none
 * were counted is not taken for certain.
 */
export const standardisedDifference = (strata: readonly Stratum[]): { readonly difference: number; readonly interval: Interval } | null => {
  const inBoth = strata.filter(({ group, others }) => group.n > 0 && others.n > 0)
  const all = inBoth.reduce((sum, { group, others }) => sum + group.n + others.n, 0)
  if (all === 0) return null
  let difference = 0
  let variance = 0
  for (const { group, others } of inBoth) {
    const weight = (group.n + others.n) / all
    difference += weight * (group.k / group.n - others.k / others.n)
    variance += weight * weight * (varianceOf(group) + varianceOf(others))
  }
  const half = Z95 * Math.sqrt(variance)
  return { difference, interval: { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) } }
}

const varianceOf = ({ k, n }: Part): number => {
  const p = (k + 0.5) / (n + 1)
  return (p * (1 - p)) / (n + 1)
}
