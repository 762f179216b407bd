/** Parts of one as people read them. */
export const inHundred = (part: number): number => Math.round(part * 100)
export const percent = (part: number): string => `${inHundred(part)}%`
/** A difference in whole points, with its sign. */
export const signed = (difference: number): string => {
  const points = inHundred(difference)
  return points < 0 ? `−${-points}` : points > 0 ? `+${points}` : '0'
}
