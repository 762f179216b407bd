/** The languages invitations are printed in, as BCP 47 tags, and which of them a patient's language means. */

export const LETTER_LANGUAGES = [
  'en', 'es', 'zh-Hans', 'zh-Hant', 'vi', 'fil', 'ko', 'ru', 'ar', 'ht', 'fr', 'pt', 'pl', 'hi', 'fa',
] as const
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number]

export type Direction = 'ltr' | 'rtl'
export const directionOf = (language: string): Direction => (language === 'ar' || language === 'fa' ? 'rtl' : 'ltr')

/** Tags whose readers read one of ours: Cantonese is written in traditional letters, Dari in those of Persian. */
const READ_AS: Readonly<Record<string, LetterLanguage>> = {
  zh: 'zh-Hans', 'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant', 'zh-MO': 'zh-Hant', yue: 'zh-Hant', tl: 'fil', prs: 'fa',
}

/** The letter for a patient whose language is `tag`; undefined where there is none in it. */
export const letterLanguageFor = (tag: string): LetterLanguage | undefined => {
  const known = (wanted: string) => LETTER_LANGUAGES.find((language) => language === wanted)
  const [base = ''] = tag.split('-')
  return known(tag) ?? READ_AS[tag] ?? known(base) ?? READ_AS[base]
}
