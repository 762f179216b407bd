/** Which letter is proposed after a talk. Whoever stands at the printer may choose another. */
import type { LetterLanguageState } from '../contract/views.ts'
import type { LetterLanguage } from '../invitations/letter-languages.ts'
import { mayPrint } from '../invitations/letter-states.ts'
import type { LetterForm, LetterKind } from '../invitations/letter.ts'
import type { Told } from '../script/walk.ts'
import type { Language } from '../text/languages.ts'
import type { AgeBand } from './offer-input.ts'
import { mayCarryCode } from './offer-flow.ts'
import type { Addressee } from './words.ts'

/** What somebody chose; what is not there is proposed. */
export type LetterWish = Partial<Pick<LetterForm, 'paper' | 'size' | 'language'>>

/** Papers that are handed over after a talk. The others lie on the counter. */
export const HANDED_PAPERS = ['letter', 'decliner', 'representative', 'teen'] as const satisfies readonly LetterKind[]

export type ToWhom = { readonly ageBand: AgeBand; readonly addressee: Addressee; readonly hasCode: boolean }

/** Whoever did not say yes gets a way in that does not run out; a code is for the patient, so it goes with a letter. */
export const proposedPaper = (told: Told, { ageBand, addressee, hasCode }: ToWhom): LetterKind => {
  if (!mayCarryCode(told)) return 'decliner'
  if (ageBand === 'child' || addressee === 'representative') return hasCode ? 'letter' : 'representative'
  return ageBand === 'teen' ? 'teen' : 'letter'
}

/** The patient's language where its letter may be printed, English where not. */
export const proposedLanguage = (
  patients: LetterLanguage | null,
  languages: readonly LetterLanguageState[],
): LetterLanguage => {
  const state = languages.find(({ language }) => language === patients)
  return state !== undefined && mayPrint(state) ? state.language : 'en'
}

/**
 * Sheets go in the language of their letter. Where that is English, for want of another that may be printed, they go in
 * the language the talk was for: the script has both.
 */
export const sheetLanguage = (ofLetter: LetterLanguage, ofTalk: Language): LetterLanguage => (ofLetter === 'en' ? ofTalk : ofLetter)
