/** The language of the screens: each person's own, and before anyone is here the one chosen at this workstation. */
import type { AppState } from '../../shared/contract/app-state.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/text/languages.ts'
import { call } from '../bridge/bridge.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage } from '../ui/words.tsx'

export const screenLanguage = (app: AppState): Language => {
  if (app.phase === 'ready' || app.phase === 'locked') return app.me.language
  return app.phase === 'starting' ? 'en' : app.settings.language
}

/** On the screens before the sign-in: the other language, named in its own words. The focus stays on the button. */
export function OtherLanguage() {
  const language = useLanguage()
  const other = LANGUAGES.find((one) => one !== language) ?? 'en'
  return (
    <div lang={other}>
      <Button variant="link" onPress={() => void call('settings.change', { language: other })}>{LANGUAGE_NAMES[other]}</Button>
    </div>
  )
}
