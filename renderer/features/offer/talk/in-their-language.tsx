import type { Interpreter } from '../../../../shared/offers/words.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { Segments } from '../../../ui/segments.tsx'
import { useSay } from '../../../ui/words.tsx'
import styles from './talk.module.css'

export type InTheirLanguageProps = {
  /** Whether the lines are there in the patient's language, for staff who speak it. */
  ownLanguage: Language | null
  interpreter: Interpreter | null
  onChange: (interpreter: Interpreter) => void
}

const WITH_INTERPRETER = ['in-person', 'phone', 'video'] as const

/** Who puts the offer into the patient's language. It goes to the log; nothing waits for it. */
export function InTheirLanguage({ ownLanguage, interpreter, onChange }: InTheirLanguageProps) {
  const say = useSay()
  const ways = ownLanguage === null ? WITH_INTERPRETER : ([...WITH_INTERPRETER, 'bilingual-staff'] as const)
  return (
    <div className={styles.talkThrough}>
      <Segments
        label={say('talk.how')}
        labelBeside
        options={ways.map((way) => ({ value: way, label: say(`talk.how.${way}`) }))}
        value={ways.find((way) => way === interpreter)}
        onChange={onChange}
      />
    </div>
  )
}
