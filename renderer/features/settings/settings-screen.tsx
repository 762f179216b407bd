/** Settings: this workstation for everyone, the clinic and its people for managers. */
import { useEffect, type ReactNode } from 'react'
import { useReady } from '../../app/app-store.ts'
import { Page } from '../../ui/page.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { useSay } from '../../ui/words.tsx'
import { AboutSection } from './about-section.tsx'
import { ClinicSection } from './clinic-section.tsx'
import { CodesSection } from './codes/codes-section.tsx'
import { DeskSection } from './desk-section.tsx'
import { ExportSection } from './export-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { OwnOffersSection } from './own-offers-section.tsx'
import { PatientFileSection } from './patient-file/patient-file-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { PracticeSection } from './practice-section.tsx'
import { PrintersSection } from './printers-section.tsx'
import { useSettingsStore, type SectionId } from './settings-store.ts'
import { KeysSection, LookSection, PrivacySection } from './workstation-sections.tsx'
import styles from './settings.module.css'

type Section = { readonly id: SectionId; readonly content: ReactNode; readonly isForManagers?: true }

const SECTIONS: readonly Section[] = [
  { id: 'language', content: <LanguageSection /> },
  { id: 'look', content: <LookSection /> },
  { id: 'keys', content: <KeysSection /> },
  { id: 'privacy', content: <PrivacySection /> },
  { id: 'desk', content: <DeskSection /> },
  { id: 'printers', content: <PrintersSection /> },
  { id: 'own-offers', content: <OwnOffersSection /> },
  { id: 'practice', content: <PracticeSection /> },
  { id: 'export', content: <ExportSection /> },
  { id: 'clinic', content: <ClinicSection />, isForManagers: true },
  { id: 'codes', content: <CodesSection />, isForManagers: true },
  { id: 'patient-file', content: <PatientFileSection />, isForManagers: true },
  { id: 'people', content: <PeopleSection />, isForManagers: true },
  { id: 'about', content: <AboutSection /> },
]

/** One section at a time, so that each stays short enough to read. */
export function SettingsScreen() {
  const { me } = useReady()
  const say = useSay()
  const { section, startFor, open } = useSettingsStore()
  useEffect(() => startFor(me.staffId), [me.staffId, startFor])
  const sections = SECTIONS.filter(({ isForManagers }) => isForManagers === undefined || me.role === 'manager')
  const shown = sections.find(({ id }) => id === section) ?? sections[0]
  return (
    <Page title={say('settings.title')} focusOn="settings">
      <div className={styles.columns}>
        <PickList
          label={say('settings.parts')}
          items={sections.map(({ id }) => ({ id, name: say(`settings.${id}`) }))}
          chosenId={shown?.id}
          onChoose={(id) => open(id as SectionId)}
        />
        <div className={styles.section}>{shown?.content}</div>
      </div>
    </Page>
  )
}
