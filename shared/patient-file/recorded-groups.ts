/**
 * What the clinic's own records say of a patient's groups: by these it sees whom it offers less. For the figures only: no
 * desk, list or letter ever shows it, and no offer depends on it.
 */
export const SEXES = ['female', 'male', 'other'] as const
/**
 * Answers that can stand side by side. The seven of OMB's Statistical Policy Directive 15 of 2024, where Hispanic or Latino
 * is one of them; in that of 1997 it is asked by itself, and Middle Eastern or North African is counted as White.
 */
export const RACES = ['american-indian', 'asian', 'black', 'hispanic', 'middle-eastern', 'pacific-islander', 'white', 'other'] as const
export const PAYERS = ['commercial', 'medicaid', 'medicare', 'medicare-and-medicaid', 'military', 'self-pay', 'other'] as const
export const SCHOOLING = ['below-high-school', 'high-school', 'some-college', 'college'] as const
export const WORK = ['working', 'not-working', 'retired', 'student'] as const

export type Race = (typeof RACES)[number]

/** Null, or an empty list: not recorded. */
export type RecordedGroups = {
  readonly sex: (typeof SEXES)[number] | null
  readonly races: readonly Race[]
  /** Asked by itself, as the standard of 1997 has it. */
  readonly isHispanic: boolean | null
  readonly payer: (typeof PAYERS)[number] | null
  readonly hasRegularSource: boolean | null
  readonly isRural: boolean | null
  readonly needsAccommodation: boolean | null
  readonly schooling: (typeof SCHOOLING)[number] | null
  readonly work: (typeof WORK)[number] | null
}

export const NOTHING_RECORDED: RecordedGroups = {
  sex: null, races: [], isHispanic: null, payer: null, hasRegularSource: null, isRural: null, needsAccommodation: null, schooling: null, work: null,
}

/** What a file brings of one patient; a field it has nothing of is absent. */
export type BroughtGroups = Partial<RecordedGroups>

/** Without what a file says, what was on file stays. */
export const withBrought = (known: RecordedGroups, brought: BroughtGroups): RecordedGroups => ({ ...known, ...brought })

export const isSameGroups = (one: RecordedGroups, other: RecordedGroups): boolean => JSON.stringify(one) === JSON.stringify(other)
