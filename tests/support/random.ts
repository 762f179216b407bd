/** Chance that can be told again: the same seed gives the same choices. */
import { createNumbers } from '../../shared/sample/numbers.ts'

export type Random = {
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number
  pick<Item>(list: readonly Item[]): Item
  chance(share: number): boolean
  /** `value`, or null as often. */
  maybe<Value>(value: Value): Value | null
}

export const createRandom = (seed: number): Random => {
  const next = createNumbers(seed)
  const int = (below: number): number => Math.floor(next() * below)
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[int(list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const chance = (share: number): boolean => next() < share
  return { int, pick, chance, maybe: (value) => (chance(0.5) ? value : null) }
}
