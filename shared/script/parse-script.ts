/** Reads a script file. What is broken or from a newer app is refused, with the place and the reason. */
import { SCRIPT_FORMAT, scriptSchema, type Script } from './script.ts'

export type ScriptParsed =
  { readonly ok: true; readonly script: Script } | { readonly ok: false; readonly message: string }

/** A hundred times the shipped script. */
export const LONGEST_SCRIPT_FILE = 8_000_000

const refused = (message: string): ScriptParsed => ({ ok: false, message })

const formatOf = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && 'format' in content ? content.format : undefined

/** "nodes.3.lines.0.en.text": the place in the file, for the person who mends it. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'the file' : path.map(String).join('.')

/** The caller keeps the last good script. Says nothing about the words: see `checkScript`. */
export const parseScript = (json: string): ScriptParsed => {
  if (json.length > LONGEST_SCRIPT_FILE) return refused('The script file is too large.')
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return refused('The script file is not JSON.')
  }
  const format = formatOf(content)
  if (typeof format === 'number' && format > SCRIPT_FORMAT)
    return refused('The script file is from a newer EveryOffer.')
  const parsed = scriptSchema().safeParse(content)
  if (parsed.success) return { ok: true, script: parsed.data }
  const issue = parsed.error.issues[0]
  return refused(`The script file is wrong at ${placeOf(issue?.path ?? [])}: ${issue?.message ?? 'unknown'}`)
}
