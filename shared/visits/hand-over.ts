/** From the desk to the bedside: whom the nurse asks before they leave, and what the desk said of them. */
import { groupDay, type DayVisit } from './day-view.ts'

/** Whom the desk asked and who put it off: the nurse's to ask. */
export const isFromDesk = ({ state, offeredIn }: DayVisit): boolean => state === 'for-nurse' && offeredIn !== 'discharge'

export const handedOver = (visits: readonly DayVisit[]): readonly DayVisit[] => visits.filter(isFromDesk)

export type DischargeGroups = {
  /** About to leave, whether the desk asked them or not. */
  readonly atDoor: readonly DayVisit[]
  readonly fromDesk: readonly DayVisit[]
  /** The longest wait first. */
  readonly notAsked: readonly DayVisit[]
  /** Put off at the bedside itself. */
  readonly askAgain: readonly DayVisit[]
  /** Been here and done with, or missed. */
  readonly settled: readonly DayVisit[]
}

const isLeaving = ({ status }: DayVisit): boolean => status === 'leaving'

/** Who never came is nobody's to discharge: expected and cancelled visits are in no group. */
export const groupDischarge = (visits: readonly DayVisit[]): DischargeGroups => {
  const { needOffer, forNurse, settled } = groupDay(visits)
  const staying = forNurse.filter((visit) => !isLeaving(visit))
  return {
    atDoor: [...forNurse, ...needOffer].filter(isLeaving),
    fromDesk: staying.filter(isFromDesk),
    notAsked: needOffer.filter((visit) => !isLeaving(visit)),
    askAgain: staying.filter((visit) => !isFromDesk(visit)),
    settled: settled.filter(({ state }) => state !== 'cancelled' && state !== 'no-show'),
  }
}

/** Everyone who is still to be asked, in the order of the list. */
export const toAskAtDischarge = (visits: readonly DayVisit[]): readonly DayVisit[] => {
  const { atDoor, fromDesk, notAsked, askAgain } = groupDischarge(visits)
  return [...atDoor, ...fromDesk, ...notAsked, ...askAgain]
}
