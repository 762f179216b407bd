/**
 * A script: the words the desk says and the answers it can hear. Content is data in `resources/scripts/`;
 * here is only its shape. Ids of lines go into the log, so an id never changes its meaning.
 */
import { z } from 'zod'
import {
  DEFERRAL_REASON_IDS,
  OUTCOME_IDS,
  REASON_IDS,
  SETTING_IDS,
  UNABLE_REASON_IDS,
} from '../offers/words.ts'

/** The newest layout of a script file this app reads. */
const FORMAT = 1

/**
 * What comes after an answer. `log` ends the conversation; `hand-over` puts a way in into their hands first.
 * A `concern` gets a reply; after `why` a reason is only noted: to argue with a no would press.
 */
const STEPS = ['hand-over', 'concern', 'decline', 'why', 'deferral', 'unable', 'log'] as const
export type Step = (typeof STEPS)[number]

const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^<>\p{Cc}]*$/u, 'No markup, no line breaks.')
const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .max(60)
const keySchema = z.string().regex(/^[0-9A-D]$/)

/** One line to say. `say` is spoken as it stands: it has no blanks to fill. */
const lineSchema = z.strictObject({ id: idSchema, say: words(300) })

/** The line to open with, by what went before: `invited-before` is an invitation that was never opened. */
const openingsSchema = z.strictObject({
  /** For the desk, not to be said; null where nothing is special. */
  cue: words(200).nullable(),
  none: lineSchema,
  'declined-before': lineSchema,
  deferred: lineSchema,
  'invited-before': lineSchema,
})

const answerSchema = z.strictObject({
  id: idSchema,
  key: keySchema,
  label: words(60),
  /** What happens next, in the desk's words; null where the label says it all. */
  then: words(80).nullable(),
  step: z.enum(STEPS),
  /** The outcomes this answer can still end in; empty where another answer decides. */
  outcomes: z.array(z.enum(OUTCOME_IDS)).max(OUTCOME_IDS.length),
})

const optionSchema = <Ids extends [string, ...string[]]>(ids: Ids) =>
  z.strictObject({ id: z.enum(ids), key: keySchema, label: words(60) })

const reasonSchema = z.strictObject({
  id: z.enum(REASON_IDS),
  key: keySchema,
  /** What the desk hears, short. */
  label: words(60),
  /** What the patient wants to know. */
  question: words(120),
  reply: lineSchema,
  /** One thing to do, in this script's setting. */
  next: z.strictObject({ label: words(80), detail: words(200) }),
  /** The sheet that goes along with the invitation, where the clinic has one for this reason. */
  handout: idSchema.exactOptional(),
})

const scriptSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: idSchema,
  version: z.number().int().positive(),
  setting: z.enum(SETTING_IDS),
  /** BCP 47 tag of the language the lines are in. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  /** By who is spoken to. A teen is spoken to alone, a child never is; the ages are the clinic's. */
  openings: z.strictObject({
    adult: openingsSchema,
    teen: openingsSchema,
    'representative-of-child': openingsSchema,
    representative: openingsSchema,
  }),
  answers: z.array(answerSchema).min(1).max(9),
  concern: z.strictObject({
    ask: lineSchema,
    /** When one concern has been met and there is another. */
    askAgain: lineSchema,
    reasons: z.array(reasonSchema).min(1).max(14),
    answers: z.array(answerSchema).min(1).max(9),
  }),
  decline: z.strictObject({
    ask: lineSchema,
    /** Instead of `ask`, once they said why. */
    thanks: lineSchema,
    /** For the desk while the reason is noted, not to be said. */
    whyCue: words(200),
    answers: z.array(answerSchema).min(1).max(9),
  }),
  deferral: z.strictObject({
    reply: lineSchema,
    reasons: z.array(optionSchema(DEFERRAL_REASON_IDS)).min(1).max(14),
  }),
  unable: z.strictObject({
    cue: words(200),
    reasons: z.array(optionSchema(UNABLE_REASON_IDS)).min(1).max(14),
  }),
})

export type Script = z.infer<typeof scriptSchema>
export type ScriptLine = z.infer<typeof lineSchema>
export type ScriptAnswer = z.infer<typeof answerSchema>
export type ScriptReason = z.infer<typeof reasonSchema>
export type Audience = keyof Script['openings']
export type History = Exclude<keyof z.infer<typeof openingsSchema>, 'cue'>

export type ScriptParsed =
  { readonly ok: true; readonly script: Script } | { readonly ok: false; readonly message: string }

const refused = (message: string): ScriptParsed => ({ ok: false, message })

const formatOf = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && 'format' in content ? content.format : undefined

/** "concern.reasons.3.reply.say": the place in the file, for the person who mends it. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'the file' : path.map(String).join('.')

/**
 * Reads the text of a script file. Refuses what is broken or from a newer app, with the place and the reason;
 * the caller keeps the last good script.
 */
export const parseScript = (json: string): ScriptParsed => {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return refused('The script file is not JSON.')
  }
  const format = formatOf(content)
  if (typeof format === 'number' && format > FORMAT)
    return refused('The script file is from a newer EveryOffer.')
  const parsed = scriptSchema.safeParse(content)
  if (parsed.success) return { ok: true, script: parsed.data }
  const issue = parsed.error.issues[0]
  return refused(`The script file is wrong at ${placeOf(issue?.path ?? [])}: ${issue?.message ?? 'unknown'}`)
}
