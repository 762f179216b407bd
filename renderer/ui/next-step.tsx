import type { ReactNode } from 'react'
import { useSay } from './words.tsx'
import styles from './next-step.module.css'

export type NextStepProps = {
  /** "Then". */
  label?: string | undefined
  title: string
  detail?: string | undefined
  /** At the end, such as a tag that says a sheet was added. */
  end?: ReactNode | undefined
}

/** The one next step that goes with a reply. */
export function NextStep({ label, title, detail, end }: NextStepProps) {
  const say = useSay()
  return (
    <div className={styles.step}>
      <span className={styles.label}>{label ?? say('ui.then')}</span>
      <div className={styles.words}>
        <b>{title}</b>
        {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      </div>
      {end}
    </div>
  )
}
