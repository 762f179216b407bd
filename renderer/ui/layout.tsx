import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './layout.module.css'

type Gap = 1 | 2 | 3 | 4 | 5 | 6

/** Things side by side, wrapping where there is no room. */
export function Row({
  children,
  gap = 3,
  align = 'center',
}: {
  children: ReactNode
  gap?: Gap
  align?: 'center' | 'start' | 'baseline'
}) {
  return <div className={joinClasses(styles.row, styles[`gap-${gap}`], styles[align])}>{children}</div>
}

/** Things under one another. 2 or 3 inside a group, 5 or 6 between groups. */
export function Stack({ children, gap = 3 }: { children: ReactNode; gap?: Gap | 0 }) {
  return <div className={joinClasses(styles.stack, styles[`gap-${gap}`])}>{children}</div>
}

/** Takes the room that is left, in a `Row`, a pane or a footer: what follows stands at the end. */
export function Grow() {
  return <span className={styles.grow} />
}

/** Fields no wider than a form should be. */
export function FormColumn({ children }: { children: ReactNode }) {
  return <div className={styles.form}>{children}</div>
}

/** A hairline between sections. */
export function Line() {
  return <hr className={styles.line} />
}
