/** The settings that act at once on this workstation. */
import { Switch } from '../../ui/checkbox.tsx'
import { Segments } from '../../ui/segments.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { textSizes } from '../../ui/text-size.ts'
import { Section } from './section.tsx'
import { useSettings } from './use-settings.ts'

const THEMES = [
  { value: 'system', label: 'As the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
type Theme = (typeof THEMES)[number]['value']

export function LookSection() {
  const { settings, failure, change } = useSettings()
  return (
    <Section title="Look" about="For this workstation, whoever is signed in." failure={failure}>
      <Segments<Theme> label="Theme" options={THEMES} value={settings.theme} onChange={(theme) => change({ theme })} />
      <SelectField
        label="Text size"
        hint="Ctrl + and Ctrl - change it anywhere."
        options={textSizes.map((size) => ({ value: String(size), label: `${size}%` }))}
        value={String(settings.textSize)}
        onChange={(size) => change({ textSize: Number(size) })}
      />
    </Section>
  )
}

export function KeysSection() {
  const { settings, failure, change } = useSettings()
  return (
    <Section title="Keyboard" about="Everything can be done without a mouse. Press ? anywhere for the list of keys." failure={failure}>
      <Switch
        checked={settings.singleKeys}
        onChange={(singleKeys) => change({ singleKeys })}
        hint="1 to 9, A to D and others act with one press while you are not typing. Without them Tab, arrows, Enter and Space do everything."
      >
        Single keys
      </Switch>
    </Section>
  )
}

const IDLE_MINUTES = [1, 2, 3, 5, 10, 15, 30]

export function PrivacySection() {
  const { settings, failure, change } = useSettings()
  const minutes = IDLE_MINUTES.includes(settings.idleMinutes) ? IDLE_MINUTES : [...IDLE_MINUTES, settings.idleMinutes].sort((a, b) => a - b)
  return (
    <Section title="Names and lock" about="For a screen that can be seen over the counter." failure={failure}>
      <Switch
        checked={settings.startsWithNamesHidden}
        onChange={(startsWithNamesHidden) => change({ startsWithNamesHidden })}
        hint="Ctrl H shows and hides them. Hold F2 to see the chosen name."
      >
        Names are hidden after each sign-in
      </Switch>
      <SelectField
        label="Lock when no one has touched it for"
        options={minutes.map((one) => ({ value: String(one), label: one === 1 ? '1 minute' : `${one} minutes` }))}
        value={String(settings.idleMinutes)}
        onChange={(idle) => change({ idleMinutes: Number(idle) })}
      />
    </Section>
  )
}
