import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { StateMark } from './state-mark.tsx'
import styles from './note.module.css'

export type NoteKind = 'neutral' | 'good' | 'warn' | 'bad'

export type NoteProps = {
  kind?: NoteKind | undefined
  /** Said first and in bold: what is safe, or what happened. */
  title?: ReactNode | undefined
  children?: ReactNode | undefined
  /** A button at the end, such as Correct it. */
  action?: ReactNode | undefined
  /** Icon and text on one line with the action, for the strip after logging. */
  strip?: boolean | undefined
  /** How it is read out when it appears. By default bad and warn at once, good at a pause, neutral not. */
  announce?: 'alert' | 'status' | 'off' | undefined
}

const icons: Readonly<Record<Exclude<NoteKind, 'bad'>, IconName>> = {
  neutral: 'info',
  good: 'tick',
  warn: 'warn',
}
const announcements = { neutral: 'off', good: 'status', warn: 'alert', bad: 'alert' } as const

/** Something to know, where it matters: icon, what is so, and what can be done. */
export function Note({
  kind = 'neutral',
  title,
  children,
  action,
  strip = false,
  announce = announcements[kind],
}: NoteProps) {
  return (
    <div
      className={joinClasses(styles.note, styles[kind], strip && styles.strip)}
      role={announce === 'off' ? undefined : announce}
    >
      <span className={styles.icon}>
        {kind === 'bad' ? <StateMark state="missed" /> : <Icon name={icons[kind]} />}
      </span>
      <div className={styles.words}>
        {title !== undefined && <b>{title}</b>}
        {title !== undefined && children !== undefined && (strip ? ' ' : <br />)}
        {children}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
