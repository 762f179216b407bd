/** Where one can go, in the order of the rail and of Ctrl 1 to 6. The same for every role: the settings differ inside. */
import type { Destination } from '../ui/rail.tsx'
import type { Route } from './app-store.ts'

export const DESTINATIONS: readonly Destination<Route>[] = [
  { id: 'today', label: 'Today', icon: 'today' },
  { id: 'close-day', label: 'Close day', icon: 'close-day' },
  { id: 'import', label: 'Import', icon: 'import' },
  { id: 'settings', label: 'Settings', icon: 'settings' },
]
