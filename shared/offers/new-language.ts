/** Whether somebody can be asked in a language in which the last offer was not made. */
import { languageKey } from '../patients/spoken-language.ts'
import type { Interpreter } from './words.ts'

type OnFile = {
  readonly language: string | null
  /** Hybrid time of the fact that first recorded or last changed it; null while none is recorded. */
  readonly languageAt: string | null
}

type OfferMade = {
  /** Hybrid time at which it was logged. */
  readonly at: string
  /** The language its lines were said in. */
  readonly language: string
  readonly interpreter: Interpreter
}

/** Recorded as English after an offer in English, or as Spanish after one with an interpreter, nothing is new. */
export const isNewLanguage = ({ language, languageAt }: OnFile, offer: OfferMade): boolean => {
  if (languageAt === null || languageAt <= offer.at || offer.interpreter !== 'none') return false
  const key = languageKey(language)
  return key !== null && key !== languageKey(offer.language)
}
