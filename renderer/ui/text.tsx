import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './text.module.css'

export type HeadingProps = {
  children: ReactNode
  level: 1 | 2 | 3
  /** `title` of a screen, `big` for the person or a screen of one task, `huge` for a gate, `giant` for patients. */
  size?: 'section' | 'title' | 'big' | 'huge' | 'giant' | undefined
  id?: string | undefined
  /** Takes the focus when it appears and whenever this changes, so that a new step is read out. */
  focusOn?: string | undefined
}

/** A heading: level by structure, size by role. */
export function Heading({ children, level, size = 'section', id, focusOn }: HeadingProps) {
  const ref = useFocusOn<HTMLHeadingElement>(focusOn)
  const Tag = `h${level}` as const
  return (
    <Tag ref={ref} id={id} className={styles[size]} tabIndex={focusOn === undefined ? undefined : -1}>
      {children}
    </Tag>
  )
}

/** A ref whose element takes the focus when it appears and whenever `focusOn` changes. */
export function useFocusOn<Target extends HTMLElement>(focusOn: string | undefined) {
  const ref = useRef<Target>(null)
  useEffect(() => {
    if (focusOn !== undefined) ref.current?.focus()
  }, [focusOn])
  return ref
}

export type TextProps = {
  children: ReactNode
  /** `ink` is read, `quiet` explains, `faint` labels. */
  tone?: 'ink' | 'quiet' | 'faint' | 'good' | 'warn' | 'bad' | undefined
  size?: 's' | 'm' | 'l' | undefined
  bold?: boolean | undefined
  /** Tabular figures, for columns of numbers and times. */
  figures?: boolean | undefined
  /** Lines no longer than running text should be. */
  measure?: boolean | undefined
  as?: 'p' | 'span' | 'div' | undefined
  id?: string | undefined
}

/** Running text by role. */
export function Text({
  children,
  tone = 'ink',
  size = 'm',
  bold,
  figures,
  measure,
  as: Tag = 'p',
  id,
}: TextProps) {
  return (
    <Tag
      id={id}
      className={joinClasses(
        styles[`tone-${tone}`],
        styles[size],
        bold && styles.bold,
        figures && styles.figures,
        measure && styles.measure,
      )}
    >
      {children}
    </Tag>
  )
}

/** The small label above a group: "Say", "They answer", "Next". */
export function Label({
  children,
  id,
  hidden = false,
}: {
  children: ReactNode
  id?: string
  hidden?: boolean
}) {
  return (
    <p id={id} className={hidden ? styles.hiddenLabel : styles.label}>
      {children}
    </p>
  )
}

/** Text with a direction of its own: names, codes, MRN, phones, addresses. `code` tells 0 from O, 1 from l. */
export function Own({ children, code = false }: { children: ReactNode; code?: boolean }) {
  return <bdi className={code ? styles.code : undefined}>{children}</bdi>
}
