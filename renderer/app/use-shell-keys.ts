/** The keys that act anywhere behind the sign-in. */
import { nameTyped } from '../features/today/search-list.tsx'
import { useToday } from '../features/today/today-store.ts'
import { call } from '../bridge/bridge.ts'
import { focusNextRegion } from '../ui/regions.ts'
import { nextTextSize } from '../ui/text-size.ts'
import { useKeys } from '../ui/use-keys.ts'
import { useApp } from './app-store.ts'
import { DESTINATIONS } from './destinations.ts'
import { textSizeOf } from './use-look.ts'

type ShellKeys = { openKeysHelp: () => void; lock: () => void }

export const useShellKeys = ({ openKeysHelp, lock }: ShellKeys): void => {
  const { go, toggleNames } = useApp.getState()
  const toDestinations = Object.fromEntries(DESTINATIONS.map(({ id }, index) => [`Ctrl+${index + 1}`, () => go(id)]))
  useKeys({
    'Ctrl+K': search,
    '/': search,
    'Ctrl+N': walkIn,
    F6: () => focusNextRegion(1),
    'Shift+F6': () => focusNextRegion(-1),
    '?': openKeysHelp,
    'Ctrl++': () => changeTextSize('larger'),
    'Ctrl+=': () => changeTextSize('larger'),
    'Ctrl+-': () => changeTextSize('smaller'),
    'Ctrl+0': () => changeTextSize('reset'),
    ...toDestinations,
  })
  // Someone comes up to the counter: these two work over any layer too.
  useKeys({ 'Ctrl+H': toggleNames, 'Ctrl+L': lock }, { inDialog: true })
}

const search = (): void => {
  useApp.getState().go('today')
  useToday.getState().backToList()
}

const walkIn = (): void => {
  const { query, openWalkIn } = useToday.getState()
  useApp.getState().go('today')
  openWalkIn(nameTyped(query))
}

/** Kept for this workstation; the new size comes back with the app's state. */
const changeTextSize = (change: Parameters<typeof nextTextSize>[1]): void => {
  const { app } = useApp.getState()
  if (app.phase === 'starting') return
  void call('settings.change', { textSize: nextTextSize(textSizeOf(app.settings.textSize), change) })
}
