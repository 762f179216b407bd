/**
 * Counts of groups are moved by a few, so that nobody learns by subtracting two figures (of periods that differ by a day, of
 * all sites and of all but one) how many there are in a group that is too small to be told about. How far is decided by a
 * number each patient has: the same people are moved in the same way wherever they are counted, and asking again helps nobody.
 * The cell key method: Fraser and Wooton, A proposed method for confidentialising tabular output, UNECE 2005.
 */
import type { Part } from '../statistics/newcombe-difference.ts'
import { LEAST_SHOWN } from '../statistics/suppress.ts'

/** With the sums of the numbers of those who are counted, modulo 2^32. */
export type Counted = Part & { readonly nKey: number; readonly kKey: number }

export const NOBODY_COUNTED: Counted = { n: 0, k: 0, nKey: 0, kKey: 0 }

export const together = (one: Counted, other: Counted): Counted => ({
  n: one.n + other.n, k: one.k + other.k, nKey: (one.nKey + other.nKey) >>> 0, kKey: (one.kKey + other.kKey) >>> 0,
})

/** In people. Nearly always less: what reaches an end tells the truth to whoever knows the end. */
export const MOST_MOVED = 6
const COINS = 2 * MOST_MOVED
/** Nobody's sum, 0, moves nothing. */
const HALF_OF_THEM = 2 ** MOST_MOVED - 1

/** The last step of MurmurHash3 (public domain): neighbouring sums move in ways that have nothing to do with each other. */
const mixed = (key: number): number => {
  const once = Math.imul(key ^ (key >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** So many heads more or less than half of twelve coins. */
const moveOf = (key: number): number => {
  let move = -MOST_MOVED
  for (let coins = (mixed(key) % 2 ** COINS) ^ HALF_OF_THEM; coins > 0; coins >>>= 1) move += coins & 1
  return move
}

/** `most` is no less than `least`. */
const between = (least: number, most: number, value: number): number => Math.max(least, Math.min(most, value))

/** Nobody stays nobody, everybody stays everybody, and what may be told about stays so. */
export const blurred = ({ n, k, nKey, kKey }: Counted): Part => {
  if (n === 0) return { n, k }
  const moved = Math.max(n < LEAST_SHOWN ? 1 : LEAST_SHOWN, n + moveOf(nKey))
  if (k === 0 || k === n) return { n: moved, k: k === 0 ? 0 : moved }
  return { n: moved, k: between(1, Math.max(1, moved - 1), k + moveOf(kKey)) }
}

/**
 * The same for parts of a whole whose size is told: the largest takes up what the others are moved by. Were it moved by
 * itself, the whole less the others would be a second answer about it, and both together often the true one.
 */
export const blurredParts = <Key>(parts: ReadonlyMap<Key, Counted>): ReadonlyMap<Key, Part> => {
  const [largest, ...others] = [...parts].sort(([, one], [, other]) => other.n - one.n)
  if (largest === undefined) return new Map()
  const moved = others.map(([key, part]) => [key, blurred(part)] as const)
  let [n, k] = [largest[1].n, largest[1].k]
  for (const [at, [, part]] of moved.entries()) {
    n += (others[at]?.[1].n ?? 0) - part.n
    k += (others[at]?.[1].k ?? 0) - part.k
  }
  const rest = Math.max(Math.min(largest[1].n, LEAST_SHOWN), n)
  return new Map([[largest[0], { n: rest, k: between(0, rest, k) }], ...moved])
}
