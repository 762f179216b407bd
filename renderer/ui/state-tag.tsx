import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { StateMark } from './state-mark.tsx'
import type { VisitMark } from './state-mark.tsx'
import styles from './state-tag.module.css'

export type StateTagProps = {
  children: ReactNode
  /** Without a state it is a plain fact, such as "Last seen March 3". */
  state?: VisitMark | undefined
  settled?: boolean | undefined
  size?: 's' | 'm' | undefined
}

/** A state: its shape and its word. */
export function StateTag({ state, settled = false, size = 's', children }: StateTagProps) {
  const tone = state !== undefined && !settled ? styles[state] : undefined
  return (
    <span className={joinClasses(styles.tag, styles[size], tone)}>
      {state && <StateMark state={state} settled={settled} />}
      <span>{children}</span>
    </span>
  )
}
