/** Who on file fits the name and birth date of a walk-in. */
import { parseLooseDate } from '../../shared/patients/loose-date.ts'
import { isNamed, parseName } from '../../shared/patients/person-name.ts'
import type { PersonFound } from '../../shared/contract/views.ts'
import type { LocalDate } from '../../shared/time/local-time.ts'
import { useCall } from '../bridge/use-call.ts'
import { SOMEONE_NEW, type WalkInDraft } from './desk-store.ts'

/** What to ask the store about a draft; null while it says too little to find the right person by. */
export const fittingQuery = (draft: WalkInDraft, today: LocalDate): { name: string; birthDate: LocalDate | null } | null => {
  const name = draft.name.trim()
  if (!isNamed(parseName(name))) return null
  if (draft.isBirthDateUnknown) return { name, birthDate: null }
  const birthDate = parseLooseDate(draft.birthDate, today)
  return birthDate.ok ? { name, birthDate: birthDate.date } : null
}

/**
 * Which answer to "who is it" stands: the one given; else the one person who fits name and birth date, or a new one
 * where nobody does. Null where a person has to say: by the name alone nobody is recognised.
 */
export const whoStands = (draft: WalkInDraft, fitting: readonly PersonFound[]): string | null => {
  if (draft.who === SOMEONE_NEW || fitting.some((person) => person.patientId === draft.who)) return draft.who
  const [first, ...others] = fitting
  if (first === undefined) return SOMEONE_NEW
  return others.length === 0 && !draft.isBirthDateUnknown ? first.patientId : null
}

/** Undefined while there is nothing to ask, or no answer yet. */
export const useFitting = (draft: WalkInDraft, today: LocalDate): readonly PersonFound[] | undefined => {
  const query = fittingQuery(draft, today)
  const { data } = useCall('patients.matching', query)
  return query === null ? undefined : data
}
