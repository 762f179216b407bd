import { joinClasses } from '../../ui/join-classes.ts'
import styles from './figures.module.css'

/** What the fills of bars mean: solid, hatched, empty. */
export function Key({ words }: { readonly words: readonly [solid: string, hatched: string, empty: string] }) {
  const looks = [undefined, styles.hatched, styles.empty]
  return (
    <ul className={styles.key}>
      {words.map((each, index) => (
        <li key={each} className={styles.entry}><span className={joinClasses(styles.swatch, looks[index])} aria-hidden="true" />{each}</li>
      ))}
    </ul>
  )
}
