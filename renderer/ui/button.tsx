import { useId } from 'react'
import type { ReactNode, Ref } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { KeyCap } from './key-cap.tsx'
import { isSingleKey, keyShortcut } from './key-names.ts'
import { useSingleKeysOn } from './key-settings.tsx'
import styles from './button.module.css'

export type ButtonProps = {
  /** The words. Left out only beside an icon that everyone knows, and then `label` says them. */
  children?: ReactNode
  onPress?: (() => void) | undefined
  /** At most one primary button a screen: the one thing the app will do next. */
  variant?: 'primary' | 'plain' | 'quiet' | 'link' | 'figure' | undefined
  size?: 'm' | 'l' | undefined
  /** The key that does the same, shown as a cap. The caller binds it with `useKeys`. */
  keys?: string | undefined
  /** The cap stands before the label; quiet buttons do this by themselves. */
  keysFirst?: boolean | undefined
  icon?: IconName | undefined
  /** Says what is going on ("Printing…"). While it is there the button keeps its width and does nothing. */
  busyLabel?: string | undefined
  /** Why it cannot act yet. The button stays focusable; the caller shows the same reason beside it. */
  unavailable?: string | undefined
  /** Pressed while unavailable: move the focus to the first thing missing. */
  onUnavailablePress?: (() => void) | undefined
  type?: 'button' | 'submit' | undefined
  /** As wide as its column. */
  wide?: boolean | undefined
  /** A fuller name for a screen reader, starting with the shown words: "Change the reason for …". */
  label?: string | undefined
  describedBy?: string | undefined
  /** For a button that switches something on and off. */
  pressed?: boolean | undefined
  /** For a button that opens and shuts something. */
  expanded?: boolean | undefined
  controls?: string | undefined
  id?: string | undefined
  autoFocus?: boolean | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

// A native button: React Aria's would disable for good where this one must stay focusable and say why.
/** A button says what will happen, with its object: "Print and log", "Import 60 visits". */
export function Button({ ref, ...props }: ButtonProps) {
  const { variant = 'plain', size = 'm', busyLabel, unavailable, keys, type = 'button' } = props
  const reasonId = useId()
  const singleKeysOn = useSingleKeysOn()
  const isBusy = busyLabel !== undefined
  const keyActs = keys !== undefined && (singleKeysOn || !isSingleKey(keys))

  function press(event: { preventDefault: () => void }) {
    if (isBusy || unavailable !== undefined) event.preventDefault()
    if (isBusy) return
    if (unavailable !== undefined) props.onUnavailablePress?.()
    else props.onPress?.()
  }

  return (
    <button
      ref={ref}
      id={props.id}
      type={type}
      className={joinClasses(
        styles.button,
        styles[variant],
        styles[size],
        props.wide && styles.wide,
        props.children === undefined && styles.square,
      )}
      onClick={press}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- each screen says where the focus starts
      autoFocus={props.autoFocus}
      aria-label={props.label}
      aria-disabled={unavailable !== undefined || isBusy || undefined}
      aria-describedby={joinClasses(props.describedBy, unavailable !== undefined && reasonId) || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-keyshortcuts={keyActs ? keyShortcut(keys) : undefined}
      data-busy={isBusy || undefined}
    >
      <span className={joinClasses(styles.face, isBusy && styles.away)} aria-hidden={isBusy || undefined}>
        <Face {...props} variant={variant} />
      </span>
      {isBusy && <span className={styles.face}>{busyLabel}</span>}
      {unavailable !== undefined && (
        <span id={reasonId} hidden>
          {unavailable}
        </span>
      )}
    </button>
  )
}

function Face({ icon, keys, keysFirst, variant, children }: Omit<ButtonProps, 'ref'>) {
  const cap = keys !== undefined && <KeyCap keys={keys} />
  const isFirst = keysFirst ?? variant === 'quiet'
  return (
    <>
      {isFirst && cap}
      {icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
      {!isFirst && cap}
    </>
  )
}
