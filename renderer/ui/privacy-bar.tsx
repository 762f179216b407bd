import { joinClasses } from './join-classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useSay } from './words.tsx'
import styles from './privacy-bar.module.css'

const widths = [styles.w1, styles.w2, styles.w3, styles.w4, styles.w5]

/** Stands where a name is hidden. Its width comes from `seed` (an id, never a name), so it tells nothing. */
export function PrivacyBar({ seed, size = 'm' }: { seed: string; size?: 'm' | 'l' }) {
  const say = useSay()
  let sum = 0
  for (let at = 0; at < seed.length; at++) sum = (sum * 31 + seed.charCodeAt(at)) % 9973
  return (
    <>
      <span
        className={joinClasses(styles.bar, styles[size], widths[sum % widths.length])}
        aria-hidden="true"
      />
      <VisuallyHidden>{say('ui.name-hidden')}</VisuallyHidden>
    </>
  )
}
