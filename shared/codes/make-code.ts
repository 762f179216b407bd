/** A code made here, for portals that take codes over from the clinic. */
import { CODE_ALPHABET, CODE_LENGTH, withCheck } from './alphabet.ts'

/** A whole number from 0 up to but not including `below`, each as likely as the others, that nobody can foresee. */
export type RandomBelow = (below: number) => number

/** No word, and so no bad one: where three letters stand together, none of them is a vowel. */
export const spellsNothing = (code: string): boolean =>
  (code.match(/[A-Z]{3,}/g) ?? []).every((run) => !/[AEUY]/.test(run))

/** Twelve characters without their hyphens. */
export const makeCode = (randomBelow: RandomBelow): string => {
  for (;;) {
    const random = Array.from({ length: CODE_LENGTH - 1 }, () => CODE_ALPHABET.charAt(randomBelow(CODE_ALPHABET.length))).join('')
    const code = withCheck(random)
    if (spellsNothing(code)) return code
  }
}
