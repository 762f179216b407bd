import { Icon } from './icon.tsx'
import { useSay } from './words.tsx'
import styles from './sample-mark.module.css'

export type SampleMarkProps = {
  /** "These people are invented." */
  words?: string | undefined
}

/** The strip over every screen of the sample clinic: hatched ends, an icon and the words, in any theme and print. */
export function SampleMark({ words }: SampleMarkProps) {
  const say = useSay()
  return (
    <aside className={styles.strip} aria-label={say('ui.sample')}>
      <span className={styles.name}>
        <Icon name="sample" size="s" />
        <b>{say('ui.sample')}</b>
      </span>
      <span className={styles.words}>{words ?? say('ui.sample-detail')}</span>
    </aside>
  )
}
