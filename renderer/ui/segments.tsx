import { useId } from 'react'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './segments.module.css'

export type SegmentsProps<Value extends string> = {
  label: string
  labelHidden?: boolean | undefined
  labelBeside?: boolean | undefined
  /** Small and faint, as over a list of answers. */
  labelQuiet?: boolean | undefined
  /** `lang` where a label is in its own language. */
  options: readonly { value: Value; label: string; lang?: string | undefined }[]
  /** Undefined while nothing is chosen. */
  value: Value | undefined
  onChange: (value: Value) => void
}

/** Two to four short choices side by side. Chosen = tick, weight and ground. */
export function Segments<Value extends string>({
  label,
  labelHidden,
  labelBeside,
  labelQuiet,
  options,
  value,
  onChange,
}: SegmentsProps<Value>) {
  const id = useId()
  return (
    <div className={joinClasses(styles.frame, labelBeside && styles.beside, labelQuiet && styles.quiet)}>
      <span id={id} className={styles.label}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </span>
      <div className={styles.group} role="radiogroup" aria-labelledby={id}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              className={styles.input}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.value === value && <Icon name="tick" />}
            <span lang={option.lang}>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
