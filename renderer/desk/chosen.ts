/** Who is shown in the pane: whom the person at the desk chose, else the first of what the list has. */
import type { PersonFound, SearchFound } from '../../shared/contract/views.ts'
import type { DayVisit } from '../../shared/visits/day-view.ts'
import type { Strip } from './desk-store.ts'
import { personKey } from './visit-items.ts'

export type Chosen =
  | { readonly kind: 'visit'; readonly key: string; readonly visit: DayVisit }
  | { readonly kind: 'person'; readonly key: string; readonly person: PersonFound }

const ofVisit = (visit: DayVisit): Chosen => ({ kind: 'visit', key: visit.visitId, visit })
const ofPerson = (person: PersonFound): Chosen => ({ kind: 'person', key: personKey(person.patientId), person })

/** The choice among what a search found; without one, the first match. */
export const chosenInSearch = (found: SearchFound, key: string | null): Chosen | null => {
  const all = [...found.today.map(ofVisit), ...found.others.map(ofPerson)]
  return all.find((one) => one.key === key) ?? all[0] ?? null
}

/**
 * The choice in the day's list; without one, who is to be asked first. `strip` names the offer just logged: until the
 * list has it too, its patient is not shown as the next one.
 */
export const chosenInDay = (
  visits: readonly DayVisit[],
  toAsk: readonly DayVisit[],
  key: string | null,
  strip: Strip | null,
): Chosen | null => {
  const picked = visits.find((visit) => visit.visitId === key)
  if (picked) return ofVisit(picked)
  const isJustLogged = (visit: DayVisit) =>
    strip?.kind === 'logged' && strip.visitId === visit.visitId && strip.offerId !== visit.offerId
  const next = toAsk.find((visit) => !isJustLogged(visit))
  return next === undefined ? null : ofVisit(next)
}

/** Whom *N* goes on to: who is to be asked after the one shown, and from the last the first again. */
export const afterChosen = (toAsk: readonly DayVisit[], chosen: Chosen | null): string | null => {
  const at = toAsk.findIndex((visit) => visit.visitId === chosen?.key)
  return toAsk[(at + 1) % toAsk.length]?.visitId ?? null
}
