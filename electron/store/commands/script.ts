/** The script as its manager writes it: a draft beside the log, and versions in it. */
import type { Script } from '../../../shared/script/script.ts'
import type { CommandContext } from '../command-context.ts'
import { newestScript } from '../queries/script.ts'

/** A draft is no fact: only the last one counts, and nobody has said a word of it yet. */
export const keepScriptDraft = ({ writer }: CommandContext, { content }: { content: string }): null => {
  writer.run('INSERT INTO script_draft (one, content) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET content = excluded.content', content)
  return null
}

export const dropScriptDraft = ({ writer }: CommandContext): null => {
  writer.run('DELETE FROM script_draft')
  return null
}

/**
 * A new version, for every offer from now on. Its number is above all others and above `above`, the one the app came
 * with, so that the log never names two scripts alike. The caller has checked the script.
 */
export const publishScript = (
  { writer, append }: CommandContext,
  { script, above, by }: { script: Script; above: number; by: string },
): { version: number } => {
  const version = Math.max(above, newestScript(writer, { below: null })?.version ?? 0) + 1
  append({ type: 'script-published', subject: script.id, payload: { script: { ...script, version } } }, by)
  writer.run('DELETE FROM script_draft')
  return { version }
}
