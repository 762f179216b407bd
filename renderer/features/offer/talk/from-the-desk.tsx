import type { DayVisit } from '../../../../shared/visits/day-view.ts'
import { deskSentence } from '../../../../shared/visits/hand-over-words.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { Label, Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import styles from './from-the-desk.module.css'

/** Who asked before, when, and why it was put off: the nurse takes up what the desk began. */
export function FromTheDesk({ visit, isNameHidden }: { visit: DayVisit; isNameHidden: boolean }) {
  const say = useSay()
  return (
    <div className={styles.strip}>
      <StateMark state="for-nurse" />
      <Label>{say('discharge.from-the-desk')}</Label>
      <Text as="span">{deskSentence(visit, isNameHidden, say)}</Text>
    </div>
  )
}
