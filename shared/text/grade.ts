/** The reading grade of a text in the language it is in. */
import type { Language } from './languages.ts'
import { gradeInEnglish } from './reading-grade.ts'
import { gradeInSpanish } from './reading-grade-spanish.ts'
import { readingOf, type Reading } from './reading.ts'

const GRADES: Readonly<Record<Language, (reading: Reading) => number>> = { en: gradeInEnglish, es: gradeInSpanish }

/** Years of school it asks for: Flesch-Kincaid in English, Crawford in Spanish. Throws RangeError where there is nothing to read. */
export const gradeOfReading = (reading: Reading, language: Language): number => GRADES[language](reading)

/** The same of a text. */
export const gradeOf = (text: string, language: Language): number => gradeOfReading(readingOf(text), language)
