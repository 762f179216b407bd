/** What is drawn beside the points of a control chart. */
import { line } from 'd3-shape'
import type { Interval } from '../../shared/statistics/interval.ts'

type Limited = { readonly x: number; readonly limits: Interval | null }
type Corner = { readonly x: number; readonly y: number } | null

const cornersLine = line<Corner>((corner) => corner?.x ?? 0, (corner) => corner?.y ?? 0).defined((corner) => corner !== null)

/** One limit as a step for each point, twice `half` wide; where nobody was seen the line is broken. Empty where it has no step. */
export const limitPath = (points: readonly Limited[], limit: 'low' | 'high', half: number, y: (rate: number) => number): string =>
  cornersLine(points.flatMap(({ x, limits }): readonly Corner[] =>
    limits === null ? [null] : [{ x: x - half, y: y(limits[limit]) }, { x: x + half, y: y(limits[limit]) }])) ?? ''

type At = { readonly x: number; readonly y: number }

/** Those that can have words of this size without writing over each other; the later ones of the list come first. */
export const apart = <Point extends At>(points: readonly Point[], width: number, height: number): readonly Point[] => {
  const kept: Point[] = []
  for (const point of points.toReversed())
    if (kept.every(({ x, y }) => Math.abs(x - point.x) >= width || Math.abs(y - point.y) >= height)) kept.push(point)
  return kept.toReversed()
}
