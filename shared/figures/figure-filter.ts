/** What the figures are asked for: which visits count. */
import { z } from 'zod'
import { once } from '../once.ts'
import { localDateSchema } from '../time/local-time-schema.ts'
import { daysFrom } from './periods.ts'

/** Ten years and a bit: more is a slip of the pen. */
const MOST_DAYS = 3_700

/** Days of the clinic's calendar, both counted; `siteId` null is all sites. */
export const figureFilterSchema = once(() =>
  z
    .strictObject({ from: localDateSchema, to: localDateSchema, siteId: z.string().min(1).max(64).nullable() })
    .refine(({ from, to }) => from <= to && daysFrom(from, to) < MOST_DAYS),
)
export type FigureFilter = z.infer<ReturnType<typeof figureFilterSchema>>
