/** Sheets of the shipped script, as they go along with a letter. */
import { handoutsOf, type Handout } from '../../../shared/invitations/handout.ts'
import type { Language } from '../../../shared/text/languages.ts'
import { shippedScript } from '../script/shipped-script.ts'

export const sheets = (language: Language, ...ids: readonly string[]): readonly Handout[] => {
  const found = handoutsOf(shippedScript(), { ids, language })
  if (!found.ok) throw new Error(found.message)
  return found.value
}

/** The one sheet with this id, changed where a test needs it. */
export const sheet = (language: Language, id: string, paper: Partial<Handout['paper']> = {}): Handout => {
  const [found] = sheets(language, id)
  if (found === undefined) throw new Error(`no sheet ${id}`)
  return { ...found, paper: { ...found.paper, ...paper } }
}
