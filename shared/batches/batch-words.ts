/** The kinds of batches there are, and why somebody gets no letter in one. */
export const BATCH_KINDS = ['tomorrow', 'missed', 'deferred'] as const
/** Tomorrow's arrivals, to hand over at the desk; the missed of the last week and everybody put off, to post. */
export type BatchKind = (typeof BATCH_KINDS)[number]

/** Anybody may open a letter that came by post: it has no code. */
export const isPosted = (kind: BatchKind): boolean => kind !== 'tomorrow'

export const SKIP_REASONS = ['has-account', 'resting', 'offered-since', 'has-letter', 'no-address', 'same-patient'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Why a batch stands still. */
export const BATCH_PROBLEMS = [
  'printer-gone', 'printer-stopped', 'rejected', 'out-of-paper', 'timed-out', 'no-printing', 'not-saved', 'not-drawn', 'code-changed',
] as const
export type BatchProblem = (typeof BATCH_PROBLEMS)[number]

/** What the records say in words of this version: whatever it has none for kept the letters from being made. */
export const batchProblem = (code: string): BatchProblem => BATCH_PROBLEMS.find((known) => known === code) ?? 'not-drawn'
