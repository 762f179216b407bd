/** What a manager decides about letters. */
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import type { CommandContext } from '../command-context.ts'

/** From now on the letter may be printed in words nobody has reviewed, in this version of them. */
export const acceptLetterLanguage = (
  { append }: CommandContext,
  { language, templateVersion, by }: { language: LetterLanguage; templateVersion: number; by: string },
): null => {
  append({ type: 'letter-language-accepted', subject: language, payload: { language, templateVersion } }, by)
  return null
}

export const withdrawLetterLanguage = ({ append }: CommandContext, { language, by }: { language: LetterLanguage; by: string }): null => {
  append({ type: 'letter-language-withdrawn', subject: language, payload: { language } }, by)
  return null
}
