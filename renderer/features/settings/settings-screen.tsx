/** Settings: this workstation for everyone, the clinic and its people for managers. */
import { useEffect, type ReactNode } from 'react'
import { useReady } from '../../app/app-store.ts'
import { Page } from '../../ui/page.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { AboutSection } from './about-section.tsx'
import { ClinicSection } from './clinic-section.tsx'
import { DeskSection } from './desk-section.tsx'
import { ExportSection } from './export-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { useSettingsStore, type SectionId } from './settings-store.ts'
import { KeysSection, LookSection, PrivacySection } from './workstation-sections.tsx'
import styles from './settings.module.css'

type Section = { readonly id: SectionId; readonly name: string; readonly content: ReactNode; readonly isForManagers?: true }

const SECTIONS: readonly Section[] = [
  { id: 'look', name: 'Look', content: <LookSection /> },
  { id: 'keys', name: 'Keyboard', content: <KeysSection /> },
  { id: 'privacy', name: 'Names and lock', content: <PrivacySection /> },
  { id: 'desk', name: 'Site and printer', content: <DeskSection /> },
  { id: 'export', name: 'Offers as CSV', content: <ExportSection /> },
  { id: 'clinic', name: 'Clinic and portal', content: <ClinicSection />, isForManagers: true },
  { id: 'people', name: 'People', content: <PeopleSection />, isForManagers: true },
  { id: 'about', name: 'About', content: <AboutSection /> },
]

/** One section at a time, so that each stays short enough to read. */
export function SettingsScreen() {
  const { me } = useReady()
  const { section, startFor, open } = useSettingsStore()
  useEffect(() => startFor(me.staffId), [me.staffId, startFor])
  const sections = SECTIONS.filter(({ isForManagers }) => isForManagers === undefined || me.role === 'manager')
  const shown = sections.find(({ id }) => id === section) ?? sections[0]
  return (
    <Page title="Settings" focusOn="settings">
      <div className={styles.columns}>
        <PickList
          label="Parts of the settings"
          items={sections.map(({ id, name }) => ({ id, name }))}
          chosenId={shown?.id}
          onChoose={(id) => open(id as SectionId)}
        />
        <div className={styles.section}>{shown?.content}</div>
      </div>
    </Page>
  )
}
