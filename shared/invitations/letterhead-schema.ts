/** The letterhead as it stands in the log, and as the window hands it over. */
import { z } from 'zod'
import { once } from '../once.ts'
import { LETTER_LANGUAGES } from './letter-languages.ts'
import { LETTER_LIMITS } from './letter.ts'
import { LOGO_LIMITS } from './logo.ts'

export const ownWordsSchema = once(() => z.strictObject({
  paragraphs: z.array(z.string().max(LETTER_LIMITS.ownWords)).max(2).readonly(),
  hours: z.string().max(LETTER_LIMITS.helpHours).nullable(),
}))

export const letterheadSchema = once(() => z.strictObject({
  languages: z.partialRecord(z.enum(LETTER_LANGUAGES), ownWordsSchema()),
  logo: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      width: z.number().int().min(1).max(LOGO_LIMITS.width),
      height: z.number().int().min(1).max(LOGO_LIMITS.height),
    })
    .nullable(),
}))
