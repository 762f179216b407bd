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
  return (
    <Section title={say('settings.language')} about={say('settings.language.about')} failure={failure}>
      <Segments<Language>
        label={say('settings.language.label')}
        options={LANGUAGE_OPTIONS}
        value={me.language}
        onChange={(language) => void run('staff.chooseLanguage', { language })}
      />
    </Section>
  )
}
