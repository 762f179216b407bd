/**
 * The words of the letter in one language: data in `resources/letters`, so that wording and translations
 * change without code. The shape is the checklist: every fact a letter must state has its own field, so that
 * no translation can leave one out (CMS counts access as provided only when the patient holds all that is
 * needed).
 */
import { z } from 'zod'
import { fixedWords, wordsWith } from './template-words.ts'

/**
 * What the code fills in. `{code}` is not among them: the code is shown on its own line, never inside a
 * sentence.
 */
const PLACEHOLDERS = [
  'portalName',
  'address',
  'goodUntil',
  'helpPhone',
  'helpHours',
  'version',
  'printedAt',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

const words = wordsWith(PLACEHOLDERS)

const stepSchema = z.strictObject({
  text: words(),
  /** What stands under the step on a line of its own, large. */
  show: z.enum(['address', 'code']).optional(),
  after: words().optional(),
})

const stepsShowing = (shown: readonly ('address' | 'code')[]) =>
  z
    .array(stepSchema)
    .length(4)
    .refine((steps) => steps.flatMap((step) => step.show ?? []).join() === shown.join(), {
      message: `must show ${shown.join(' and then ')}, and nothing else`,
    })

const factSchema = z.strictObject({ heading: fixedWords, text: words() })

export const letterTemplateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.number().int().positive(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/),
  /** Who checked the words, for a language nobody here reads; null until then. */
  reviewed: z.strictObject({ by: z.string().min(1), role: z.string().min(1), on: z.iso.date() }).nullable(),
  /** What the window and the file say. Never a name. */
  documentTitle: fixedWords,
  /** The one main message. */
  title: fixedWords,
  whatItIs: words('portalName'),
  why: words(),
  steps: z.strictObject({ generic: stepsShowing(['address']), personal: stepsShowing(['address', 'code']) }),
  /** Read aloud in place of the square. */
  squareAlt: words('address'),
  facts: z.strictObject({
    /**
     * `lead` is what people look for: it stands in bold on a line of its own, where the portal gave a date.
     */
    codeLife: z.strictObject({ heading: fixedWords, lead: words('goodUntil'), text: words() }),
    help: z.strictObject({ heading: fixedWords, lead: words('helpPhone', 'helpHours') }),
    helper: factSchema,
    sayingNo: factSchema,
    formats: z.strictObject({
      heading: fixedWords,
      text: words(),
      /** One line for people who cannot read the rest. */
      otherLanguages: z.array(z.strictObject({ language: z.string().min(2), text: words() })),
    }),
  }),
  /** Printed large on letters of the sample clinic. */
  sample: fixedWords,
  footer: z.strictObject({ letter: words('version'), printed: words('printedAt') }),
})

export type LetterTemplate = z.infer<typeof letterTemplateSchema>
export type LetterStep = z.infer<typeof stepSchema>
