/** How large a language is set, and how far apart its lines stand. */
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'

/** Letters with marks above and below them need more air between lines, in parts of what Latin needs. */
const AIR: Readonly<Partial<Record<LetterLanguage, number>>> = { ar: 1.16, fa: 1.16, hi: 1.16 }
/** Arabic letters are small for their size: at 13.5 points they look as large as Latin ones of 12. */
const SIZE: Readonly<Partial<Record<LetterLanguage, number>>> = { ar: 1.125, fa: 1.125 }

export const airFor = (language: LetterLanguage): number => AIR[language] ?? 1
/** What looks as large as Latin letters of `size` points. */
export const sizeIn = (language: LetterLanguage, size: number): number => size * (SIZE[language] ?? 1)
