/** The kinds of batches there are, and why somebody gets no letter in one. */
export const BATCH_KINDS = ['tomorrow', 'missed', 'deferred'] as const
/** Tomorrow's arrivals, to hand over at the desk; the missed of the last week and everybody put off, to post. */
export type BatchKind = (typeof BATCH_KINDS)[number]

export const SKIP_REASONS = ['has-account', 'resting', 'offered-since', 'has-letter', 'no-address', 'same-patient'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]
