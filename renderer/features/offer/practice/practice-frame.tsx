import type { ReactNode } from 'react'
import { Pane } from '../../../ui/desk.tsx'
import { Note } from '../../../ui/note.tsx'
import { Who } from '../../../ui/who.tsx'
import { useSay } from '../../../ui/words.tsx'
import type { PracticePatient } from './patients.ts'
import styles from './practice.module.css'

export type PracticeFrameProps = {
  patient: PracticePatient
  onBack: () => void
  focusOn?: string | undefined
  foot?: ReactNode
  children: ReactNode
}

/** The pane of one talk, under a sign that stays: this is practice. */
export function PracticeFrame({ patient, onBack, focusOn, foot, children }: PracticeFrameProps) {
  const say = useSay()
  return (
    <Pane label={say('practice.title')} foot={foot}>
      <div className={styles.banner}>
        <Note kind="warn" strip announce="off" title={say('practice.nothing-logged')} />
      </div>
      <Who label={say(`practice.who.${patient.id}`)} name={patient.name} onBack={onBack} focusOn={focusOn} />
      {children}
    </Pane>
  )
}
