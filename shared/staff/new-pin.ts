/** A new PIN, typed twice. */
import type { Say } from '../words/say.ts'
import { isEasyPin, PIN_LENGTH } from './roles.ts'

export type NewPin = { readonly pin: string; readonly pinAgain: string }
export type NewPinProblems = { readonly pin?: string; readonly pinAgain?: string }

const pinProblem = (pin: string, say: Say): string | undefined => {
  if (!new RegExp(`^\\d{${PIN_LENGTH}}$`).test(pin)) return say('staff.pin-digits', { digits: PIN_LENGTH })
  return isEasyPin(pin) ? say('staff.pin-easy') : undefined
}

/** What is not right yet, a sentence a field; empty when the PIN can be set. */
export const newPinProblems = ({ pin, pinAgain }: NewPin, say: Say): NewPinProblems => {
  const problem = pinProblem(pin, say)
  if (problem !== undefined) return { pin: problem }
  return pin === pinAgain ? {} : { pinAgain: say('staff.pins-differ') }
}
