import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { StateMark } from './state-mark.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './field.module.css'

/** What every field shows around its control. */
export type FieldFrameProps = {
  label: string
  /** Only where something else on the screen already says it, such as a table's column head. */
  labelHidden?: boolean | undefined
  /** Beside the control only in a short list of settings; above it everywhere else. */
  labelBeside?: boolean | undefined
  hint?: string | undefined
  /** What is wrong and what to do, shown after leaving the field, never while typing. */
  error?: string | undefined
}

export type FieldIds = { control: string; hint: string; error: string }

/** The ids that tie a control to its label, hint and message. */
export function fieldIds(id: string): FieldIds {
  return { control: id, hint: `${id}-hint`, error: `${id}-error` }
}

/** The `aria-describedby` of a control: its hint and its message, those that are there. */
export function describedBy(
  ids: FieldIds,
  { hint, error }: Pick<FieldFrameProps, 'hint' | 'error'>,
): string | undefined {
  return joinClasses(hint !== undefined && ids.hint, error !== undefined && ids.error) || undefined
}

/** Label, hint and message around a control. */
export function FieldFrame({
  ids,
  children,
  ...frame
}: FieldFrameProps & { ids: FieldIds; children: ReactNode }) {
  const { label, labelHidden = false, labelBeside = false, hint, error } = frame
  return (
    <div className={joinClasses(styles.frame, labelBeside && styles.beside)}>
      <label htmlFor={ids.control} className={styles.label}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <div className={styles.rest}>
        {hint !== undefined && (
          <p id={ids.hint} className={styles.hint}>
            {hint}
          </p>
        )}
        {children}
        <FieldError id={ids.error} error={error} />
      </div>
    </div>
  )
}

/** The message of a field: the square shape and words. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p id={id} className={styles.error} role="alert">
      <StateMark state="missed" />
      <span>{error}</span>
    </p>
  )
}

/** The frame's part of a field's props. */
export function frameOf({ label, labelHidden, labelBeside, hint, error }: FieldFrameProps): FieldFrameProps {
  return { label, labelHidden, labelBeside, hint, error }
}
