import { isMessageKey } from '../words/messages.ts'
import type { Say } from '../words/say.ts'

/** Why there was no offer. The id may be that of a missed visit, or of an offer that could not be made. */
export const reasonWords = (reason: string, say: Say): string => {
  const keys = [`offer.missed.${reason}`, `offer.unable.${reason}`]
  return say(keys.find(isMessageKey) ?? 'offer.missed.other')
}
