/** A code as people type it: from a letter, over the phone, in small letters, with or without its hyphens. */
import { fail, succeed, type Result } from '../result.ts'
import { CODE_LENGTH, fitsCheck, isOfAlphabet } from './alphabet.ts'

/** What is the same code however it was parted. Case is kept: to a portal `a` and `A` may be two characters. */
export const plainCode = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '')

export type CodeTypo = 'code-length' | 'code-character' | 'code-typo'

/** A code that was made here, as it was made. Nothing is guessed: an O may have been a Q as well as a D. */
export const readMadeCode = (text: string): Result<string, CodeTypo> => {
  const code = plainCode(text).toUpperCase()
  const strange = [...code].find((character) => !isOfAlphabet(character))
  if (strange !== undefined) return fail('code-character', `No code has the character ${strange}.`, { character: strange })
  if (code.length !== CODE_LENGTH)
    return fail('code-length', `A code has ${CODE_LENGTH} characters.`, { characters: CODE_LENGTH, typed: code.length })
  return fitsCheck(code) ? succeed(code) : fail('code-typo', 'One character is wrong, or two have changed places.')
}
