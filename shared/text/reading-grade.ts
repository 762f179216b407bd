/**
 * How many years of school an English text asks for: the Flesch-Kincaid grade level.
 * Source: Kincaid, Fishburne, Rogers, Chissom, "Derivation of New Readability Formulas", Navy Research Branch
 * Report 8-75, 1975: grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59.
 */

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

/** Web addresses, codes and figures: looked at rather than read. */
const IS_LOOKED_AT = /\d|\w[./]\w/

/** Syllables of one English word, judged by its spelling; an address, code or figure counts as one. */
export const syllablesOf = (word: string): number => {
  if (IS_LOOKED_AT.test(word)) return 1
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const known = SYLLABLES_BY_WORD.get(letters)
  if (known) return known
  const spoken = SILENT_E.reduce((text, silent) => text.replace(silent, ''), letters)
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0
  const apart = spoken.match(SPOKEN_APART)?.length ?? 0
  return Math.max(1, groups + apart)
}

/** The sentences of a text; a line break ends one too, and a colon does not. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?][”’"')]*)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z0-9]/i.test(sentence))

/** The words of a text. An address or a code is one word. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'./:-]*[\p{L}\p{N}])?/gu) ?? []

/**
 * Flesch-Kincaid grade of `text`: 6 is what a sixth-grader reads. Throws RangeError where there is nothing to
 * read.
 */
export const readingGrade = (text: string): number => {
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  if (words.length === 0) throw new RangeError('There is no text to grade.')
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
