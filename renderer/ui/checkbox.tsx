import { useId } from 'react'
import type { ReactNode, Ref } from 'react'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import styles from './checkbox.module.css'

export type CheckboxProps = {
  children: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string | undefined
  disabled?: boolean | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** A thing that may be so or not, said with a tick. */
export function Checkbox(props: CheckboxProps) {
  return <Tick {...props} kind="checkbox" />
}

/** A setting that acts at once when it is switched. */
export function Switch(props: CheckboxProps) {
  return <Tick {...props} kind="switch" />
}

function Tick({
  children,
  checked,
  onChange,
  hint,
  disabled,
  ref,
  kind,
}: CheckboxProps & { kind: 'checkbox' | 'switch' }) {
  const hintId = useId()
  return (
    <label className={styles.row}>
      <input
        ref={ref}
        type="checkbox"
        role={kind === 'switch' ? 'switch' : undefined}
        className={styles.input}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={joinClasses(styles.face, styles[kind])} aria-hidden="true">
        {kind === 'checkbox' ? (
          checked && <Icon name="tick" size="s" />
        ) : (
          <span className={styles.knob}>{checked && <Icon name="tick" size="s" />}</span>
        )}
      </span>
      <span>
        {children}
        {hint !== undefined && (
          <span id={hintId} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
