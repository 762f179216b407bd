import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useSay } from './words.tsx'
import styles from './steps.module.css'

export type StepsProps = {
  /** At most four plain words. */
  steps: readonly string[]
  /** Which one is going on, from 0. Those before it are done. */
  current: number
  /** Without its hairlines, for a page's header. */
  plain?: boolean | undefined
}

/** Where a task stands. */
export function Steps({ steps, current, plain = false }: StepsProps) {
  const say = useSay()
  return (
    <ol className={joinClasses(styles.steps, !plain && styles.lined)} aria-label={say('ui.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={joinClasses(styles.step, index < current && styles.done)}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current ? (
            <>
              <Icon name="tick" />
              <VisuallyHidden>{say('ui.step-done')}</VisuallyHidden>
            </>
          ) : (
            <span className={styles.number}>{index + 1}</span>
          )}
          {step}
        </li>
      ))}
    </ol>
  )
}
