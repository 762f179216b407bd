/** The desks by their screen, for what acts on the one that is open from outside of it. */
import { DISCHARGE } from '../features/discharge/discharge-desk.ts'
import { TODAY } from '../features/today/today-desk.ts'
import type { DeskStore } from '../desk/desk-store.ts'
import type { Role } from '../../shared/staff/roles.ts'
import { deskRouteOf, useApp, type DeskRoute } from './app-store.ts'

const DESKS: Readonly<Record<DeskRoute, DeskStore>> = { today: TODAY.desk, discharge: DISCHARGE.desk }

/** Shows the desk that is open, else the person's own, and answers it. */
export const goToDesk = (role: Role): DeskStore => {
  const { route, go } = useApp.getState()
  const desk = deskRouteOf(route, role)
  go(desk)
  return DESKS[desk]
}

/** The desk on screen; null on any other screen. */
export const openDesk = (): DeskStore | null => {
  const { route } = useApp.getState()
  return route === 'today' || route === 'discharge' ? DESKS[route] : null
}

/** What one person began is not the next one's. */
export const startAfresh = (): void => {
  for (const desk of Object.values(DESKS)) desk.getState().startAfresh()
}
