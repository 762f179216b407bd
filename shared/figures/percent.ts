/** Parts of one as people read them. */
export const inHundred = (part: number): number => Math.round(part * 100)
export const percent = (part: number): string => `${inHundred(part)}%`
