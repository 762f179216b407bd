import { describe, expect, it } from 'vitest'
import { afterWrongPin, isLockedOut, LOCK_OUT_MINUTES, WRONG_PINS_ALLOWED, type PinTries } from '../../../shared/staff/pin-tries.ts'

const now = Date.parse('2025-10-14T18:18:00Z')
const locked = (): PinTries => {
  let tries: PinTries = { wrong: 0, lockedUntilMs: null }
  for (let wrong = 0; wrong < WRONG_PINS_ALLOWED; wrong += 1) tries = afterWrongPin(tries, now)
  return tries
}

describe('wrong PINs', () => {
  it('lock out at the fifth, for five minutes', () => {
    expect(isLockedOut(locked(), now)).toBe(true)
    expect(isLockedOut(locked(), now + LOCK_OUT_MINUTES * 60_000)).toBe(false)
  })

  it('of a clock that once ran ahead do not lock anybody out for days', () => {
    expect(isLockedOut(locked(), now - 3 * 86_400_000)).toBe(false)
  })
})
