import { useId } from 'react'
import { Button } from './button.tsx'
import { useSay } from './words.tsx'
import styles from './progress.module.css'

export type ProgressProps = {
  /** What is going on: "Reading the file". */
  label: string
  done: number
  total: number
  /** With the counts: "3,120 of 10,000 rows". */
  words: string
  onCancel?: (() => void) | undefined
  /** Says what is stopped: "Stop the import". */
  cancelLabel?: string | undefined
}

/** For what takes longer than 2 seconds: a bar with counts, and the way to stop it. */
export function Progress({ label, done, total, words, onCancel, cancelLabel }: ProgressProps) {
  const id = useId()
  const say = useSay()
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  return (
    <div className={styles.frame}>
      <div className={styles.line}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        <span className={styles.words}>{words}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
      >
        <div className={styles.done} style={{ inlineSize: `${percent}%` }} />
      </div>
      {onCancel && (
        <div>
          <Button onPress={onCancel}>{cancelLabel ?? say('ui.cancel')}</Button>
        </div>
      )}
    </div>
  )
}
