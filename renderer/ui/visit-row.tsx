import { memo } from 'react'
import { joinClasses } from './join-classes.ts'
import { MarkText } from './mark-text.tsx'
import type { TextRange } from './mark-text.tsx'
import { PrivacyBar } from './privacy-bar.tsx'
import type { VisitMark } from './state-mark.tsx'
import { StateTag } from './state-tag.tsx'
import styles from './visit-row.module.css'

/** What a desk row may show of a visit: never payer, race, reason for the visit or language. */
export type VisitItem = {
  id: string
  /** As shown: "10:20". Empty for a person who is not on today's list. */
  time: string
  name: string
  /** "born 1985 · MRN ends 9480". Without it the row is low and its name plain (still expected). */
  identifiers?: string | undefined
  state?: VisitMark | undefined
  /** Beside the shape: "Here 44 min". */
  words: string
  /** In place of `words` while names are hidden, where those could tell who it is. */
  privateWords?: string | undefined
  /** Missed with its reason. */
  settled?: boolean | undefined
  /** The parts of the name that a search found; see `findMarks`. */
  marks?: readonly TextRange[] | undefined
  /** The same for the identifiers. */
  identifierMarks?: readonly TextRange[] | undefined
}

export type VisitRowProps = {
  visit: VisitItem
  id: string
  chosen: boolean
  /** Privacy mode: name and identifiers become a bar. */
  hidden: boolean
}

/** One visit in a list box. Drawn again only when what it shows changes. */
export const VisitRow = memo(function VisitRow({ visit, id, chosen, hidden }: VisitRowProps) {
  const isLow = visit.identifiers === undefined
  return (
    <li
      id={id}
      className={joinClasses(styles.row, isLow && styles.low)}
      role="option"
      aria-selected={chosen}
      data-visit={visit.id}
    >
      <time className={styles.time}>{visit.time}</time>
      <span className={styles.who}>{hidden ? <PrivacyBar seed={visit.id} /> : <Person visit={visit} />}</span>
      <StateTag {...(visit.state && { state: visit.state })} settled={visit.settled ?? false}>
        {hidden ? (visit.privateWords ?? visit.words) : visit.words}
      </StateTag>
    </li>
  )
}, isSameRow)

function Person({ visit: { name, marks = [], identifiers, identifierMarks = [] } }: { visit: VisitItem }) {
  return (
    <>
      <bdi className={styles.name}>
        <MarkText text={name} ranges={marks} />
      </bdi>
      {identifiers !== undefined && (
        <bdi className={styles.identifiers}>
          <MarkText text={identifiers} ranges={identifierMarks} />
        </bdi>
      )}
    </>
  )
}

const shown = ['id', 'time', 'name', 'identifiers', 'state', 'words', 'privateWords', 'settled'] as const

// A fresh query brings new objects for unchanged visits; compare what is shown, not the objects.
function isSameRow(one: VisitRowProps, other: VisitRowProps): boolean {
  return (
    one.id === other.id &&
    one.chosen === other.chosen &&
    one.hidden === other.hidden &&
    shown.every((key) => one.visit[key] === other.visit[key]) &&
    String(one.visit.marks) === String(other.visit.marks) &&
    String(one.visit.identifierMarks) === String(other.visit.identifierMarks)
  )
}
