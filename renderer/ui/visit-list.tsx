import { useEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { nextVisit, visitOrder } from './visit-order.ts'
import { VisitRow } from './visit-row.tsx'
import type { VisitItem } from './visit-row.tsx'
import styles from './visit-list.module.css'

export type VisitGroup = {
  id: string
  /** "need an offer"; the count stands before it. */
  label: string
  count?: number | undefined
  /** At the end of the heading: "longest wait first". */
  note?: string | undefined
  visits: readonly VisitItem[]
  /** Given when the group can be folded; `onFold` then switches it. */
  folded?: boolean | undefined
}

export type VisitListProps = {
  id: string
  groups: readonly VisitGroup[]
  chosenId: string | undefined
  onChoose: (visitId: string) => void
  onStart: (visitId: string) => void
  onArriveOnly?: ((visitId: string) => void) | undefined
  onFold?: ((groupId: string, folded: boolean) => void) | undefined
  /** Privacy mode. `shownId` is the one whose name is shown while F2 is held. */
  hidden?: boolean | undefined
  shownId?: string | undefined
  density?: 'comfortable' | 'compact' | undefined
  /** A letter or digit typed in the list: search owns those. */
  onType?: ((typed: string) => void) | undefined
}

/** The id of a row, for `aria-activedescendant` of a search field. */
export function visitRowId(listId: string, visitId: string): string {
  return `${listId}-visit-${visitId}`
}

/** The ids of the list boxes, for `aria-controls` of a search field. */
export function visitListIds(listId: string, groups: readonly VisitGroup[]): string {
  return groups
    .filter(({ folded }) => !folded)
    .map((group) => `${listId}-${group.id}`)
    .join(' ')
}

// From here on rows out of sight are not laid out; full-page pictures of shorter lists stay whole.
const longList = 100

// Not React Aria's ListBox: the search field moves the choice through several list boxes and keeps the caret.
/** Visits in groups. Each group is a list box under a heading; the arrows move through all of them as one. */
export function VisitList(props: VisitListProps) {
  const { id, groups, chosenId, density } = props
  const ref = useRef<HTMLDivElement>(null)
  const order = visitOrder(groups)
  const tabId = chosenId !== undefined && order.includes(chosenId) ? chosenId : order[0]

  useEffect(() => {
    if (chosenId === undefined) return
    const row = document.getElementById(visitRowId(id, chosenId))
    row?.scrollIntoView({ block: 'nearest' })
    const box = row?.closest<HTMLElement>('[role="listbox"]')
    // The keyboard follows the choice into the next group, but never leaves another part of the window for it.
    if (box && ref.current?.contains(document.activeElement) && document.activeElement?.role === 'listbox')
      box.focus({ preventScroll: true })
  }, [id, chosenId])

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const next = nextVisit(order, chosenId, event.key)
    if (next !== undefined) props.onChoose(next)
    else if (event.key === 'Enter' && !event.repeat && chosenId !== undefined)
      (event.shiftKey ? props.onArriveOnly : props.onStart)?.(chosenId)
    else if (/^[\p{Letter}\p{Number}]$/u.test(event.key) && props.onType) props.onType(event.key)
    else return
    event.preventDefault()
  }

  function visitOf(event: MouseEvent): string | undefined {
    return (event.target as Element).closest<HTMLElement>('[data-visit]')?.dataset.visit
  }

  return (
    <div
      ref={ref}
      className={styles.list}
      data-long={order.length > longList || undefined}
      data-density={density === 'compact' ? 'compact' : undefined}
    >
      {groups.map((group) => (
        <section key={group.id}>
          <GroupHeading listId={id} group={group} onFold={props.onFold} />
          {!group.folded && (
            <ul
              id={`${id}-${group.id}`}
              className={styles.box}
              role="listbox"
              aria-labelledby={`${id}-${group.id}-heading`}
              tabIndex={tabId === undefined || !group.visits.some((visit) => visit.id === tabId) ? -1 : 0}
              aria-activedescendant={
                chosenId !== undefined && group.visits.some((visit) => visit.id === chosenId)
                  ? visitRowId(id, chosenId)
                  : undefined
              }
              onKeyDown={keyDown}
              onClick={(event) => {
                const visit = visitOf(event)
                if (visit !== undefined) props.onChoose(visit)
              }}
              onDoubleClick={(event) => {
                const visit = visitOf(event)
                if (visit !== undefined) props.onStart(visit)
              }}
            >
              {group.visits.map((visit) => (
                <VisitRow
                  key={visit.id}
                  id={visitRowId(id, visit.id)}
                  visit={visit}
                  chosen={visit.id === chosenId}
                  hidden={(props.hidden ?? false) && visit.id !== props.shownId}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

type GroupHeadingProps = { listId: string; group: VisitGroup; onFold: VisitListProps['onFold'] }

function GroupHeading({ listId, group: { id, label, count, note, folded }, onFold }: GroupHeadingProps) {
  const words = (
    <>
      {count !== undefined && <span className={styles.count}>{count} </span>}
      {label}
    </>
  )
  return (
    <div className={joinClasses(styles.heading, folded !== undefined && styles.foldable)}>
      <h2 id={`${listId}-${id}-heading`} className={styles.title}>
        {folded === undefined ? (
          words
        ) : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!folded}
            onClick={() => onFold?.(id, !folded)}
          >
            {words}
            <Icon name="expand" />
          </button>
        )}
      </h2>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </div>
  )
}
