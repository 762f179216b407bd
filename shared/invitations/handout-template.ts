/** The fixed words around a sheet that goes along, in one language: data in `resources/letters`. */
import { z } from 'zod'
import { LANGUAGES } from '../text/languages.ts'
import { fixedWords, wordsWith } from './template-words.ts'

const words = wordsWith(['helpPhone', 'name', 'script', 'version', 'printedAt', 'page', 'pages'])

export const handoutTemplateSchema = z.strictObject({
  id: z.literal('handout'),
  version: z.number().int().positive(),
  language: z.enum(LANGUAGES),
  /** Who checked the words, for a language nobody here reads; null until then. */
  reviewed: z.strictObject({ by: z.string().min(1), role: z.string().min(1), on: z.iso.date() }).nullable(),
  /** On sheets whose words nobody has reviewed. */
  draft: fixedWords,
  /** Printed large on sheets of the sample clinic. */
  sample: fixedWords,
  help: z.strictObject({ heading: fixedWords, call: words('helpPhone') }),
  website: z.strictObject({ heading: fixedWords }),
  footer: z.strictObject({
    sheet: words('name'),
    script: words('script', 'version'),
    printed: words('printedAt'),
    page: words('page', 'pages'),
  }),
})

export type HandoutTemplate = z.infer<typeof handoutTemplateSchema>
