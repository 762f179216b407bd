/** What two lists have in common, in order: the longest common subsequence. For short lists: time and room grow with both lengths. */

/** Pairs of places of equal items, rising in both lists, as many as there can be. */
export const commonPlaces = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): readonly (readonly [before: number, after: number])[] => {
  // longest[i][j]: how many pairs the rest of both lists has from i and j on.
  const longest = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  const pair = (i: number, j: number): boolean => isSame(before[i] as Item, after[j] as Item)
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = longest[i] as number[]
      row[j] = pair(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const places: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (pair(i, j)) {
      places.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return places
}
