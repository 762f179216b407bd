/** Chance that can be told again: the same seed gives the same choices. */

export type Random = {
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number
  pick<Item>(list: readonly Item[]): Item
  chance(share: number): boolean
  /** `value`, or null as often. */
  maybe<Value>(value: Value): Value | null
}

/** Mulberry32: small and even enough for tests. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number): number => Math.floor(next() * below)
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[int(list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const chance = (share: number): boolean => next() < share
  return { int, pick, chance, maybe: (value) => (chance(0.5) ? value : null) }
}
