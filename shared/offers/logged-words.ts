/** What the strip says after logging. It goes on after a name, so that the name can be hidden at any time. */
import type { Outcome, Setting } from './words.ts'

const WORDS_BY_OUTCOME: Readonly<Record<Outcome, string>> = {
  'already-active': 'already uses the website.',
  'activated-now': 'opened the account here.',
  'took-invitation': 'took the invitation.',
  'undecided-informed': 'will think and has the sheet.',
  'declined-informed': 'said no and has the sheet.',
  'declined-refused-information': 'said no and wanted no sheet.',
  deferred: 'is for the nurse.',
  unable: 'could not be asked.',
}

/** "took the invitation.": to stand after "Tomasz Kowalczyk" or "the patient". */
export const loggedWords = (outcome: Outcome, setting: Setting): string =>
  // The nurse is the last to ask: whoever puts her off is hers to ask again.
  outcome === 'deferred' && setting === 'discharge' ? 'is to be asked again.' : WORDS_BY_OUTCOME[outcome]
