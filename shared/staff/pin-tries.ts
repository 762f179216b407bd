/** When a PIN stops being tried. Five wrong ones lock that person out for a while; a right one starts the count anew. */
export const WRONG_PINS_ALLOWED = 5
export const LOCK_OUT_MINUTES = 5

export type PinTries = { readonly wrong: number; readonly lockedUntilMs: number | null }

/** The tries after one more wrong PIN at `atMs`. */
export const afterWrongPin = (tries: PinTries, atMs: number): PinTries => {
  const wrong = tries.wrong + 1
  return wrong >= WRONG_PINS_ALLOWED
    ? { wrong: 0, lockedUntilMs: atMs + LOCK_OUT_MINUTES * 60_000 }
    : { wrong, lockedUntilMs: null }
}

/** A lock-out that ends later than it can last was set by a clock that ran ahead: it does not hold. */
export const isLockedOut = ({ lockedUntilMs }: PinTries, nowMs: number): boolean =>
  lockedUntilMs !== null && nowMs < lockedUntilMs && lockedUntilMs - nowMs <= LOCK_OUT_MINUTES * 60_000
