import type { Interpreter } from '../../../../shared/offers/words.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { Segments } from '../../../ui/segments.tsx'
import styles from './talk.module.css'

export type InTheirLanguageProps = {
  /** Whether the lines are there in the patient's language, for staff who speak it. */
  ownLanguage: Language | null
  interpreter: Interpreter | null
  onChange: (interpreter: Interpreter) => void
}

/** Who puts the offer into the patient's language. It goes to the log; nothing waits for it. */
export function InTheirLanguage({ ownLanguage, interpreter, onChange }: InTheirLanguageProps) {
  const here: readonly { value: Interpreter; label: string }[] = [
    { value: 'in-person', label: 'Interpreter here' },
    { value: 'phone', label: 'By phone' },
    { value: 'video', label: 'By video' },
  ]
  return (
    <div className={styles.talkThrough}>
      <Segments
        label="How you talk"
        labelBeside
        options={ownLanguage === null ? here : [...here, { value: 'bilingual-staff', label: 'I speak it' }]}
        value={interpreter ?? undefined}
        onChange={onChange}
      />
    </div>
  )
}
