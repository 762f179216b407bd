/** A letter's form in words. */
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { LetterForm } from '../../shared/invitations/letter.ts'
import { LOCALES } from '../../shared/text/locale.ts'
import type { Say } from '../../shared/words/say.ts'

/** "Simplified Chinese", "árabe": inside a sentence. */
export const languageInSentence = (language: LetterLanguage, say: Say): string =>
  new Intl.DisplayNames(LOCALES[say.language], { type: 'language' }).of(language) ?? language

/** "Simplified Chinese", "Árabe" */
export const letterLanguageName = (language: LetterLanguage, say: Say): string => {
  const name = languageInSentence(language, say)
  return name.charAt(0).toLocaleUpperCase(say.language) + name.slice(1)
}

/** "English, standard size" */
export const formWords = ({ language, size }: Pick<LetterForm, 'language' | 'size'>, say: Say): string =>
  say(`hand-over.form.${size}`, { language: letterLanguageName(language, say) })
