/**
 * How many years of school an English text asks for: the Flesch-Kincaid grade level.
 * Source: Kincaid, Fishburne, Rogers, Chissom, "Derivation of New Readability Formulas", Navy Research Branch
 * Report 8-75, 1975: grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59.
 */

import { isLookedAt, readingOf, rememberedByWord, syllablesIn, type Reading } from './reading.ts'

/** Common words whose spelling misleads the rules below. */
const SYLLABLES_BY_WORD: ReadonlyMap<string, number> = new Map([
  ['area', 3],
  ['being', 2],
  ['business', 2],
  ['couldnt', 2],
  ['create', 2],
  ['didnt', 2],
  ['doesnt', 2],
  ['every', 2],
  ['everyone', 3],
  ['everything', 3],
  ['idea', 3],
  ['isnt', 2],
  ['people', 2],
  ['science', 2],
  ['shouldnt', 2],
  ['video', 3],
  ['wasnt', 2],
  ['website', 2],
  ['websites', 2],
  ['wouldnt', 2],
])

/**
 * A written e nobody speaks: at the end (not in "table"), in -es and -ed, and inside "careful" or "someone".
 */
const SILENT_E = [
  /(?<=[aeiouy][a-z]*[^aeiouy])e(?=(?:ly|ful|fully|ness|less|ment|ments|one|body|thing|times?|where)$)/,
  /(?<=[aeiouy][a-z]*)(?<![^aeiouyr]l)e$/,
  /(?<=[aeiouy][a-z]*)(?<![cgsxz]|[cs]h|[^aeiouyr]l)es$/,
  /(?<=[aeiouy][a-z]*)(?<![td])ed$/,
]

/** Two vowels side by side that are spoken apart; the letters show them as one. */
const SPOKEN_APART =
  /(?<![cstgx])i(?=[ao]|en|er)|i(?=um|us|et|es)|u(?=al|at|ou|ing)|e(?=o(?!u)|ing)|[ao]y(?=[aeiou])|[yae](?=ing)/g

/** Syllables of one English word, judged by its spelling; an address, code or figure counts as one. */
export const syllablesOf = rememberedByWord((word) => {
  if (isLookedAt(word)) return 1
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const known = SYLLABLES_BY_WORD.get(letters)
  if (known) return known
  const spoken = SILENT_E.reduce((text, silent) => text.replace(silent, ''), letters)
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  const apart = spoken.match(SPOKEN_APART)?.length ?? 0
  return Math.max(1, groups + apart)
})

/** Flesch-Kincaid grade of what was read: 6 is what a sixth-grader reads. Throws RangeError where there is nothing. */
export const gradeInEnglish = (reading: Reading): number => {
  const syllables = syllablesIn(reading, syllablesOf)
  const words = reading.words.length
  return 0.39 * (words / reading.sentences) + 11.8 * (syllables / words) - 15.59
}

/** The same of a text. */
export const readingGrade = (text: string): number => gradeInEnglish(readingOf(text))
