/** A sheet of the script that goes along with a letter. */
import { fail, succeed, type Result } from '../result.ts'
import type { Paper, Script } from '../script/script.ts'
import type { Language } from '../text/languages.ts'

export type Handout = {
  readonly id: string
  /** How the clinic calls it, in the language of the sheet. */
  readonly name: string
  readonly language: Language
  readonly paper: Paper
  /** The script it was taken from, so that the sheet itself says which words were handed over. */
  readonly script: Pick<Script, 'id' | 'version'>
}

/** Which sheets go along, and in which language. */
export type HandoutsWanted = { readonly ids: readonly string[]; readonly language: Language }

const UNKNOWN = fail(
  'unknown-handout',
  'A sheet that goes along is not in the script any more. Nothing was printed. Show the QR instead.',
)

/** The sheets of `script` in the order they were wanted. All or none: half of what was promised is a promise broken. */
export const handoutsOf = (
  script: Script,
  { ids, language }: HandoutsWanted,
): Result<readonly Handout[], 'unknown-handout'> => {
  const known = new Map(script.handouts.map((handout) => [handout.id, handout]))
  const found = ids.flatMap((id) => known.get(id) ?? [])
  if (found.length < ids.length) return UNKNOWN
  return succeed(
    found.map((handout) => ({
      id: handout.id,
      name: handout.name[language],
      language,
      paper: handout[language],
      script: { id: script.id, version: script.version },
    })),
  )
}

/** A sheet nobody has reviewed may go out, but it says so on paper. */
export const isDraft = ({ paper }: Handout): boolean => paper.reviewed === null
