import { useId } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { FieldError, fieldIds } from './field.tsx'
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
  error?: string | undefined
  onEnter?: (() => void) | undefined
  autoFocus?: boolean | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

const longestPin = 8

/** A PIN: one dot a digit. A real password input lies over the dots, so paste, reading and forms work as usual. */
export function PinField({ label, labelShown = false, value, onChange, length = 6, error, onEnter, autoFocus, ref }: PinFieldProps) {
  const ids = fieldIds(useId())
  const places = Math.min(longestPin, Math.max(length, value.length))

  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.repeat || !onEnter) return
    event.preventDefault()
    onEnter()
  }

  return (
    <div className={styles.frame}>
      <label htmlFor={ids.control} className={styles.label}>
        {labelShown ? label : <VisuallyHidden>{label}</VisuallyHidden>}
      </label>
      <FieldError id={ids.error} error={error} />
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
          aria-describedby={error === undefined ? undefined : ids.error}
          onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, longestPin))}
          onKeyDown={enter}
        />
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: places }, (_, place) => (
            <span key={place} className={joinClasses(styles.dot, place < value.length && styles.typed)} />
          ))}
        </span>
      </div>
    </div>
  )
}
