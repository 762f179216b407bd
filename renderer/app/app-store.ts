/** What every screen needs to know: where the app stands, which screen is open, whether names are hidden. */
import { create } from 'zustand'
import type { AppState } from '../../shared/contract/app-state.ts'
import type { Role } from '../../shared/staff/roles.ts'
import { loadLanguage } from '../../shared/words/messages.ts'
import { call, onChanged } from '../bridge/bridge.ts'
import { languageOf } from './language-of.ts'

/** Screens with a list of visits and a pane beside it. */
export type DeskRoute = 'today' | 'discharge'
export type Route = DeskRoute | 'close-day' | 'import' | 'batches' | 'script' | 'letters' | 'figures' | 'settings' | 'practice'

type AppStore = {
  readonly app: AppState
  readonly route: Route
  readonly areNamesHidden: boolean
  /** The visit to open when a desk is shown next, e.g. from "Offer now" on the close-day page. */
  readonly visitToOpen: string | null
  /** The import screen is to open the file picker at once. */
  readonly isPickerWanted: boolean
  readonly go: (route: Route, visitToOpen?: string) => void
  readonly visitOpened: () => void
  readonly chooseFile: () => void
  /** True once after `chooseFile`: a second call finds nothing. */
  readonly takePickerWish: () => boolean
  readonly toggleNames: () => void
}

export const useApp = create<AppStore>((set, get) => ({
  app: { phase: 'starting' },
  route: 'today',
  areNamesHidden: false,
  visitToOpen: null,
  isPickerWanted: false,
  go: (route, visitToOpen) => set({ route, visitToOpen: visitToOpen ?? null }),
  visitOpened: () => set({ visitToOpen: null }),
  chooseFile: () => set({ route: 'import', isPickerWanted: true }),
  takePickerWish: () => {
    const { isPickerWanted } = get()
    if (isPickerWanted) set({ isPickerWanted: false })
    return isPickerWanted
  },
  toggleNames: () => set((state) => ({ areNamesHidden: !state.areNamesHidden })),
}))

const whoIsHere = (app: AppState): string | null => (app.phase === 'ready' || app.phase === 'locked' ? app.me.staffId : null)

/** Where a person's work begins: patients come to the desk, and the nurse goes to patients. */
export const homeOf = (role: Role): DeskRoute => (role === 'nurse' ? 'discharge' : 'today')

/** The desk that is open; from anywhere else, the person's own. */
export const deskRouteOf = (route: Route, role: Role): DeskRoute =>
  route === 'today' || route === 'discharge' ? route : homeOf(role)

/** A new person starts at home, with the names as the workstation has them. */
const arriveAt = (app: AppState): void => {
  const isNewPerson = app.phase === 'ready' && whoIsHere(useApp.getState().app) !== app.me.staffId
  useApp.setState(
    isNewPerson
      ? { app, route: homeOf(app.me.role), visitToOpen: null, isPickerWanted: false, areNamesHidden: app.settings.startsWithNamesHidden }
      : { app },
  )
}

/** Asks where the app stands, now and whenever it changes. */
export const followAppState = (): void => {
  let newest = 0
  const ask = async () => {
    const turn = ++newest
    const result = await call('app.state', {})
    if (result.ok) await loadLanguage(languageOf(result.value))
    // An answer overtaken by a newer question could bring back a screen that was just locked.
    if (result.ok && turn === newest) arriveAt(result.value)
  }
  onChanged('app-state', () => void ask())
  void ask()
}

type ReadyState = Extract<AppState, { phase: 'ready' | 'locked' }>

/** For screens behind the sign-in: who, where, which day. Throws outside of it. */
export const useReady = (): ReadyState =>
  useApp(({ app }) => {
    if (app.phase !== 'ready' && app.phase !== 'locked') throw new Error(`no one is signed in (${app.phase})`)
    return app
  })
