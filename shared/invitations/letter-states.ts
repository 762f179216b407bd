/** Whether the letter of a language may be printed, and what goes along with it. */
import type { LetterLanguageState } from '../contract/views.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { LetterTemplate } from './letter-template.ts'

/** Who answers for which version of words that nobody has reviewed. */
export type Acceptance = { readonly templateVersion: number; readonly by: string | null; readonly on: LocalDate }

type Words = Pick<LetterTemplate, 'language' | 'version' | 'reviewed'>

/** The words of a language as one: its letters and the sheets that go along have one version, and are reviewed once both are. */
export const asOne = ({ language, version, reviewed }: Words, sheets: Pick<Words, 'reviewed'>): Words => ({
  language,
  version,
  reviewed: sheets.reviewed && reviewed,
})

/** An acceptance holds for the version it was given for: new words are looked at anew. */
export const letterState = (
  { language, version, reviewed }: Words,
  acceptance: Acceptance | undefined,
): LetterLanguageState => {
  const of = { language, templateVersion: version }
  if (language === 'en') return { ...of, state: { is: 'source' } }
  if (reviewed !== null) return { ...of, state: { is: 'reviewed', ...reviewed } }
  if (acceptance?.templateVersion !== version) return { ...of, state: { is: 'draft' } }
  return { ...of, state: { is: 'accepted', by: acceptance.by, on: acceptance.on } }
}

export const mayPrint = ({ state }: LetterLanguageState): boolean => state.is !== 'draft'
