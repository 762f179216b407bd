import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { stepInList } from './list-step.ts'
import styles from './desk-list.module.css'

/** The id of the row of `key` in the list with this id. */
export const rowIdIn = (listId: string, key: string): string => `${listId}-${key.replaceAll(' ', '-')}`

export type DeskListProps = {
  id: string
  label: string
  /** The keys of all rows from the top down. */
  order: readonly string[]
  chosen: string
  onChoose: (key: string) => void
  /** Enter: to what was chosen. */
  onEnter: () => void
  /** `DeskRow`s, also in groups. */
  children: ReactNode
}

/** What a desk is about, at its left: the arrows choose, Enter goes into it. */
export function DeskList({ id, label, order, chosen, onChoose, onEnter, children }: DeskListProps) {
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepInList(order, chosen, event.key)
    if (next !== undefined) onChoose(next)
    else if (event.key === 'Enter' && !event.repeat) onEnter()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={ref}
      className={styles.list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rowIdIn(id, chosen)}
      onKeyDown={keyDown}
    >
      {children}
    </div>
  )
}

export type DeskRowProps = {
  id: string
  isChosen: boolean
  onPress: () => void
  name: string
  /** Where the state stands: at the end of the line, or under a name it explains. */
  stateIs: 'beside' | 'under'
  state: ReactNode
}

export function DeskRow({ id, isChosen, onPress, name, stateIs, state }: DeskRowProps) {
  return (
    // The list box holds the keyboard; a row only answers the mouse.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={joinClasses(styles.row, styles[stateIs], isChosen && styles.chosen)}
      role="option"
      aria-selected={isChosen}
      onClick={onPress}
    >
      <span className={styles.name}>{name}</span>
      {state}
    </div>
  )
}
