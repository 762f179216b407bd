import { useState, type ReactNode } from 'react'
import { clockTime } from '../../../shared/time/display.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import type { Say } from '../../../shared/words/say.ts'
import { useApp } from '../../app/app-store.ts'
import { Pane } from '../../ui/desk.tsx'
import { Note } from '../../ui/note.tsx'
import { useHeldKey, useKeys } from '../../ui/use-keys.ts'
import { Who } from '../../ui/who.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './offer-frame.module.css'

export type OfferFrameProps = {
  /** What the pane is now, for a screen reader: "Offer", "Hand over". */
  label: string
  visit: DayVisit
  onBack: () => void
  /** Why the last step was not done. */
  problem: string | undefined
  /** Puts the focus on the name, when the pane opens. */
  focusOn?: string | undefined
  foot?: ReactNode
  children: ReactNode
}

/** "born 1985 · MRN ends 9480 · here since 10:34", with what is known. */
const identifiersOf = ({ birthYear, mrnEnding, arrivedAt }: DayVisit, say: Say): string | undefined =>
  [
    birthYear !== null && say('desk.identifiers.born', { year: String(birthYear) }),
    mrnEnding !== null && say('desk.identifiers.mrn', { mrn: mrnEnding }),
    arrivedAt !== null && say('talk.here-since', { time: clockTime(arrivedAt) }),
  ]
    .filter(Boolean)
    .join(' · ') || undefined

/** The pane of one offer: the person on top, what went wrong if anything did, and the step. */
export function OfferFrame({ label, visit, onBack, problem, focusOn, foot, children }: OfferFrameProps) {
  const say = useSay()
  const areNamesHidden = useApp((state) => state.areNamesHidden)
  const [isHeld, setHeld] = useState(false)
  useHeldKey('F2', setHeld)
  useKeys({ Escape: onBack })
  return (
    <Pane label={label} foot={foot}>
      {problem !== undefined && (
        <div className={styles.problem}>
          <Note kind="bad" title={problem}>
            {say('talk.nothing-lost')}
          </Note>
        </div>
      )}
      <Who
        name={visit.name}
        identifiers={identifiersOf(visit, say)}
        hiddenSeed={areNamesHidden && !isHeld ? visit.visitId : undefined}
        onBack={onBack}
        focusOn={focusOn}
      />
      {children}
    </Pane>
  )
}
