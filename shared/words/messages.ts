/** The catalogues in memory: English from the start, the others once somebody reads them. */
import type { Language } from '../text/languages.ts'
import { english, type Catalogue, type MessageKey } from './english.ts'

const loaded: Partial<Record<Language, Catalogue>> = { en: english }

/** Screens in `language` can be shown once this has resolved; until then they are English. */
export const loadLanguage = async (language: Language): Promise<void> => {
  if (language === 'es') loaded.es ??= (await import('./spanish.ts')).spanish
}

/** The language there are words in: the one asked for, once it is loaded. */
export const spokenNow = (language: Language): Language => (loaded[language] ? language : 'en')

export const messageIn = (language: Language, key: MessageKey): string => (loaded[language] ?? english)[key]

/** Whether the catalogues hold words for `key`, e.g. for the code of a failure of another version. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(english, key)
