import { afterHandOver, guidanceFor } from '../../../../shared/offers/guidance.ts'
import { reOfferGuidance } from '../../../../shared/offers/re-offer-words.ts'
import type { OfferContext } from '../../../../shared/contract/views.ts'
import type { Addressee } from '../../../../shared/offers/words.ts'
import type { ScriptText } from '../../../../shared/script/script.ts'
import { useReady } from '../../../app/app-store.ts'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import styles from './guidance-strip.module.css'

export type GuidanceStripProps = {
  context: OfferContext
  addressee: Addressee
  cues: readonly ScriptText[]
  /** What was said to the desk before stands above already. */
  isTakenUp: boolean
}

/** What to do before the line is said. `cues` are the script's own, for the one who is spoken to. Nothing for most patients. */
export function GuidanceStrip({ context, addressee, cues, isTakenUp }: GuidanceStripProps) {
  const { today, clinic } = useReady()
  const say = useSay()
  const language = useLanguage()
  // A helper who answers now was not asked when the patient said no.
  const facts = { ...context.reoffer, isRepresentativeHere: addressee === 'representative' }
  const again = reOfferGuidance(facts, clinic.ages, say)
  const all = guidanceFor({ ...context, today, teenFrom: clinic.ages.teenFrom, again }, say)
  const items = isTakenUp ? afterHandOver(all) : all
  if (items.length === 0 && cues.length === 0) return null
  return (
    <ul className={styles.strip} aria-label={say('talk.before')}>
      {items.map(({ id, words, detail }) => (
        <li key={id}>
          <b>{words}.</b> {detail !== null && <span>{detail}</span>}
        </li>
      ))}
      {cues.map((cue) => (
        <li key={cue.en}>
          <span>{cue[language]}</span>
        </li>
      ))}
    </ul>
  )
}
