/** Sheets of the script in the languages the script itself does not have. */
import { z } from 'zod'
import type { Handout as ScriptHandout, Paper } from '../script/script.ts'
import { fixedWords } from './template-words.ts'

type Words = Pick<Paper, 'title' | 'lead' | 'points'>

/** No longer than the script's own texts may be. */
const atMost = (longest: number) => fixedWords.refine((text) => text.length <= longest, { message: `has more than ${longest} characters` })

export const sheetTranslationSchema = z.strictObject({
  /** Of the script's sheet. */
  id: z.string().min(1),
  /** The English words it was made from, see `fingerprintOf`. */
  of: z.string().regex(/^[0-9a-f]{16}$/),
  name: atMost(60),
  title: atMost(80),
  lead: atMost(300),
  points: z.array(atMost(240)).min(1).max(8),
})
export type SheetTranslation = z.infer<typeof sheetTranslationSchema>

const PRIME = 0x100000001b3n
const START = 0xcbf29ce484222325n
const WHOLE = 0xffffffffffffffffn

/** Tells whether words are still the ones a translation was made from (FNV-1a of 64 bits, unit by unit). Who reviewed them is not part of it. */
export const fingerprintOf = ({ title, lead, points }: Words): string => {
  const text = [title, lead, ...points].map((part) => part.normalize('NFC').trim()).join('\n')
  let sum = START
  for (let at = 0; at < text.length; at += 1) sum = ((sum ^ BigInt(text.charCodeAt(at))) * PRIME) & WHOLE
  return sum.toString(16).padStart(16, '0')
}

/**
 * The translation that says what the sheet says in English; undefined where there is none, or where the clinic has
 * changed the English words since: a sheet that says other things in each language misleads whoever hands it over.
 */
export const translationOf = (
  { id, en }: Pick<ScriptHandout, 'id' | 'en'>,
  translations: readonly SheetTranslation[],
): SheetTranslation | undefined => {
  const found = translations.find((translation) => translation.id === id)
  return found?.of === fingerprintOf(en) ? found : undefined
}
