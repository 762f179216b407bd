/**
 * A script: the words staff say and the answers they can hear, as a graph. Content is data in `resources/scripts/` and
 * may be the clinic's own; here is only its shape. Ids of lines go into the log, so an id never changes its meaning.
 */
import { z } from 'zod'
import {
  DEFERRAL_REASON_IDS,
  METHOD_IDS,
  OUTCOME_IDS,
  REASON_IDS,
  SETTING_IDS,
  TEACH_BACK_IDS,
  UNABLE_REASON_IDS,
} from '../offers/words.ts'
import { localDateSchema } from '../time/local-time-schema.ts'
import { AUDIENCES, COMPANIES, HISTORIES } from './situation.ts'
import { once } from '../once.ts'

/** The newest layout of a script file this app reads. */
export const SCRIPT_FORMAT = 2

/** More is no script anybody could say; it also bounds what a file from elsewhere can cost. */
const MOST_NODES = 1_000
const MOST_LINES = 80
const MOST_ANSWERS = 14
/** As many as can go along with one invitation. */
const MOST_HANDOUTS = 10

/** May be empty: a draft is kept in the middle of a change. The check of the words wants every text to be there. */
const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^<>\p{Cc}]*$/u, 'No markup, no line breaks.')
const idSchema = once(() => z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/).max(60))
const keySchema = once(() => z.string().regex(/^[0-9A-D]$/).max(1))

/** What staff read, in each language of the screens. */
const textSchema = (longest: number) => z.strictObject({ en: words(longest), es: words(longest) })

/** What staff say. A line nobody has reviewed is a draft: it shows as one until somebody puts their name to it. */
const saidSchema = once(() => z.strictObject({
  text: words(300),
  reviewed: z.strictObject({ by: words(80).min(1), on: localDateSchema }).nullable(),
}))

const oneOrMore = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1).max(values.length).exactOptional()

/** Where something holds; what is not named holds for all. */
const conditionSchema = once(() => z.strictObject({
  setting: oneOrMore(SETTING_IDS),
  audience: oneOrMore(AUDIENCES),
  history: oneOrMore(HISTORIES),
  company: oneOrMore(COMPANIES),
}))

/** One way to say something. Spoken as it stands: it has no blanks to fill. */
const lineSchema = once(() => z.strictObject({
  id: idSchema(),
  when: conditionSchema().exactOptional(),
  en: saidSchema(),
  es: saidSchema(),
}))
/** The first line whose condition holds is said; the last one has none. */
const linesSchema = once(() => z.array(lineSchema()).min(1).max(MOST_LINES))

/** What an answer tells the log besides the way it leads. */
const noteSchema = once(() => z.strictObject({
  deferralReason: z.enum(DEFERRAL_REASON_IDS).exactOptional(),
  unableReason: z.enum(UNABLE_REASON_IDS).exactOptional(),
  teachBack: z.enum(TEACH_BACK_IDS).exactOptional(),
  handout: idSchema().exactOptional(),
}))

const answerSchema = once(() => z.strictObject({
  id: idSchema(),
  key: keySchema(),
  label: textSchema(60),
  /** What happens next; null where the label says it all. */
  then: textSchema(80).nullable(),
  to: idSchema(),
  when: conditionSchema().exactOptional(),
  /** Leads back into what was said before, or further than every talk has to go; offered only while the talk stays short enough. */
  again: z.literal(true).exactOptional(),
  /** Rare: stands under the others. */
  rare: z.literal(true).exactOptional(),
  note: noteSchema().exactOptional(),
}))

const listened = once(() => ({
  /** The heading over the answers. */
  prompt: textSchema(60),
  answers: z.array(answerSchema()).max(MOST_ANSWERS),
  /** One more answer for each reply of the script: `reply` leads to the reply, `note` notes the reason and leads to `to`. */
  reasons: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('reply') }),
      z.strictObject({ by: z.literal('note'), to: idSchema() }),
    ])
    .exactOptional(),
}))
/** For staff, not to be said. */
const cueSchema = once(() => z.strictObject({ when: conditionSchema().exactOptional(), ...textSchema(200).shape }))
const cues = once(() => ({ cues: z.array(cueSchema()).max(MOST_LINES).exactOptional() }))
const named = once(() => ({ id: idSchema(), name: textSchema(60) }))

/** Says something and goes on by itself: what follows stands on the same screen. */
const saySchema = once(() => z.strictObject({ ...named(), kind: z.literal('say'), lines: linesSchema(), to: idSchema() }))
/** Says something and hears an answer. */
const askSchema = once(() => z.strictObject({ ...named(), kind: z.literal('ask'), lines: linesSchema(), ...cues(), ...listened() }))
const nextSchema = once(() => z.strictObject({ label: textSchema(80), detail: textSchema(200) }))
/** Meets one reason: the reply, and one thing to do in each setting. Goes on by itself. */
const replySchema = once(() => z.strictObject({
  ...named(),
  kind: z.literal('reply'),
  reason: z.enum(REASON_IDS),
  key: keySchema(),
  /** What the patient wants to know. */
  question: textSchema(120),
  lines: linesSchema(),
  next: z.strictObject({ 'check-in': nextSchema(), discharge: nextSchema() }),
  /** The sheet that goes along with the invitation, where paper helps. */
  handout: idSchema().exactOptional(),
  to: idSchema(),
}))
/** Staff do something and tell what came of it. `guide` shows the square and the steps to open the account together. */
const doSchema = once(() => z.strictObject({
  ...named(),
  kind: z.literal('do'),
  guide: z.literal('sign-up').exactOptional(),
  ...cues(),
  ...listened(),
}))
/** The talk is over. Without `method` the way in is handed over first, where the outcome needs one. */
const endSchema = once(() => z.strictObject({
  ...named(),
  kind: z.literal('end'),
  outcome: z.enum(OUTCOME_IDS),
  method: z.enum(METHOD_IDS).exactOptional(),
}))

const nodeSchema = once(() => z.discriminatedUnion('kind', [saySchema(), askSchema(), replySchema(), doSchema(), endSchema()]))

/** A sheet that goes along with the invitation and answers one concern on paper. The clinic's phone is added when it is printed. */
const paperSchema = once(() => z.strictObject({
  title: words(80),
  lead: words(300),
  points: z.array(words(240)).min(1).max(8),
  reviewed: saidSchema().shape.reviewed,
}))
const handoutSchema = once(() => z.strictObject({ id: idSchema(), name: textSchema(60), en: paperSchema(), es: paperSchema() }))

export const scriptSchema = once(() => z.strictObject({
  format: z.literal(SCRIPT_FORMAT),
  id: idSchema(),
  version: z.number().int().positive(),
  start: idSchema(),
  nodes: z.array(nodeSchema()).min(1).max(MOST_NODES),
  handouts: z.array(handoutSchema()).max(MOST_HANDOUTS),
}))

export type Script = z.infer<ReturnType<typeof scriptSchema>>
export type ScriptNode = z.infer<ReturnType<typeof nodeSchema>>
export type NodeOf<Kind extends ScriptNode['kind']> = Extract<ScriptNode, { kind: Kind }>
export type ScriptLine = z.infer<ReturnType<typeof lineSchema>>
export type ScriptAnswer = z.infer<ReturnType<typeof answerSchema>>
export type ScriptNote = z.infer<ReturnType<typeof noteSchema>>
export type Handout = z.infer<ReturnType<typeof handoutSchema>>
export type Paper = z.infer<ReturnType<typeof paperSchema>>
export type Said = z.infer<ReturnType<typeof saidSchema>>
export type ScriptText = z.infer<ReturnType<typeof textSchema>>
