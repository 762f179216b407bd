import type { ReactNode } from 'react'
import type { ClinicDraft } from '../../../shared/clinic/clinic-draft.ts'
import { Label } from '../../ui/text.tsx'
import { Rich, useSay } from '../../ui/words.tsx'
import styles from './example-sheet.module.css'

type ExampleSheetProps = { readonly clinic: ClinicDraft; readonly part: 'clinic' | 'portal' }

/** What is typed, as a patient will read it. */
export function ExampleSheet({ clinic, part }: ExampleSheetProps) {
  const say = useSay()
  return (
    <div>
      <Label>{say('first-run.on-the-letter')}</Label>
      <div className={styles.sheet}>{part === 'clinic' ? <ReturnAddress clinic={clinic} /> : <WayIn clinic={clinic} />}</div>
    </div>
  )
}

/** What was typed, or a stand-in that is plainly one. */
const typed = (text: string, standIn: string): ReactNode =>
  text.trim() === '' ? <span className={styles.standIn}>{standIn}</span> : <bdi>{text.trim()}</bdi>

function ReturnAddress({ clinic }: { clinic: ClinicDraft }) {
  const say = useSay()
  return (
    <>
      <p className={styles.strong}>{typed(clinic.name, say('first-run.stand-in.name'))}</p>
      <p className={styles.lines}>{typed(clinic.address, say('first-run.stand-in.address'))}</p>
    </>
  )
}

function WayIn({ clinic }: { clinic: ClinicDraft }) {
  const say = useSay()
  const portal = typed(clinic.portalName, say('first-run.stand-in.portal'))
  const address = typed(clinic.portalUrl.replace(/^https:\/\//i, ''), 'portal.clinic.example')
  const phone = typed(clinic.helpPhone, say('first-run.stand-in.phone'))
  const hours = typed(clinic.helpHours, say('first-run.stand-in.hours'))
  return (
    <>
      <p className={styles.strong}><Rich message="first-run.record-is-on" values={{ portal }} /></p>
      <p><Rich message="first-run.go-to" values={{ address }} /></p>
      <p><Rich message="first-run.stuck" values={{ phone, hours }} /></p>
    </>
  )
}
