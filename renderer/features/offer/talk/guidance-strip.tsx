import { guidanceFor } from '../../../../shared/offers/guidance.ts'
import type { OfferContext } from '../../../../shared/contract/views.ts'
import { useReady } from '../../../app/app-store.ts'
import styles from './guidance-strip.module.css'

/** What to do before the line is said. `cue` is the script's own, for the one who is spoken to. Nothing for most patients. */
export function GuidanceStrip({ context, cue }: { context: OfferContext; cue: string | null }) {
  const { today, clinic } = useReady()
  const items = guidanceFor({ ...context, today, teenFrom: clinic.ages.teenFrom })
  if (items.length === 0 && cue === null) return null
  return (
    <ul className={styles.strip} aria-label="Before you speak">
      {items.map(({ id, words, detail }) => (
        <li key={id}>
          <b>{words}.</b> {detail !== null && <span>{detail}</span>}
        </li>
      ))}
      {cue !== null && (
        <li>
          <span>{cue}</span>
        </li>
      )}
    </ul>
  )
}
