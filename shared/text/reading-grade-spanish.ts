/**
 * How many years of school a Spanish text asks for: Crawford's grade level.
 * Source: Crawford, "A Spanish language Fry-type readability procedure: elementary level", Bilingual Education Paper
 * Series 7(8), 1984: grade = 0.049 x syllables per 100 words - 0.205 x sentences per 100 words - 3.407.
 */
import { isLookedAt, readingOf, rememberedByWord, syllablesIn, type Reading } from './reading.ts'

/** A u that only keeps a g or a q hard is not spoken. */
const SILENT_U = /(?<=q)u|(?<=g)u(?=[eiéí])/g
/** Vowels that make one syllable: strong ones stand alone, weak ones lean on their neighbours unless they bear the stress beside a strong one. */
const SYLLABLE = /[iuyü]?[aeoáéó](?:[iuyü](?![aeoáéó]))?|[iuü]?[íú]|[iuü]+y?|y/g

/** Syllables of one Spanish word, judged by its spelling; an address, code or figure counts as one. */
export const spanishSyllablesOf = rememberedByWord((word) => {
  if (isLookedAt(word)) return 1
  const letters = word
    .toLowerCase()
    .replace(SILENT_U, '')
    // At the start of a word or before a vowel y is a consonant.
    .replace(/y(?=[aeiouáéíóú])/g, 'j')
  return Math.max(1, letters.match(SYLLABLE)?.length ?? 0)
})

/** Crawford's grade of what was read. Throws RangeError where there is nothing. */
export const gradeInSpanish = (reading: Reading): number => {
  const syllables = syllablesIn(reading, spanishSyllablesOf)
  const per100 = 100 / reading.words.length
  return 0.049 * syllables * per100 - 0.205 * reading.sentences * per100 - 3.407
}

/** The same of a text. */
export const spanishReadingGrade = (text: string): number => gradeInSpanish(readingOf(text))
