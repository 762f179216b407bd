/**
 * Signs that points of a control chart are more than chance: the rules of Nelson (Journal of Quality Technology 16, 1984)
 * numbers 1, 3 and 5, and eight in a row on one side (Western Electric, Statistical Quality Control Handbook, 1956).
 */
export const RUN_RULES = ['beyond-limits', 'eight-on-one-side', 'six-in-a-row', 'two-of-three'] as const
export type RunRule = (typeof RUN_RULES)[number]

const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0)

/** For each point the rules it completes. `sigmas`: how far each is above the mean; null has nobody and is passed over. */
export const brokenRules = (sigmas: readonly (number | null)[]): readonly (readonly RunRule[])[] => {
  const seen: number[] = []
  return sigmas.map((sigma) => {
    if (sigma === null) return []
    seen.push(sigma)
    return RUN_RULES.filter((rule) => COMPLETES[rule](seen, sigma))
  })
}

const COMPLETES: Readonly<Record<RunRule, (seen: readonly number[], last: number) => boolean>> = {
  'beyond-limits': (_seen, last) => Math.abs(last) > 3,
  'eight-on-one-side': (seen, last) => last !== 0 && seen.length >= 8 && seen.slice(-8).every((each) => sign(each) === sign(last)),
  // Six points all rising or all falling: five steps of one direction.
  'six-in-a-row': (seen) => {
    const steps = seen.slice(-6).map((each, index, six) => (index === 0 ? 0 : sign(each - (six[index - 1] ?? 0)))).slice(1)
    return steps.length === 5 && steps[0] !== 0 && steps.every((step) => step === steps[0])
  },
  'two-of-three': (seen, last) => Math.abs(last) > 2 && seen.slice(-3).filter((each) => sign(each) === sign(last) && Math.abs(each) > 2).length >= 2,
}
