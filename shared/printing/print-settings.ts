/** What a workstation knows of its printers: for each site the usual way, and another one for the papers that need it. */
import { z } from 'zod'
import { PAGE_SIZES } from '../invitations/letter.ts'
import { PAPERS } from '../invitations/papers.ts'

export const SIDES = ['one-sided', 'two-sided'] as const
export type Sides = (typeof SIDES)[number]

/** A printer by its name in the system, which is also how long CUPS and Windows let it be. */
export const printerNameSchema = z.string().min(1).max(200)

export const printOptionsSchema = z.strictObject({
  size: z.enum(PAGE_SIZES),
  /** As the printer calls it; null leaves it to the printer. */
  tray: z.string().min(1).max(100).nullable(),
  sides: z.enum(SIDES),
})
/** How a job is printed, wherever that is. */
export type PrintOptions = z.infer<typeof printOptionsSchema>

const printChoiceSchema = printOptionsSchema.extend({
  /** Null for the system's own choice. */
  printer: printerNameSchema.nullable(),
})
export type PrintChoice = z.infer<typeof printChoiceSchema>

/** More than one clinic needs: the sample clinic and one that moved leave theirs behind. */
const MOST_RULES = 400

export const printSettingsSchema = z
  .array(
    printChoiceSchema.extend({
      siteId: z.string().min(1).max(64),
      /** Null for the usual way of the site. */
      paper: z.enum(PAPERS).nullable(),
    }),
  )
  .max(MOST_RULES)
export type PrintSettings = z.infer<typeof printSettingsSchema>

export const DEFAULT_CHOICE: PrintChoice = { printer: null, size: 'letter', tray: null, sides: 'one-sided' }
