/** Whether the letter of a language may be printed. */
import type { LetterLanguageState } from '../contract/views.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { LetterTemplate } from './letter-template.ts'

/** Who answers for which version of words that nobody has reviewed. */
export type Acceptance = { readonly templateVersion: number; readonly by: string | null; readonly on: LocalDate }

/** An acceptance holds for the version it was given for: new words are looked at anew. */
export const letterState = (
  { language, version, reviewed }: Pick<LetterTemplate, 'language' | 'version' | 'reviewed'>,
  acceptance: Acceptance | undefined,
): LetterLanguageState => {
  const of = { language, templateVersion: version }
  if (language === 'en') return { ...of, state: { is: 'source' } }
  if (reviewed !== null) return { ...of, state: { is: 'reviewed', ...reviewed } }
  if (acceptance?.templateVersion !== version) return { ...of, state: { is: 'draft' } }
  return { ...of, state: { is: 'accepted', by: acceptance.by, on: acceptance.on } }
}

export const mayPrint = ({ state }: LetterLanguageState): boolean => state.is !== 'draft'
