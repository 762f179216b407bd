import { useReady } from '../../app/app-store.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { useSay } from '../../ui/words.tsx'
import { Section } from './section.tsx'
import { useSettings } from './use-settings.ts'

/** Where this workstation stands. */
export function DeskSection() {
  const { clinic, siteId } = useReady()
  const { failure, change } = useSettings()
  const say = useSay()
  return (
    <Section title={say('settings.desk')} about={say('settings.this-workstation')} failure={failure}>
      <SelectField
        label={say('settings.workstation-at')}
        options={clinic.sites.map((site) => ({ value: site.siteId, label: site.name }))}
        value={siteId}
        onChange={(chosen) => change({ siteId: chosen })}
      />
    </Section>
  )
}
