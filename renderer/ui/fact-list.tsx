import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

export type Fact = { term: string; value: ReactNode }

/** A short list of what is so: "Printer: Front desk 2, ready". */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.list}>
      {facts.map(({ term, value }) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
