import { useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../shared/text/languages.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Segments } from '../../ui/segments.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'

const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language], lang: language }))

/** Everyone chooses for themselves: two people at one desk need not read the same language. */
export function LanguageSection() {
  const { me } = useReady()
  const say = useSay()
  const { failure, run } = useAction()
  // What was chosen shows at once; the screens follow when it is stored.
  const [wanted, setWanted] = useState<Language>()
  const choose = async (language: Language) => {
    setWanted(language)
    const result = await run('staff.chooseLanguage', { language })
    if (!result.ok) setWanted(undefined)
  }
  return (
    <Section title={say('settings.language')} about={say('settings.language.about')} failure={failure}>
      <Segments<Language>
        label={say('settings.language.label')}
        options={LANGUAGE_OPTIONS}
        value={wanted ?? me.language}
        onChange={(language) => void choose(language)}
      />
    </Section>
  )
}
