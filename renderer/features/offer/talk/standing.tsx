import type { OfferContext } from '../../../../shared/contract/views.ts'
import { clockTime } from '../../../../shared/time/display.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import styles from './talk.module.css'

export type StandingProps = {
  standing: OfferContext['standing']
  onWithdraw: (why: 'wrong-patient' | 'by-mistake') => void
}

/** What stands in the log and can be corrected: give the right answer below, or take it back. */
export function Standing({ standing, onWithdraw }: StandingProps) {
  const say = useSay()
  const wrongPatient = () => onWithdraw('wrong-patient')
  const byMistake = () => onWithdraw('by-mistake')
  useKeys({ W: wrongPatient, M: byMistake }, { on: standing !== null })
  if (standing === null)
    return (
      <div className={styles.standing}>
        <Note title={say('talk.nothing-to-correct')}>{say('talk.nothing-to-correct-detail')}</Note>
      </div>
    )
  return (
    <div className={styles.standing}>
      <Note
        title={say('talk.standing', { time: clockTime(standing.at), by: standing.by, outcome: say(`offer.outcome.${standing.outcome}`) })}
      >
        {say('talk.standing-detail')}
      </Note>
      <Row gap={2}>
        <Button variant="quiet" keys="W" onPress={wrongPatient}>
          {say('talk.wrong-patient')}
        </Button>
        <Button variant="quiet" keys="M" onPress={byMistake}>
          {say('talk.by-mistake')}
        </Button>
      </Row>
    </div>
  )
}
