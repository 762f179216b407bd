/** What a workstation knows of its printers, as it is read from its settings. The window gets none of this. */
import { z } from 'zod'
import { PAGE_SIZES } from '../invitations/letter.ts'
import { PAPERS } from '../invitations/papers.ts'
import { once } from '../once.ts'
import { SIDES, type PrintSettings } from './print-options.ts'

/** A printer by its name in the system, which is also how long CUPS and Windows let it be. */
export const printerNameSchema = z.string().min(1).max(200)

export const printOptionsSchema = once(() =>
  z.strictObject({ size: z.enum(PAGE_SIZES), tray: z.string().min(1).max(100).nullable(), sides: z.enum(SIDES) }),
)

/** More than one clinic needs: the sample clinic and one that moved leave theirs behind. */
const MOST_RULES = 400

export const printSettingsSchema = once((): z.ZodType<PrintSettings, PrintSettings> =>
  z
    .array(
      printOptionsSchema().extend({
        printer: printerNameSchema.nullable(),
        siteId: z.string().min(1).max(64),
        paper: z.enum(PAPERS).nullable(),
      }),
    )
    .max(MOST_RULES),
)
