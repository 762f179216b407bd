/** Sheets of the script in use, in the language they are wished for. */
import { handoutsOf, type Handout, type HandoutsWanted } from '../../shared/invitations/handout.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { Result } from '../../shared/result.ts'
import type { AppParts } from './app-parts.ts'
import { scriptInUse } from './script-handlers.ts'

type Parts = Pick<AppParts, 'store' | 'resources' | 'letters'>

/** Those that were asked for. */
export const sheetsFor = async (parts: Parts, wanted: HandoutsWanted): Promise<Result<readonly Handout[], 'unknown-handout'>> =>
  handoutsOf(await scriptInUse(parts), wanted, await parts.letters.sheetsIn(wanted.language))

/** All there are. */
export const everySheet = async (parts: Parts, language: LetterLanguage): Promise<readonly Handout[]> => {
  const script = await scriptInUse(parts)
  const found = handoutsOf(script, { ids: script.handouts.map(({ id }) => id), language }, await parts.letters.sheetsIn(language))
  return found.ok ? found.value : []
}
