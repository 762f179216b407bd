/**
 * The fixed words around a sheet that goes along, in one language, and the sheets themselves where the script does not
 * have that language: data in `resources/letters`.
 */
import { z } from 'zod'
import { sheetTranslationSchema } from './handout-translation.ts'
import { LETTER_LANGUAGES } from './letter-languages.ts'
import { fixedWords, wordsWith } from './template-words.ts'

const words = wordsWith(['helpPhone', 'name', 'script', 'version', 'translation', 'printedAt', 'page', 'pages', 'step'])

export const handoutTemplateSchema = z.strictObject({
  id: z.literal('handout'),
  /** The same as of the letter in this language: one number, and one acceptance, for all its words (ADR 0019). */
  version: z.number().int().positive(),
  language: z.enum(LETTER_LANGUAGES),
  /** Who checked the words, for a language nobody here reads; null until then. */
  reviewed: z.strictObject({ by: z.string().min(1), role: z.string().min(1), on: z.iso.date() }).nullable(),
  /** On sheets of the script whose words nobody has reviewed. A translation is printed only once somebody answers for it. */
  draft: fixedWords.optional(),
  /** Printed large on sheets of the sample clinic. */
  sample: fixedWords,
  /** How a point that is a step begins. */
  step: words('step'),
  help: z.strictObject({ heading: fixedWords, call: words('helpPhone') }),
  website: z.strictObject({ heading: fixedWords }),
  footer: z.strictObject({
    sheet: words('name'),
    script: words('script', 'version'),
    printed: words('printedAt'),
    page: words('page', 'pages'),
  }),
  /** None in the languages of the script. */
  sheets: z.array(sheetTranslationSchema),
})

export type HandoutTemplate = z.infer<typeof handoutTemplateSchema>
