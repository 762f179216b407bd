/** How numbers and dates are written for the people who read the screens: always as in the United States. */
import type { Language } from './languages.ts'

export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' }

/** 3120 -> "3,120" */
export const figures = (number: number, language: Language): string => number.toLocaleString(LOCALES[language])
