import { call } from '../bridge/bridge.ts'
import type { Toasts } from '../ui/toast.tsx'

/** Locks the screen. Should it not lock, that must be seen: somebody is about to walk away. */
export const lockScreen = async (toasts: Toasts): Promise<void> => {
  const result = await call('session.lock', { why: 'locked' })
  if (!result.ok) toasts.show({ words: `The screen is not locked. ${result.message}`, kind: 'bad' })
}
