/** A sentence before its language is known: what one part of the app found and another will say. */
import { fullDate } from '../time/display.ts'
import type { MessageKey } from './english.ts'
import type { Say } from './say.ts'

/** A value may be a sentence itself; a day as `YYYY-MM-DD` is said as a date. */
export type ToSay = { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number | ToSay>> }

export const toSay = (key: MessageKey, values?: ToSay['values']): ToSay => (values === undefined ? { key } : { key, values })

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** "2025-10-14" as "October 14, 2025"; anything else as it is. */
export const saidValue = (say: Say, value: string | number): string | number =>
  typeof value === 'string' && DATE.test(value) ? fullDate(value, say.language) : value

export const sayIt = (say: Say, { key, values = {} }: ToSay): string =>
  say(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? sayIt(say, value) : saidValue(say, value)]),
    ),
  )
