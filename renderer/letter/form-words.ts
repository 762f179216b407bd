/** A letter's form in words. */
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { LetterForm } from '../../shared/invitations/letter.ts'
import { LOCALES } from '../../shared/text/locale.ts'
import type { Say } from '../../shared/words/say.ts'

/** "Simplified Chinese", "árabe" */
export const letterLanguageName = (language: LetterLanguage, say: Say): string => {
  const name = new Intl.DisplayNames(LOCALES[say.language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(say.language) + name.slice(1)
}

/** "English, standard size" */
export const formWords = ({ language, size }: Pick<LetterForm, 'language' | 'size'>, say: Say): string =>
  say(`hand-over.form.${size}`, { language: letterLanguageName(language, say) })
