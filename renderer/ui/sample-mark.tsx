import { Icon } from './icon.tsx'
import styles from './sample-mark.module.css'

export type SampleMarkProps = {
  /** "These people are invented." */
  words?: string | undefined
}

/** The strip over every screen of the sample clinic: hatched ends, an icon and the words, in any theme and print. */
export function SampleMark({ words = 'These people are made up. Nothing here counts.' }: SampleMarkProps) {
  return (
    <aside className={styles.strip} aria-label="Sample data">
      <span className={styles.name}>
        <Icon name="sample" size="s" />
        <b>Sample data</b>
      </span>
      <span className={styles.words}>{words}</span>
    </aside>
  )
}
