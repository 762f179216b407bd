import type { Outcome } from '../../../../shared/offers/words.ts'
import type { MessageKey } from '../../../../shared/words/english.ts'
import { Button } from '../../../ui/button.tsx'
import { Label, Text, useFocusOn } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import styles from './hand-over.module.css'

/** With these answers something is handed over. */
const ANSWERED = ['took-invitation', 'undecided-informed', 'declined-informed'] as const

const whyOf = (outcome: Outcome, asksIdentity: boolean): MessageKey => {
  if (asksIdentity) return 'hand-over.why-check'
  return outcome === 'took-invitation' ? 'hand-over.why-no-check' : 'hand-over.why-no-end'
}

export type AnswerSoFarProps = { outcome: Outcome; asksIdentity: boolean; onChange: () => void }

/** What the patient said, and what follows for the sheet. Takes the focus, so that the new step is read out. */
export function AnswerSoFar({ outcome, asksIdentity, onChange }: AnswerSoFarProps) {
  const say = useSay()
  const ref = useFocusOn<HTMLDivElement>('hand-over')
  const answered = ANSWERED.find((one) => one === outcome)
  return (
    <div className={styles.answer}>
      <div ref={ref} tabIndex={-1}>
        <Label>{say('hand-over.answer')}</Label>
        <Text tone="quiet">
          <b>{answered && say(`hand-over.answer.${answered}`)}</b> {say(whyOf(outcome, asksIdentity))}
        </Text>
      </div>
      <Button variant="link" keys="ArrowLeft" onPress={onChange}>
        {say('hand-over.change')}
      </Button>
    </div>
  )
}
