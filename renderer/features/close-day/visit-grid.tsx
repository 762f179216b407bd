/** The rows of the end of the day: one is chosen, by arrows or by being used, and the keys act on it. */
import { useState } from 'react'
import type { MissedReason } from '../../../shared/offers/words.ts'
import { clockTime } from '../../../shared/time/display.ts'
import { listTime, type DayVisit } from '../../../shared/visits/day-view.ts'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { PrivacyBar } from '../../ui/privacy-bar.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useHeldKey, useKeys } from '../../ui/use-keys.ts'
import { nextVisit } from '../../ui/visit-order.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useSay } from '../../ui/words.tsx'
import { isHere, whatHappened } from './day-words.ts'
import { ReasonPicker } from './reason-picker.tsx'
import styles from './close-day.module.css'

const rowId = (visitId: string): string => `close-day-${visitId}`

const nameId = (visitId: string): string => `close-day-name-${visitId}`

/** Moves the focus to a visit's row. */
export const focusVisit = (visitId: string): void => document.getElementById(rowId(visitId))?.focus()

const MOVES = ['ArrowUp', 'ArrowDown', 'Home', 'End']

/** From elsewhere on the page an arrow first leads to the chosen row. */
const move = (rows: readonly DayVisit[], chosenId: string | undefined, key: string): void => {
  const isInGrid = document.activeElement?.closest('[role="row"]') !== null
  const next = isInGrid ? nextVisit(rows.map(({ visitId }) => visitId), chosenId, key) : chosenId
  if (next !== undefined) focusVisit(next)
}

type RowActions = {
  readonly onOffer: (visit: DayVisit) => void
  readonly onAsk: (visit: DayVisit, isLetter: boolean) => void
}

type VisitGridProps = RowActions & {
  readonly rows: readonly DayVisit[]
  readonly chosenId: string | undefined
  readonly asking: { readonly visitId: string; readonly isLetter: boolean } | undefined
  readonly areNamesHidden: boolean
  readonly isSaving: boolean
  readonly onChoose: (visitId: string) => void
  readonly onReason: (visit: DayVisit, reason: MissedReason, isLetter: boolean) => void
  readonly onStop: () => void
}

export function VisitGrid({ rows, chosenId, asking, areNamesHidden, ...props }: VisitGridProps) {
  const [isHeld, setHeld] = useState(false)
  const say = useSay()
  useHeldKey('F2', setHeld)
  useKeys(Object.fromEntries(MOVES.map((key) => [key, () => move(rows, chosenId, key)])), { on: asking === undefined })

  return (
    <div className={styles.grid} role="grid" aria-label={say('close-day.grid')}>
      <div className={styles.head} role="row">
        <span role="columnheader">{say('close-day.time')}</span>
        <span role="columnheader">{say('close-day.grid')}</span>
        <span role="columnheader">{say('close-day.what-happened')}</span>
        <span role="columnheader"><VisuallyHidden>{say('close-day.what-to-do')}</VisuallyHidden></span>
      </div>
      {rows.map((visit) => (
        <VisitLine
          key={visit.visitId}
          visit={visit}
          isChosen={visit.visitId === chosenId}
          isHidden={areNamesHidden && !(isHeld && visit.visitId === chosenId)}
          asking={asking?.visitId === visit.visitId ? asking : undefined}
          {...props}
        />
      ))}
    </div>
  )
}

type VisitLineProps = Pick<VisitGridProps, 'asking' | 'isSaving' | 'onChoose' | 'onReason' | 'onStop'> & RowActions & {
  readonly visit: DayVisit
  readonly isChosen: boolean
  readonly isHidden: boolean
}

function VisitLine({ visit, isChosen, isHidden, asking, isSaving, onChoose, onOffer, onAsk, onReason, onStop }: VisitLineProps) {
  const { mark, words, detail, isSettled } = whatHappened(visit, useSay())
  const time = listTime(visit)
  return (
    <>
      <div
        id={rowId(visit.visitId)}
        className={joinClasses(styles.row, isChosen && styles.chosen)}
        role="row"
        aria-selected={isChosen}
        tabIndex={isChosen ? 0 : -1}
        onFocus={() => onChoose(visit.visitId)}
      >
        <span className={styles.time} role="gridcell">{time !== null && <time>{clockTime(time)}</time>}</span>
        <span id={nameId(visit.visitId)} className={styles.name} role="gridcell">{isHidden ? <PrivacyBar seed={visit.visitId} /> : <bdi>{visit.name}</bdi>}</span>
        <span className={styles.what} role="gridcell">
          <StateTag state={mark} settled={isSettled}>{words}</StateTag>
          {detail !== null && <span className={styles.detail}>{detail}</span>}
        </span>
        <span className={styles.actions} role="gridcell">
          <LineActions visit={visit} hasKeys={isChosen && asking === undefined} isSettled={isSettled} onOffer={onOffer} onAsk={onAsk} />
        </span>
      </div>
      {asking !== undefined && (
        <div className={styles.picker} role="row">
          <div role="gridcell" aria-colspan={4}>
            <ReasonPicker
              isLetter={asking.isLetter || visit.letterWillBePosted}
              isSaving={isSaving}
              standing={visit.missedReason}
              onReason={(reason, isLetter) => onReason(visit, reason, isLetter)}
              onStop={onStop}
            />
          </div>
        </div>
      )}
    </>
  )
}

type LineActionsProps = RowActions & { readonly visit: DayVisit; readonly hasKeys: boolean; readonly isSettled: boolean }

/** Keys act on the chosen row, so only its buttons show them. Whose row it is comes from the name beside them. */
function LineActions({ visit, hasKeys, isSettled, onOffer, onAsk }: LineActionsProps) {
  const say = useSay()
  const keyOf = (key: string) => (hasKeys ? key : undefined)
  const describedBy = nameId(visit.visitId)
  if (isSettled)
    return <Button variant="quiet" describedBy={describedBy} onPress={() => onAsk(visit, visit.letterWillBePosted)}>{say('close-day.change')}</Button>
  const because = <Button keys={keyOf('R')} describedBy={describedBy} onPress={() => onAsk(visit, false)}>{say('close-day.missed-because')}</Button>
  if (isHere(visit)) {
    return (
      <>
        {because}
        <Button variant={hasKeys ? 'primary' : 'plain'} keys={keyOf('Enter')} describedBy={describedBy} onPress={() => onOffer(visit)}>{say('close-day.offer-now')}</Button>
      </>
    )
  }
  return (
    <>
      {because}
      <Button keys={keyOf('L')} describedBy={describedBy} onPress={() => onAsk(visit, true)}>{say('close-day.missed-letter')}</Button>
    </>
  )
}
