/** The app's own log: what happened, never to whom. One JSON object a line; the file starts anew when it is full. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Only numbers and short codes can be logged: there is no field a name would fit in. */
export type LogFields = Readonly<Record<string, number | boolean | Code>>
type Code = Lowercase<string>

const FULL_BYTES = 1_000_000

/** No space, no capital, no digit first: the form of a code and not of a name, a date or a record number. */
const CODE = /^[a-z][a-z0-9.-]{0,39}$/

/** A type can be forced; what is written cannot. */
const codeOf = (text: string): string => (CODE.test(text) ? text : 'not-a-code')

const writable = (fields: LogFields): Record<string, number | boolean | string> => {
  const kept: Record<string, number | boolean | string> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (!CODE.test(key)) continue
    if (typeof value === 'string') kept[key] = codeOf(value)
    else if (typeof value === 'number' || typeof value === 'boolean') kept[key] = value
  }
  return kept
}

export type Log = { write(what: Code, fields?: LogFields): void }

export const createLog = (file: string): Log => ({
  write: (what, fields = {}) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > FULL_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), what: codeOf(what), ...writable(fields) })}\n`)
    } catch {
      // A log that cannot be written must not stop the desk.
    }
  },
})
