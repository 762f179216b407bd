import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { Row } from './layout.tsx'
import { Heading } from './text.tsx'
import styles from './desk.module.css'

export type DeskProps = {
  /** A `DeskList`. */
  list: ReactNode
  /** A `Pane`. */
  pane: ReactNode
  /** Something is open in the pane: where there is room for one column only, it covers the list. */
  open?: boolean | undefined
}

/** The desk kind of page: the list that never leaves, and the pane. */
export function Desk({ list, pane, open = false }: DeskProps) {
  return (
    <main className={joinClasses(styles.desk, open && styles.opened)}>
      {list}
      {pane}
    </main>
  )
}

export type DeskListProps = {
  label: string
  title: string
  /** At the end of the title's line: "Riverside · 11:18". */
  titleEnd?: ReactNode | undefined
  /** Under the title: the search field with its button. */
  tools?: ReactNode | undefined
  /** What scrolls. */
  children: ReactNode
}

/** The list column: title and search stay, the rows scroll. */
export function DeskList({ label, title, titleEnd, tools, children }: DeskListProps) {
  return (
    <section className={styles.list} aria-label={label} data-region="list">
      <div className={styles.top}>
        <div className={styles.titleRow}>
          <Heading level={1} size="title">
            {title}
          </Heading>
          {titleEnd !== undefined && <span className={styles.titleEnd}>{titleEnd}</span>}
        </div>
        {tools}
      </div>
      <div className={styles.rows}>{children}</div>
    </section>
  )
}

/** A search field and the button beside it. */
export function DeskTools({ search, action }: { search: ReactNode; action: ReactNode }) {
  return (
    <div className={styles.tools}>
      <div className={styles.search}>{search}</div>
      {action}
    </div>
  )
}

export type PaneProps = {
  label: string
  children: ReactNode
  /** Stays at the bottom while the rest scrolls: the primary action. */
  foot?: ReactNode | undefined
}

/** Where the work happens. Its content is at most 50rem wide and starts at one edge. */
export function Pane({ label, children, foot }: PaneProps) {
  return (
    <section className={styles.pane} aria-label={label} data-region="pane">
      <div className={styles.work}>{children}</div>
      {foot !== undefined && (
        <div className={styles.foot}>
          <Row>{foot}</Row>
        </div>
      )}
    </section>
  )
}
