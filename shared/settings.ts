/** The small settings of one workstation. Never patients, never keys. */
import { z } from 'zod'
import { once } from './once.ts'
import { printSettingsSchema } from './printing/print-settings.ts'
import { LANGUAGES } from './text/languages.ts'

export const settingsSchema = once(() =>
  z.strictObject({
    siteId: z.string().nullable(),
    /** Which paper comes out where, by site. */
    printing: printSettingsSchema(),
    theme: z.enum(['system', 'light', 'dark']),
    /** Of the screens before anyone has signed in. */
    language: z.enum(LANGUAGES),
    /** Percent of the base text size. */
    textSize: z.number().int().min(100).max(200),
    singleKeys: z.boolean(),
    startsWithNamesHidden: z.boolean(),
    /** Minutes without a key or a move before the screen locks. */
    idleMinutes: z.number().int().min(1).max(30),
  }),
)
export type Settings = z.infer<ReturnType<typeof settingsSchema>>

export const DEFAULT_SETTINGS: Settings = {
  siteId: null,
  printing: [],
  theme: 'system',
  language: 'en',
  textSize: 100,
  singleKeys: true,
  startsWithNamesHidden: false,
  idleMinutes: 3,
}
