/** Where a clinic's codes come from, and how long those that are made here live. */
import { addDays, type LocalDate } from '../time/local-time.ts'

export const CODE_SOURCES = ['portal', 'made'] as const
export type CodeSource = (typeof CODE_SOURCES)[number]

/** NIST SP 800-63A-3, 4.6: an enrollment code sent by post within the contiguous United States. In person it says 7. */
export const DEFAULT_CODE_DAYS = 10
export const MOST_CODE_DAYS = 90

export type CodeRule = {
  readonly source: CodeSource
  /** How many days after the one it was printed on a code made here still lets somebody in. */
  readonly days: number
}

export const DEFAULT_CODE_RULE: CodeRule = { source: 'portal', days: DEFAULT_CODE_DAYS }

export const lastDayOf = ({ days }: Pick<CodeRule, 'days'>, madeOn: LocalDate): LocalDate => addDays(madeOn, days)

/** Why the letter of a code is printed once more. */
export const REPRINT_REASONS = ['damaged', 'lost-here', 'printer-trouble'] as const
export type ReprintReason = (typeof REPRINT_REASONS)[number]

/** Why a code is never printed again. */
export const VOID_REASONS = ['lost', 'other-person', 'seen', 'not-accepted', 'not-wanted'] as const
export type VoidReason = (typeof VOID_REASONS)[number]
