import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import styles from './state-mark.module.css'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const
const ring = <circle cx="8" cy="8" r="6.2" {...line} />

// 16 by 16. The shape says the state without its colour; a word always stands beside it.
const shapes = {
  'needs-offer': <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="3" />,
  'leaving': <path d="M8 1.5 15.3 14.5H.7z" fill="currentColor" />,
  'logged': (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className={styles.cut} d="m4.8 8.2 2.2 2.2 4.2-4.6" strokeWidth="1.8" />
    </>
  ),
  // The offer stands; its paper is still to come out.
  'not-printed': (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className={styles.cut} d="m4.8 8.2 2.2 2.2 4.2-4.6" strokeWidth="1.8" />
    </>
  ),
  'has-account': (
    <>
      {ring}
      <path d="m5.2 8.2 1.9 1.9 3.7-4" {...line} />
    </>
  ),
  'for-nurse': (
    <>
      {ring}
      <path className={styles.arrow} d="M4.8 8h6M8.6 5.6 11 8l-2.4 2.4" {...line} />
    </>
  ),
  'thinking': (
    <>
      {ring}
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  'declined-with-sheet': (
    <>
      {ring}
      <path d="M5 8h6" {...line} />
    </>
  ),
  'declined-no-sheet': (
    <>
      {ring}
      <path d="m4 12 8-8" {...line} />
    </>
  ),
  // Said no before: a pause, not an end.
  'resting': (
    <>
      {ring}
      <path d="M6.4 5.4v5.2M9.6 5.4v5.2" {...line} />
    </>
  ),
  'missed': (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1.5" fill="currentColor" />
      <path className={styles.cut} d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" strokeWidth="1.7" />
    </>
  ),
  'expected': <circle cx="8" cy="8" r="6.2" {...line} strokeDasharray="2.4 2.4" />,
  'cancelled': <path d="M3 8h10" stroke="currentColor" strokeWidth="1.8" />,
} as const satisfies Record<string, ReactNode>

export type VisitMark = keyof typeof shapes
export const visitMarks = Object.keys(shapes) as readonly VisitMark[]

export type StateMarkProps = {
  state: VisitMark
  /** A missed visit that has its reason is settled: it keeps its shape and loses its alarm colour. */
  settled?: boolean | undefined
}

/** The 16 px shape of a state. Use `StateTag` wherever there is room for its word. */
export function StateMark({ state, settled = false }: StateMarkProps) {
  return (
    <svg
      className={joinClasses(styles.mark, !settled && styles[state])}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[state]}
    </svg>
  )
}
