import type { ReactNode } from 'react'
import type { ClinicDraft } from '../../../shared/clinic/clinic-draft.ts'
import { Label } from '../../ui/text.tsx'
import styles from './example-sheet.module.css'

type ExampleSheetProps = { readonly clinic: ClinicDraft; readonly part: 'clinic' | 'portal' }

/** What is typed, as a patient will read it. */
export function ExampleSheet({ clinic, part }: ExampleSheetProps) {
  return (
    <div>
      <Label>On the letter</Label>
      <div className={styles.sheet}>{part === 'clinic' ? <ReturnAddress clinic={clinic} /> : <WayIn clinic={clinic} />}</div>
    </div>
  )
}

/** What was typed, or a stand-in that is plainly one. */
const typed = (text: string, standIn: string): ReactNode =>
  text.trim() === '' ? <span className={styles.standIn}>{standIn}</span> : <bdi>{text.trim()}</bdi>

function ReturnAddress({ clinic }: { clinic: ClinicDraft }) {
  return (
    <>
      <p className={styles.strong}>{typed(clinic.name, 'Name of the clinic')}</p>
      <p className={styles.lines}>{typed(clinic.address, 'Street\nCity, state, ZIP code')}</p>
    </>
  )
}

function WayIn({ clinic }: { clinic: ClinicDraft }) {
  return (
    <>
      <p className={styles.strong}>Your record is on {typed(clinic.portalName, 'the portal')}</p>
      <p>Go to {typed(clinic.portalUrl.replace(/^https:\/\//i, ''), 'portal.clinic.example')}</p>
      <p>Stuck? Call {typed(clinic.helpPhone, 'the help phone')}, {typed(clinic.helpHours, 'in these hours')}.</p>
    </>
  )
}
