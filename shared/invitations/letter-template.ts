/**
 * The words of the invitation in one language: data in `resources/letters`, so that wording and translations change
 * without code. The shape is the checklist of `domain.md` 7.6: every fact that must be stated has its own field, so
 * that no translation can leave one out (CMS counts access as provided only when the patient holds all that is needed).
 */
import { z } from 'zod'
import { LETTER_LANGUAGES } from './letter-languages.ts'
import { fixedWords, wordsWith } from './template-words.ts'

/**
 * What the code fills in. `{code}` is not among them: the code is shown on its own line, never inside a
 * sentence.
 */
const PLACEHOLDERS = [
  'portalName', 'address', 'goodUntil', 'helpPhone', 'helpHours', 'name', 'version', 'printedAt', 'page', 'pages',
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
/** The one main message, and what the portal is. */
const openingSchema = z.strictObject({ title: fixedWords, intro: words('portalName') })

const hoursWords = wordsWith(['from', 'to', 'one', 'two', 'days', 'times'])

export const letterTemplateSchema = z.strictObject({
  id: z.literal('invitation'),
  version: z.number().int().positive(),
  language: z.enum(LETTER_LANGUAGES),
  /** Who checked the words, for a language nobody here reads; null until then. */
  reviewed: z.strictObject({ by: z.string().min(1), role: z.string().min(1), on: z.iso.date() }).nullable(),
  /** What the window and the file say. Never a name. */
  documentTitle: fixedWords,
  /** What each paper is called in its own footer. */
  names: z.strictObject({
    letter: fixedWords,
    decliner: fixedWords,
    representative: fixedWords,
    teen: fixedWords,
    'half-sheet': fixedWords,
    card: fixedWords,
  }),
  openings: z.strictObject({
    letter: openingSchema,
    decliner: openingSchema,
    representative: openingSchema,
    teen: openingSchema,
  }),
  steps: z.strictObject({
    generic: stepsShowing(['address']),
    personal: stepsShowing(['address', 'code']),
    representative: stepsShowing(['address']),
  }),
  /** Read aloud in place of the square. */
  squareAlt: words('address'),
  facts: z.strictObject({
    /**
     * `lead` is what people look for: it stands in bold on a line of its own, where the portal gave a date.
     */
    codeLife: z.strictObject({ heading: fixedWords, lead: words('goodUntil'), text: words() }),
    noEnd: factSchema,
    help: z.strictObject({ heading: fixedWords, lead: words('helpPhone', 'helpHours') }),
    helper: factSchema,
    patientDecides: factSchema,
    whoSees: factSchema,
    sayingNo: factSchema,
    formats: z.strictObject({
      heading: fixedWords,
      text: words(),
      /** One line for people who cannot read the rest. */
      otherLanguages: z.array(z.strictObject({ language: z.enum(LETTER_LANGUAGES), text: words('helpPhone') })),
    }),
  }),
  /** The card has room for little: what there is, the address, and whom to call. */
  card: z.strictObject({ title: fixedWords, text: words(), help: words('helpPhone') }),
  /** How days and times are joined: "Monday to Friday, 8:00 AM to 5:00 PM". */
  hours: z.strictObject({
    days: hoursWords('from', 'to'),
    times: hoursWords('from', 'to'),
    and: hoursWords('one', 'two'),
    when: hoursWords('days', 'times'),
  }),
  /** Names of days (from Monday) and months, and their order, for a language the system does not know. */
  calendar: z
    .strictObject({
      weekdays: z.array(fixedWords).length(7),
      months: z.array(fixedWords).length(12),
      date: wordsWith(['day', 'month', 'year'])('day', 'month', 'year'),
    })
    .optional(),
  /** Printed large on letters of the sample clinic. */
  sample: fixedWords,
  footer: z.strictObject({
    line: words('name', 'version'),
    printed: words('printedAt'),
    page: words('page', 'pages'),
  }),
})

export type LetterTemplate = z.infer<typeof letterTemplateSchema>
export type LetterStep = z.infer<typeof stepSchema>
export type Opening = keyof LetterTemplate['openings']
