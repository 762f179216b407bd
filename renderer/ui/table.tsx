import { useEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './table.module.css'

export type TableProps = {
  /** The table's name for a screen reader, where no heading names it. */
  label?: string | undefined
  labelledBy?: string | undefined
  /** Small rows, for a table beside something. */
  tight?: boolean | undefined
  /** `thead` and `tbody`. Cells take their look from `Cell` and `HeadCell`. */
  children: ReactNode
}

/** A plain table. Too wide for its place, it scrolls in its own box. */
export function Table({ label, labelledBy, tight = false, children }: TableProps) {
  const ref = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(ref)
  // Only a box that scrolls sideways is a stop for the keyboard.
  const stop = scrolls && {
    'role': 'group',
    'tabIndex': 0,
    'aria-label': label,
    'aria-labelledby': labelledBy,
  }
  return (
    <div ref={ref} className={styles.box} {...stop}>
      <table
        className={joinClasses(styles.table, tight && styles.tight)}
        aria-label={label}
        aria-labelledby={labelledBy}
      >
        {children}
      </table>
    </div>
  )
}

function useScrolls(ref: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const box = ref.current
    if (box === null) return undefined
    const observer = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [ref])
  return scrolls
}

export type CellProps = {
  children?: ReactNode | undefined
  /** Right-aligned tabular figures. */
  figures?: boolean | undefined
  tone?: 'ink' | 'quiet' | undefined
  bold?: boolean | undefined
  /** Holds a control, which brings its own height. */
  control?: boolean | undefined
  columns?: number | undefined
}

export function Cell({ children, figures, tone = 'ink', bold, control, columns }: CellProps) {
  return (
    <td
      colSpan={columns}
      className={joinClasses(
        figures && styles.figures,
        tone === 'quiet' && styles.quiet,
        bold && styles.bold,
        control && styles.control,
      )}
    >
      {children}
    </td>
  )
}

export type HeadCellProps = {
  children?: ReactNode | undefined
  /** `row` for the first cell of a body row. */
  scope?: 'col' | 'row' | undefined
  figures?: boolean | undefined
  bold?: boolean | undefined
  /** The share of the table's width, in percent. */
  width?: number | undefined
}

export function HeadCell({ children, scope = 'col', figures, bold, width }: HeadCellProps) {
  return (
    <th
      scope={scope}
      className={joinClasses(figures && styles.figures, bold && styles.bold)}
      style={width === undefined ? undefined : { inlineSize: `${width}%` }}
    >
      {children}
    </th>
  )
}
