import { useId, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import fieldStyles from './field.module.css'
import { Icon } from './icon.tsx'
import { KeyCap } from './key-cap.tsx'
import { keyShortcut } from './key-names.ts'

/** The keys that a search field hands on to the list it searches. */
export type ListKey = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Enter' | 'Shift+Enter'

export type SearchFieldProps = {
  /** Read out; not shown, the placeholder says it to the eye. */
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  /** The cap shown at the end while the field is empty and not in use. The caller binds the key. */
  keys?: string | undefined
  /** The list this field searches: the keys below move in it while the caret stays here. */
  list?: { ids: string; activeId?: string | undefined }
  onListKey?: ((key: ListKey) => void) | undefined
  /** Escape: clear, or leave when it is already empty. */
  onClear?: (() => void) | undefined
  autoFocus?: boolean | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

const listKeys: readonly string[] = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Enter']

/** Search as you type. It owns letters and digits; arrows and Enter go to its list. */
export function SearchField({ ref, ...props }: SearchFieldProps) {
  const { list, keys, value } = props
  const id = useId()
  const [isFocused, setFocused] = useState(false)

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape' && props.onClear) {
      event.preventDefault()
      props.onClear()
    } else if (listKeys.includes(event.key) && props.onListKey) {
      const isShifted = event.shiftKey && event.key === 'Enter'
      if (event.repeat && event.key === 'Enter') return
      event.preventDefault()
      props.onListKey((isShifted ? 'Shift+Enter' : event.key) as ListKey)
    }
  }

  // `combobox` is what ties a field to a list whose choice moves while the caret stays: the roles of ARIA 1.2.
  const toList = list && {
    'role': 'combobox',
    'aria-expanded': true,
    'aria-autocomplete': 'list' as const,
    'aria-controls': list.ids,
    'aria-activedescendant': list.activeId,
  }
  return (
    <div className={fieldStyles.box}>
      <Icon name="search" />
      <input
        ref={ref}
        id={id}
        type="text"
        className={fieldStyles.input}
        aria-label={props.label}
        aria-keyshortcuts={keys && keyShortcut(keys)}
        placeholder={props.placeholder}
        value={value}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- each screen says where the focus starts
        autoFocus={props.autoFocus}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={keyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        {...toList}
      />
      {keys !== undefined && !isFocused && value === '' && <KeyCap keys={keys} />}
    </div>
  )
}
