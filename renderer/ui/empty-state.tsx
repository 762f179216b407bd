import type { ReactNode } from 'react'
import { Heading, Label } from './text.tsx'
import styles from './empty-state.module.css'

export type EmptyStateProps = {
  /** Where one is: "Tuesday, October 14 · Riverside". */
  label?: string | undefined
  /** What is missing. */
  title: string
  /** Why it matters, in one sentence. */
  children?: ReactNode | undefined
  /** The way to fill it, and the way to go on without. */
  action?: ReactNode | undefined
  footnote?: ReactNode | undefined
  /** Between the words and the action: a table, for a page that ends a task. */
  facts?: ReactNode | undefined
  focusOn?: string | undefined
}

/** A page with nothing on it yet, or with nothing left to do. */
export function EmptyState({ label, title, children, action, footnote, facts, focusOn }: EmptyStateProps) {
  return (
    <main className={styles.page} data-region="page">
      <div className={styles.column}>
        {label !== undefined && <Label>{label}</Label>}
        <div className={styles.title}>
          <Heading level={1} size="huge" focusOn={focusOn}>
            {title}
          </Heading>
        </div>
        {children !== undefined && <div className={styles.words}>{children}</div>}
        {facts !== undefined && <div className={styles.facts}>{facts}</div>}
        {action !== undefined && <div className={styles.action}>{action}</div>}
        {footnote !== undefined && <p className={styles.footnote}>{footnote}</p>}
      </div>
    </main>
  )
}
