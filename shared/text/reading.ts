/** A text taken apart for reading: sentences, words, and what is looked at rather than read. */

/** Web addresses, codes and figures. */
export const isLookedAt = (word: string): boolean => /\d|\w[./]\w/.test(word)

/** The sentences of a text; a line break ends one too, and a colon does not. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?][”’"')]*)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(hasWords)

/** The words of a text. An address or a code is one word. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'./:-]*[\p{L}\p{N}])?/gu) ?? []

/** Whether there is anything to read at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A text as the formulas of reading grades see it. */
export type Reading = { readonly words: readonly string[]; readonly sentences: number }

export const readingOf = (text: string): Reading => ({ words: wordsOf(text), sentences: sentencesOf(text).length })

/** Syllables of all words. Throws RangeError where there is nothing to read: no formula grades that. */
export const syllablesIn = ({ words }: Reading, syllablesOf: (word: string) => number): number => {
  if (words.length === 0) throw new RangeError('There is no text to grade.')
  return words.reduce((sum, word) => sum + syllablesOf(word), 0)
}

/** A few thousand words make up all that is said and read. */
const MOST_REMEMBERED = 10_000

/** The same count, worked out once for each word: a script says most of its words over and over. */
export const rememberedByWord = (count: (word: string) => number): ((word: string) => number) => {
  const counts = new Map<string, number>()
  return (word) => {
    const known = counts.get(word)
    if (known !== undefined) return known
    if (counts.size >= MOST_REMEMBERED) counts.clear()
    const counted = count(word)
    counts.set(word, counted)
    return counted
  }
}
