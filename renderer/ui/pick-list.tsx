import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { stepInList } from './list-step.ts'
import styles from './pick-list.module.css'

export type PickItem = { id: string; name: string; detail?: string }

export type PickListProps = {
  label: string
  items: readonly PickItem[]
  chosenId: string | undefined
  onChoose: (id: string) => void
  onEnter?: ((id: string) => void) | undefined
  autoFocus?: boolean | undefined
}

// First letters typed within this time belong together.
const typingPauseMs = 1_000

/** A short list of which one is chosen: by arrows, by the first letters of the name, or by pressing it. */
export function PickList({ label, items, chosenId, onChoose, onEnter, autoFocus = false }: PickListProps) {
  const id = useId()
  const ref = useRef<HTMLUListElement>(null)
  const typed = useRef({ letters: '', at: 0 })

  useEffect(() => {
    if (chosenId !== undefined)
      document.getElementById(`${id}-${chosenId}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosenId])
  useEffect(() => {
    if (autoFocus) ref.current?.focus()
  }, [autoFocus])

  function findTyped(letter: string, now: number): string | undefined {
    const isFresh = now - typed.current.at < typingPauseMs
    typed.current = { letters: (isFresh ? typed.current.letters : '') + letter.toLocaleLowerCase(), at: now }
    return items.find(({ name }) => name.toLocaleLowerCase().startsWith(typed.current.letters))?.id
  }

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const isLetter = /^[\p{Letter}\p{Number}]$/u.test(event.key)
    const next = isLetter
      ? findTyped(event.key, event.timeStamp)
      : stepInList(
          items.map((item) => item.id),
          chosenId,
          event.key,
        )
    if (next !== undefined) onChoose(next)
    else if (event.key === 'Enter' && !event.repeat && chosenId !== undefined && onEnter) onEnter(chosenId)
    else return
    event.preventDefault()
  }

  return (
    <ul
      ref={ref}
      className={styles.list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosenId === undefined ? undefined : `${id}-${chosenId}`}
      onKeyDown={keyDown}
    >
      {items.map((item) => (
        // The list box holds the keyboard; a row only answers the mouse.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={item.id}
          id={`${id}-${item.id}`}
          className={styles.row}
          role="option"
          aria-selected={item.id === chosenId}
          onClick={() => onChoose(item.id)}
          onDoubleClick={() => onEnter?.(item.id)}
        >
          <bdi className={styles.name}>{item.name}</bdi>
          {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
        </li>
      ))}
    </ul>
  )
}
