import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { Heading } from './text.tsx'
import styles from './page.module.css'

export type PageProps = {
  title: string
  /** `big` where the screen is one task. */
  titleSize?: 'title' | 'big' | undefined
  /** The line under the title. */
  detail?: ReactNode | undefined
  /** Beside the title: the views of a screen that has several. */
  tabs?: ReactNode | undefined
  /** At the end of the header: steps, a bar. */
  headerEnd?: ReactNode | undefined
  children: ReactNode
  footer?: ReactNode | undefined
  focusOn?: string | undefined
}

/** The page kind: header, body that scrolls, footer with the one primary action. */
export function Page({
  title,
  titleSize = 'title',
  detail,
  tabs,
  headerEnd,
  children,
  footer,
  focusOn,
}: PageProps) {
  return (
    <main className={styles.page} data-region="page">
      <header className={styles.header}>
        <div className={joinClasses(styles.titles, tabs !== undefined && styles.besideTabs)}>
          <Heading level={1} size={titleSize} focusOn={focusOn}>
            {title}
          </Heading>
          {detail !== undefined && <p className={styles.detail}>{detail}</p>}
        </div>
        {tabs !== undefined && <div className={styles.tabs}>{tabs}</div>}
        {headerEnd}
      </header>
      <div className={styles.body}>{children}</div>
      {footer}
    </main>
  )
}

export type PageFooterProps = {
  /** The primary action, and at most one plain one beside it. */
  action: ReactNode
  /** What is still missing, in words, beside the action. */
  note?: ReactNode | undefined
  /** Quiet things at the end: exports, Cancel. */
  end?: ReactNode | undefined
}

/** The foot of a page: the primary action first, what is missing beside it, quiet things at the end. */
export function PageFooter({ action, note, end }: PageFooterProps) {
  return (
    <footer className={styles.footer}>
      <div className={styles.group}>{action}</div>
      <div className={styles.note}>{note}</div>
      {end !== undefined && <div className={styles.group}>{end}</div>}
    </footer>
  )
}

/** A page's body in two columns, with a hairline between; one under the other where there is no room. */
export function Split({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <div className={styles.split}>
      <section className={styles.part}>{start}</section>
      <section className={styles.part}>{end}</section>
    </div>
  )
}
