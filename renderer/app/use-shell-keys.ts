/** The keys that act anywhere behind the sign-in. */
import type { Role } from '../../shared/staff/roles.ts'
import { call } from '../bridge/bridge.ts'
import { nameTyped } from '../desk/search-list.tsx'
import { focusNextRegion } from '../ui/regions.ts'
import { nextTextSize } from '../ui/text-size.ts'
import { useKeys } from '../ui/use-keys.ts'
import { useApp } from './app-store.ts'
import { goToDesk } from './desks.ts'
import { routesFor } from './destinations.ts'
import { textSizeOf } from './use-look.ts'

type ShellKeys = { role: Role; openKeysHelp: () => void; lock: () => void }

export const useShellKeys = ({ role, openKeysHelp, lock }: ShellKeys): void => {
  const { go, toggleNames } = useApp.getState()
  const toDestinations = Object.fromEntries(routesFor(role).map((route, index) => [`Ctrl+${index + 1}`, () => go(route)]))
  useKeys({
    'Ctrl+K': () => search(role),
    '/': () => search(role),
    'Ctrl+N': () => walkIn(role),
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

const search = (role: Role): void => goToDesk(role).getState().backToList()

const walkIn = (role: Role): void => {
  const { query, openWalkIn } = goToDesk(role).getState()
  openWalkIn(nameTyped(query))
}

/** Kept for this workstation; the new size comes back with the app's state. */
const changeTextSize = (change: Parameters<typeof nextTextSize>[1]): void => {
  const { app } = useApp.getState()
  if (app.phase === 'starting') return
  void call('settings.change', { textSize: nextTextSize(textSizeOf(app.settings.textSize), change) })
}
