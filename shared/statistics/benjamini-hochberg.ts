/**
 * p-values adjusted for how many were looked at, in their order: calling all below 0.05 different, at most one in twenty of
 * those called so is chance (Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995). Holds for looks
 * that are independent or rise together, as groups of one clinic mostly do.
 */
export const adjusted = (ps: readonly number[]): readonly number[] => {
  const downwards = ps.map((p, at) => ({ p, at })).sort((one, other) => other.p - one.p)
  const results = Array<number>(ps.length).fill(1)
  let least = 1
  for (const [index, { p, at }] of downwards.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - index))
    results[at] = least
  }
  return results
}
