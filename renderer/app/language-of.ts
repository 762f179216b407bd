/** The language of the screens: each person's own, and before anyone is here the one chosen at this workstation. */
import type { AppState } from '../../shared/contract/app-state.ts'
import type { Language } from '../../shared/text/languages.ts'

export const languageOf = (app: AppState): Language => {
  if (app.phase === 'ready' || app.phase === 'locked') return app.me.language
  return app.phase === 'starting' ? 'en' : app.settings.language
}
