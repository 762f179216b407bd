/** A group of patients in words. */
import type { Dimension } from '../figures/groups.ts'
import { LOCALES } from '../text/locale.ts'
import { isMessageKey } from './messages.ts'
import type { Say } from './say.ts'

const IS_CODE = /^[a-z]{2,3}$/

const languageWords = (key: string, say: Say): string =>
  (IS_CODE.test(key) ? new Intl.DisplayNames(LOCALES[say.language], { type: 'language' }).of(key) : undefined) ?? key

/** The answers to one question have one name, however they are counted. */
const QUESTIONS = { 'race-any': 'race', 'race-ethnicity': 'race', 'race-ethnicity-any': 'race' } as const
const questionOf = (dimension: Dimension): string => (dimension in QUESTIONS ? QUESTIONS[dimension as keyof typeof QUESTIONS] : dimension)

export const groupWords = (dimension: Dimension, key: string, say: Say): string => {
  if (dimension === 'age') return say('figures.age', { years: key.replace('-', '–') })
  if (dimension === 'language') return languageWords(key, say)
  const words = `figures.group.${questionOf(dimension)}.${key}`
  return isMessageKey(words) ? say(words) : key
}
