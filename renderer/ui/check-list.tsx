import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useSay } from './words.tsx'
import styles from './check-list.module.css'

export type Check = { id: string; ok: boolean; words: ReactNode }

/** What was checked: a tick or a cross before each line. */
export function CheckList({ label, checks }: { label: string; checks: readonly Check[] }) {
  const say = useSay()
  return (
    <ul className={styles.list} aria-label={label}>
      {checks.map(({ id, ok, words }) => (
        <li key={id} className={styles.check}>
          <span className={ok ? styles.ok : styles.not}>
            <Icon name={ok ? 'tick' : 'cross'} />
            <VisuallyHidden>{say(ok ? 'ui.in-order' : 'ui.not-in-order')}</VisuallyHidden>
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
