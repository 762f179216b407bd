import { useEffect, useId, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { foldName } from '../../shared/patients/person-name.ts'
import { FieldFrame, describedBy, fieldIds, frameOf } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import { useSay } from './words.tsx'
import fieldStyles from './field.module.css'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { stepInList } from './list-step.ts'
import styles from './combo-field.module.css'

export type ComboOption = {
  value: string
  label: string
  /** Other words that find it: "Eastern", "EST". */
  keywords?: string | undefined
}

export type ComboFieldProps = FieldFrameProps & {
  options: readonly ComboOption[]
  value: string
  onChange: (value: string) => void
  /** On leaving the field, with the value that stands. */
  onLeave?: ((value: string) => void) | undefined
  placeholder?: string | undefined
  id?: string | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** The options that hold every typed word, anywhere in their label or keywords, in their own order. */
export function findOptions(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const words = foldName(typed).split(' ').filter(Boolean)
  return options.filter(({ label, keywords = '' }) => {
    const text = foldName(`${label} ${keywords}`)
    return words.every((word) => text.includes(word))
  })
}

/** One of a long closed list, found by typing: time zones. Leaving without a choice keeps what stood there. */
export function ComboField({ ref, ...props }: ComboFieldProps) {
  const { options, value, onChange, onLeave, hint, error } = props
  const say = useSay()
  const ownId = useId()
  const ids = fieldIds(props.id ?? ownId)
  // What is being typed; undefined while the list is shut.
  const [typed, setTyped] = useState<string>()
  const [activeValue, setActive] = useState<string>()
  const isOpen = typed !== undefined
  const chosen = options.find((option) => option.value === value)
  const found = isOpen ? findOptions(options, typed) : []
  const rowId = (option: string) => `${ids.control}-${options.findIndex((one) => one.value === option)}`
  const activeId =
    found.some((option) => option.value === activeValue) && activeValue !== undefined
      ? rowId(activeValue)
      : undefined

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function open(text: string) {
    setTyped(text)
    setActive(text === '' ? value : findOptions(options, text)[0]?.value)
  }
  function shut() {
    setTyped(undefined)
    setActive(undefined)
  }
  function choose(option: string) {
    onChange(option)
    shut()
  }
  function move(key: string): boolean {
    const next = stepInList(
      found.map((option) => option.value),
      activeValue,
      key,
    )
    if (next !== undefined) setActive(next)
    return next !== undefined
  }
  function act(key: string): boolean {
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp'
    if (!isOpen) {
      if (isArrow) open('')
      return isArrow
    }
    if (isArrow || key.startsWith('Page')) return move(key)
    if (key === 'Escape') shut()
    if (key === 'Enter' && activeValue !== undefined) choose(activeValue)
    return key === 'Escape' || key === 'Enter'
  }
  function keyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (act(event.key)) event.preventDefault()
  }

  return (
    <FieldFrame ids={ids} {...frameOf(props)}>
      <div className={joinClasses(fieldStyles.box, styles.box)}>
        <input
          ref={ref}
          id={ids.control}
          type="text"
          role="combobox"
          className={fieldStyles.input}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? chosen?.label ?? ''}
          placeholder={isOpen ? (chosen?.label ?? props.placeholder) : props.placeholder}
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-controls={isOpen ? `${ids.control}-list` : undefined}
          aria-activedescendant={activeId}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(ids, { hint, error })}
          onChange={(event) => open(event.target.value)}
          onClick={() => {
            if (!isOpen) open('')
          }}
          onBlur={() => {
            shut()
            onLeave?.(value)
          }}
          onKeyDown={keyDown}
        />
        <Icon name="expand" />
        {isOpen && (
          <div className={styles.card}>
            {found.length === 0 && (
              <p className={styles.none} role="status">
                {say('ui.nothing-fits', { typed })}
              </p>
            )}
            <ul id={`${ids.control}-list`} className={styles.list} role="listbox" aria-label={props.label}>
              {found.map((option) => (
                // The field keeps the keyboard; a row only answers the mouse.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                <li
                  key={option.value}
                  id={rowId(option.value)}
                  className={joinClasses(styles.row, option.value === activeValue && styles.active)}
                  role="option"
                  aria-selected={option.value === value}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(option.value)}
                >
                  {option.label}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </FieldFrame>
  )
}
