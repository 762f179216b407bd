/**
 * Which groups are too small to be told about. Fewer than eleven people could be known to somebody by a figure about them
 * (the Centers for Medicare & Medicaid Services' cell size policy).
 */
export const LEAST_SHOWN = 11

export const isTooSmall = (n: number): boolean => n > 0 && n < LEAST_SHOWN

/**
 * Which of the parts of a known whole are hidden, by their place: those under eleven people, and with them the next
 * smallest, until what is hidden together leaves open whether each small one is any number from one to ten. Empty parts are
 * shown: that nobody is there tells about nobody. All are hidden where even that is not enough.
 *
 * Holds for one breakdown whose parts have nobody in common. Against overlapping periods and sites counts are moved: see
 * docs/adr/0024-moved-counts.md.
 */
export const hiddenParts = (sizes: readonly number[]): ReadonlySet<number> => {
  const hidden = new Set<number>(sizes.flatMap((n, at) => (isTooSmall(n) ? [at] : [])))
  if (hidden.size === 0) return hidden
  const bySize = [...sizes.keys()].filter((at) => sizes[at] !== 0).sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  for (const at of bySize) {
    if (isEnough([...hidden].map((each) => sizes[each] ?? 0))) break
    hidden.add(at)
  }
  return hidden
}

/** One of them is large, and takes up whatever a small one lacks: each may be ten while the others are one. */
const isEnough = (sizes: readonly number[]): boolean => {
  const sum = sizes.reduce((total, n) => total + n, 0)
  return sizes.some((n) => n >= LEAST_SHOWN) && sum >= 2 * (LEAST_SHOWN - 1) + sizes.length
}
