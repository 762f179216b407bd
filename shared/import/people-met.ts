/** The people an import deals with: those on file as it has left them, and those it brings. */
import type { PatientFacts } from '../events/catalogue.ts'
import { mrnKey } from '../patients/mrn.ts'
import { nameMatchKey } from '../patients/name-match.ts'
import type { KnownPatient, PatientLookup } from './match-patient.ts'
import type { ScheduledVisit } from './scheduled-visit.ts'

/** Somebody this import touches: on file, or new with the row they came in by. */
export type Person = {
  readonly patientId: string
  readonly stored: KnownPatient | null
  readonly firstRow: number
  /** One for each site and day. */
  readonly visits: ScheduledVisit[]
  facts: PatientFacts
}

const enter = (index: Map<string, Person[]>, key: string, person: Person): void => {
  const at = index.get(key)
  if (!at) index.set(key, [person])
  else if (!at.includes(person)) at.push(person)
}

/** The people on file together with those this import has met. */
export const createPeople = (known: PatientLookup) => {
  const people = new Map<string, Person>()
  const metByName = new Map<string, Person[]>()
  const metByMrn = new Map<string, Person[]>()
  const put = (person: Person): void => {
    const { name, mrn } = person.facts
    people.set(person.patientId, person)
    enter(metByName, nameMatchKey(name), person)
    if (mrn !== null) enter(metByMrn, mrnKey(mrn), person)
  }
  const current = (stored: KnownPatient): KnownPatient => {
    const person = people.get(stored.patientId)
    return person ? { ...stored, facts: person.facts } : stored
  }
  /** Those on file, as this import has left them, and those only this import knows so. */
  const together = (
    stored: readonly KnownPatient[],
    met: readonly Person[] = [],
  ): readonly KnownPatient[] => {
    const others = met.filter(({ patientId }) => !stored.some((one) => one.patientId === patientId))
    return [
      ...stored.map(current),
      ...others.map((one) => ({ ...one.stored, patientId: one.patientId, facts: one.facts })),
    ]
  }
  const lookup: PatientLookup = {
    byMrn: (key) => together(known.byMrn(key), metByMrn.get(key)),
    byNameAndBirthDate: (key, date) =>
      together(
        known.byNameAndBirthDate(key, date),
        metByName.get(key)?.filter(({ facts }) => facts.birthDate === date),
      ),
    byName: (key) => together(known.byName(key), metByName.get(key)),
  }
  return { lookup, put, get: (id: string) => people.get(id), all: () => [...people.values()] }
}

export type People = ReturnType<typeof createPeople>
