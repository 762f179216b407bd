import type { OfferContext } from '../../../../shared/contract/views.ts'
import { OUTCOMES, wordsOf } from '../../../../shared/offers/words.ts'
import { clockTime } from '../../../../shared/time/display.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import styles from './talk.module.css'

export type StandingProps = {
  standing: OfferContext['standing']
  onWithdraw: (why: 'wrong-patient' | 'by-mistake') => void
}

/** What stands in the log and can be corrected: give the right answer below, or take it back. */
export function Standing({ standing, onWithdraw }: StandingProps) {
  const wrongPatient = () => onWithdraw('wrong-patient')
  const byMistake = () => onWithdraw('by-mistake')
  useKeys({ W: wrongPatient, M: byMistake }, { on: standing !== null })
  if (standing === null)
    return (
      <div className={styles.standing}>
        <Note title="There is nothing to correct.">An answer below is logged as a new offer.</Note>
      </div>
    )
  return (
    <div className={styles.standing}>
      <Note
        title={`Logged at ${clockTime(standing.at)} by ${standing.by}: ${wordsOf(OUTCOMES, standing.outcome)}`}
      >
        Give the right answer below. The first one stays in the log as corrected.
      </Note>
      <Row gap={2}>
        <Button variant="quiet" keys="W" onPress={wrongPatient}>
          This was the wrong patient
        </Button>
        <Button variant="quiet" keys="M" onPress={byMistake}>
          Nothing was offered
        </Button>
      </Row>
    </div>
  )
}
