import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './shell.module.css'

export type ShellProps = {
  /** A `Rail`. */
  rail?: ReactNode | undefined
  /** A `SampleMark`, in the sample clinic. */
  sample?: ReactNode | undefined
  /** A `Desk`, a `Page` or an `EmptyState`. */
  children: ReactNode
}

/** The window: the sample mark over everything, the rail, and the page. */
export function Shell({ rail, sample, children }: ShellProps) {
  return (
    <div className={styles.window}>
      {sample}
      <div className={joinClasses(styles.shell, rail !== undefined && styles.railed)}>
        {rail}
        {children}
      </div>
    </div>
  )
}
