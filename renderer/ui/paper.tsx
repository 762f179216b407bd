import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './paper.module.css'

export type PaperProps = {
  /** What lies there: "The letter, page 1 of 1". */
  label: string
  /** `small` is a picture beside facts, `full` fits the height there is, `wide` the width. */
  size?: 'small' | 'full' | 'wide' | undefined
  shape?: 'letter' | 'a4' | undefined
  /** A canvas, an image or drawn lines; black on white in every theme. */
  children: ReactNode
}

/** A sheet with its own shadow. */
export function Paper({ label, size = 'full', shape = 'letter', children }: PaperProps) {
  return (
    <div className={joinClasses(styles.paper, styles[size], shape === 'a4' && styles.a4)} role="img" aria-label={label}>
      {children}
    </div>
  )
}

/** The ground that paper lies on, beside the controls for it. */
export function PaperDesk({ children }: { children: ReactNode }) {
  return <div className={styles.desk}>{children}</div>
}
