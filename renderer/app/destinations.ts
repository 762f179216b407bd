/** Where one can go, in the order of the rail and of Ctrl 1 to 9. Everyone reaches everything: first stands what a role does most. */
import type { Role } from '../../shared/staff/roles.ts'
import type { Say } from '../../shared/words/say.ts'
import type { Destination } from '../ui/rail.tsx'
import type { Route } from './app-store.ts'

/** Practice is reached from the settings. */
type RailRoute = Exclude<Route, 'practice'>

const ORDER: Readonly<Record<Role, readonly RailRoute[]>> = {
  desk: ['today', 'discharge', 'close-day', 'import', 'batches', 'settings'],
  nurse: ['discharge', 'today', 'close-day', 'import', 'batches', 'settings'],
  manager: ['today', 'discharge', 'close-day', 'import', 'batches', 'script', 'letters', 'figures', 'settings'],
}

export const routesFor = (role: Role): readonly RailRoute[] => ORDER[role]

const labelOf = (route: RailRoute, say: Say): string => {
  if (route === 'discharge') return say('discharge.title')
  if (route === 'letters') return say('letter-desk.title')
  return route === 'script' ? say('script.title') : say(`app.to.${route}`)
}

/** `handedOver`: how many the desk left to the nurse. */
export const destinationsFor = (role: Role, say: Say, handedOver: number): readonly Destination<Route>[] =>
  routesFor(role).map((route) => ({
    id: route,
    icon: route,
    label: labelOf(route, say),
    ...(route === 'discharge' && { badge: handedOver, badgeWords: say('discharge.badge') }),
  }))
