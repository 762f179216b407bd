import type { ReactNode } from 'react'
import styles from './figures.module.css'

/** What there is to see, in words: before any chart. */
export function Finding({ children }: { readonly children: ReactNode }) {
  return <p className={styles.finding} role="status">{children}</p>
}
