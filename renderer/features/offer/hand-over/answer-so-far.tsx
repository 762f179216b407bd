import type { Outcome } from '../../../../shared/offers/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Label, Text, useFocusOn } from '../../../ui/text.tsx'
import styles from './hand-over.module.css'

const ANSWERS: Readonly<Partial<Record<Outcome, string>>> = {
  'took-invitation': 'Yes, on paper.',
  'undecided-informed': 'Will think, takes the sheet.',
  'declined-informed': 'No, takes the sheet.',
}

const whyOf = (outcome: Outcome, asksIdentity: boolean): string => {
  if (asksIdentity) return 'The code lets one person in, so check who you hand it to.'
  return outcome === 'took-invitation'
    ? 'This sheet has no code, so there is nothing to check.'
    : 'The way in on this sheet does not run out.'
}

export type AnswerSoFarProps = { outcome: Outcome; asksIdentity: boolean; onChange: () => void }

/** What the patient said, and what follows for the sheet. Takes the focus, so that the new step is read out. */
export function AnswerSoFar({ outcome, asksIdentity, onChange }: AnswerSoFarProps) {
  const ref = useFocusOn<HTMLDivElement>('hand-over')
  return (
    <div className={styles.answer}>
      <div ref={ref} tabIndex={-1}>
        <Label>Answer</Label>
        <Text tone="quiet">
          <b>{ANSWERS[outcome]}</b> {whyOf(outcome, asksIdentity)}
        </Text>
      </div>
      <Button variant="link" keys="ArrowLeft" onPress={onChange}>
        Change
      </Button>
    </div>
  )
}
