import { failureWords } from '../../shared/words/failure-words.ts'
import type { Say } from '../../shared/words/say.ts'
import { call } from '../bridge/bridge.ts'
import type { Toasts } from '../ui/toast.tsx'

/** Locks the screen. Should it not lock, that must be seen: somebody is about to walk away. */
export const lockScreen = async (toasts: Toasts, say: Say): Promise<void> => {
  const result = await call('session.lock', { why: 'locked' })
  if (!result.ok) toasts.show({ words: say('app.not-locked', { why: failureWords(say, result) }), kind: 'bad' })
}
