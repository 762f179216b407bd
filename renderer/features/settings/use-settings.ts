import type { Settings } from '../../../shared/settings.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'

/** The settings of this workstation; a change acts at once. */
export const useSettings = () => {
  const { settings } = useReady()
  const { failure, run } = useAction()
  return { settings, failure, change: (part: Partial<Settings>) => void run('settings.change', part) }
}
