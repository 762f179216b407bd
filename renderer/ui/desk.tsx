import type { KeyboardEvent, ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { Row } from './layout.tsx'
import { Heading } from './text.tsx'
import styles from './desk.module.css'

export type DeskProps = {
  /** A `DeskList`. */
  list: ReactNode
  /** A `Pane`. */
  pane: ReactNode
  /** A `DeskAside`. With it the list is narrower, and where there is room for one column only, list and pane take turns. */
  aside?: ReactNode | undefined
  /** Something is open in the pane: where there is room for one column only, it covers the list. */
  open?: boolean | undefined
  /** For keys that belong to the whole screen even while a text has the focus. */
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined
}

/** The desk kind of page: the list that never leaves, the pane, and for some an aside. */
export function Desk({ list, pane, aside, open = false, onKeyDown }: DeskProps) {
  return (
    // Catches keys from the texts inside; it is no control itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className={joinClasses(styles.desk, aside !== undefined && styles.withAside, open && styles.opened)} onKeyDown={onKeyDown}>
      {list}
      {pane}
      {aside}
    </main>
  )
}

export type DeskListProps = {
  label: string
  title: string
  /** At the end of the title's line: "Riverside · 11:18". */
  titleEnd?: ReactNode | undefined
  /** The title takes the focus when it appears and whenever this changes. */
  focusOn?: string | undefined
  /** Under the title: the search field with its button, or a line on the whole. */
  tools?: ReactNode | undefined
  /** What scrolls. */
  children: ReactNode
}

/** The list column: title and search stay, the rows scroll. */
export function DeskList({ label, title, titleEnd, focusOn, tools, children }: DeskListProps) {
  return (
    <section className={styles.list} aria-label={label} data-region="list">
      <div className={styles.top}>
        <div className={styles.titleRow}>
          <Heading level={1} size="title" focusOn={focusOn}>
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
  /** What the pane shows: it starts at the top again whenever this changes. */
  of?: string | undefined
}

/** Where the work happens. Its content is at most 50rem wide and starts at one edge. */
export function Pane({ label, children, foot, of }: PaneProps) {
  return (
    <section className={styles.pane} aria-label={label} data-region="pane">
      <div className={styles.work} key={of}>
        {children}
      </div>
      {foot !== undefined && (
        <div className={styles.foot}>
          <Row>{foot}</Row>
        </div>
      )}
    </section>
  )
}

/** The way from a pane that covers the list back to it; there is none where both are in sight. */
export function BackToList({ children }: { children: ReactNode }) {
  return <div className={styles.back}>{children}</div>
}

/** What stands beside the pane and tells about it; its foot stays in sight. */
export function DeskAside({ label, children, foot }: { label: string; children: ReactNode; foot: ReactNode }) {
  return (
    <aside className={styles.aside} aria-label={label} data-region="aside">
      {children}
      <div className={styles.asideFoot}>{foot}</div>
    </aside>
  )
}
