/** The words of the screens in the main process. Loaded when something is first said: most starts say nothing here. */
import type { Failure } from '../../shared/result.ts'
import type { Language } from '../../shared/text/languages.ts'
import type { Say } from '../../shared/words/say.ts'

export const wordsFor = async (language: Language): Promise<Say> => {
  const [{ sayFor }, { loadLanguage }] = await Promise.all([import('../../shared/words/say.ts'), import('../../shared/words/messages.ts')])
  await loadLanguage(language)
  return sayFor(language)
}

export const failureWordsFor = async (language: Language, failure: Omit<Failure, 'ok'>): Promise<string> => {
  const [say, { failureWords }] = await Promise.all([wordsFor(language), import('../../shared/words/failure-words.ts')])
  return failureWords(say, failure)
}
