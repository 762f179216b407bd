/** A new PIN, typed twice. */
import { isEasyPin, PIN_LENGTH } from './roles.ts'

export type NewPin = { readonly pin: string; readonly pinAgain: string }
export type NewPinProblems = { readonly pin?: string; readonly pinAgain?: string }

const pinProblem = (pin: string): string | undefined => {
  if (!new RegExp(`^\\d{${PIN_LENGTH}}$`).test(pin)) return `A PIN has ${PIN_LENGTH} digits.`
  return isEasyPin(pin) ? 'This PIN is easy to guess. Choose another.' : undefined
}

/** What is not right yet, a sentence a field; empty when the PIN can be set. */
export const newPinProblems = ({ pin, pinAgain }: NewPin): NewPinProblems => {
  const problem = pinProblem(pin)
  if (problem !== undefined) return { pin: problem }
  return pin === pinAgain ? {} : { pinAgain: 'The two PINs differ. Type it again.' }
}
