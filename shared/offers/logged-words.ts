/** What the strip says after logging. It goes on after a name, so that the name can be hidden at any time. */
import type { Say } from '../words/say.ts'
import type { Outcome, Setting } from './words.ts'

/** "took the invitation.": to stand after "Tomasz Kowalczyk" or "the patient". */
export const loggedWords = (outcome: Outcome, setting: Setting, say: Say): string =>
  // The nurse is the last to ask: whoever puts her off is hers to ask again.
  say(outcome === 'deferred' && setting === 'discharge' ? 'offer.logged.ask-again' : `offer.logged.${outcome}`)
