import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/text/languages.ts'
import { call } from '../bridge/bridge.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage } from '../ui/words.tsx'

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
