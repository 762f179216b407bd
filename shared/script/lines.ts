/** Which line of a script is said. Apart from the schema, so that the window can use it without one. */
import type { Audience, History, Script } from './script.ts'

export const AUDIENCES = [
  'adult',
  'teen',
  'representative-of-child',
  'representative',
] as const satisfies readonly Audience[]
export const HISTORIES = [
  'none',
  'declined-before',
  'deferred',
  'invited-before',
] as const satisfies readonly History[]

export type Situation = { readonly audience: Audience; readonly history: History }

export type LineToSay = {
  readonly lineId: string
  readonly text: string
  /** For the desk, not to be said; null where nothing is special. */
  readonly cue: string | null
}

/** The one line to open with. Every situation has one, so nobody chooses words while a queue waits. */
export const lineFor = (script: Script, { audience, history }: Situation): LineToSay => {
  const openings = script.openings[audience]
  const line = openings[history]
  return { lineId: line.id, text: line.say, cue: openings.cue }
}
