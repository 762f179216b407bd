import { useId } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { FieldError, describedBy, fieldIds } from './field.tsx'
import { joinClasses } from './join-classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './pin-field.module.css'

export type PinFieldProps = {
  /** Read out, such as "PIN, 6 digits". Shown above only with `labelShown`. */
  label: string
  labelShown?: boolean | undefined
  value: string
  /** Digits only, at most eight. */
  onChange: (value: string) => void
  /** How many places are drawn, 4 to 8; more are drawn as more are typed. */
  length?: number | undefined
  hint?: string | undefined
  error?: string | undefined
  /** On leaving the field and on Enter: the moment to check it. */
  onLeave?: ((value: string) => void) | undefined
  /** Without it Enter submits the form the field is in. */
  onEnter?: (() => void) | undefined
  autoFocus?: boolean | undefined
  id?: string | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

const longestPin = 8

// On a gate the message stands above the dots, as nothing else does; in a form, with its label shown, below as usual.
/** A PIN: one dot a digit. A real password input lies over the dots, so paste, reading and forms work as usual. */
export function PinField({ ref, ...props }: PinFieldProps) {
  const {
    label,
    labelShown = false,
    value,
    onChange,
    length = 6,
    hint,
    error,
    onLeave,
    onEnter,
    autoFocus,
  } = props
  const ownId = useId()
  const ids = fieldIds(props.id ?? ownId)
  const places = Math.min(longestPin, Math.max(length, value.length))

  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat) return
    onLeave?.(value)
    if (!onEnter) return
    event.preventDefault()
    onEnter()
  }

  return (
    <div className={styles.frame}>
      <label htmlFor={ids.control} className={styles.label}>
        {labelShown ? label : <VisuallyHidden>{label}</VisuallyHidden>}
      </label>
      {hint !== undefined && (
        <p id={ids.hint} className={styles.hint}>
          {hint}
        </p>
      )}
      {!labelShown && <FieldError id={ids.error} error={error} />}
      <div className={styles.box}>
        <input
          ref={ref}
          id={ids.control}
          type="password"
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="off"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- each screen says where the focus starts
          autoFocus={autoFocus}
          maxLength={longestPin}
          className={styles.input}
          value={value}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(ids, { hint, error })}
          onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, longestPin))}
          onBlur={() => onLeave?.(value)}
          onKeyDown={enter}
        />
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: places }, (_, place) => (
            <span key={place} className={joinClasses(styles.dot, place < value.length && styles.typed)} />
          ))}
        </span>
      </div>
      {labelShown && <FieldError id={ids.error} error={error} />}
    </div>
  )
}
