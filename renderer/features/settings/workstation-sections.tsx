/** The settings that act at once on this workstation. */
import { Switch } from '../../ui/checkbox.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { textSizes } from '../../ui/text-size.ts'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'
import { useSettings } from './use-settings.ts'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

export function LookSection() {
  const say = useSay()
  const { settings, failure, change } = useSettings()
  return (
    <Section title={say('settings.look')} about={say('settings.this-workstation')} failure={failure}>
      <Segments<Theme>
        label={say('settings.theme')}
        options={THEMES.map((theme) => ({ value: theme, label: say(`settings.theme.${theme}`) }))}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      <SelectField
        label={say('settings.text-size')}
        hint={say('settings.text-size-hint')}
        options={textSizes.map((size) => ({ value: String(size), label: say('settings.percent', { percent: size }) }))}
        value={String(settings.textSize)}
        onChange={(size) => change({ textSize: Number(size) })}
      />
    </Section>
  )
}

export function KeysSection() {
  const say = useSay()
  const { settings, failure, change } = useSettings()
  return (
    <Section title={say('settings.keys')} about={say('settings.keys.about')} failure={failure}>
      <Switch
        checked={settings.singleKeys}
        onChange={(singleKeys) => change({ singleKeys })}
        hint={say('settings.single-keys-hint')}
      >
        {say('settings.single-keys')}
      </Switch>
    </Section>
  )
}

const IDLE_MINUTES = [1, 2, 3, 5, 10, 15, 30]

export function PrivacySection() {
  const say = useSay()
  const { settings, failure, change } = useSettings()
  const minutes = IDLE_MINUTES.includes(settings.idleMinutes) ? IDLE_MINUTES : [...IDLE_MINUTES, settings.idleMinutes].sort((a, b) => a - b)
  return (
    <Section title={say('settings.privacy')} about={say('settings.privacy.about')} failure={failure}>
      <Switch
        checked={settings.startsWithNamesHidden}
        onChange={(startsWithNamesHidden) => change({ startsWithNamesHidden })}
        hint={say('settings.names-hidden-hint')}
      >
        {say('settings.names-hidden')}
      </Switch>
      <SelectField
        label={say('settings.idle')}
        options={minutes.map((one) => ({ value: String(one), label: say('settings.idle-minutes', { minutes: one }) }))}
        value={String(settings.idleMinutes)}
        onChange={(idle) => change({ idleMinutes: Number(idle) })}
      />
    </Section>
  )
}
