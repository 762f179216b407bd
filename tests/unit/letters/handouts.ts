/** Sheets of the shipped script, as they go along with a letter. */
import { handoutsOf, type Handout } from '../../../shared/invitations/handout.ts'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { shippedScript } from '../script/shipped-script.ts'
import { handoutTemplates } from './resources.ts'

export const sheets = (language: LetterLanguage, ...ids: readonly string[]): readonly Handout[] => {
  const found = handoutsOf(shippedScript(), { ids, language }, handoutTemplates[language])
  if (!found.ok) throw new Error(found.message)
  return found.value
}

/** All of them. */
export const everySheet = (language: LetterLanguage): readonly Handout[] =>
  sheets(language, ...shippedScript().handouts.map(({ id }) => id))

/** The one sheet with this id, changed where a test needs it. */
export const sheet = (language: LetterLanguage, id: string, paper: Partial<Handout['paper']> = {}): Handout => {
  const [found] = sheets(language, id)
  if (found === undefined) throw new Error(`no sheet ${id}`)
  return { ...found, paper: { ...found.paper, ...paper } }
}
