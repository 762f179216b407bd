/** What a schedule may change about a patient or a visit on file. A blank column never takes anything away. */
import type { PatientFacts, VisitFacts } from '../events/catalogue.ts'
import { mrnKey } from '../patients/mrn.ts'
import { isOtherSecondName, nameMatchKey } from '../patients/name-match.ts'
import type { PersonName } from '../patients/person-name.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { VisitStatus } from '../visits/visit.ts'
import type { KnownPatient } from './match-patient.ts'
import type { ScheduledPatient, ScheduledVisit } from './scheduled-visit.ts'

export type KnownVisit = {
  readonly visitId: string
  readonly facts: VisitFacts
  /** Somebody at the desk set the status: a file only moves it forward. */
  readonly isStatusFromDesk: boolean
}

const wordsOf = ({ given, family }: PersonName): string => `${given} ${family}`

/** The spelling that says more: further words, or marks that capitals lost. */
const weightOf = (name: PersonName): number => {
  const text = wordsOf(name)
  return text.split(' ').length * 1000 + text.replace(/[\u0020-\u007e]/g, '').length
}

/** Of one name the fuller spelling stays; where it is a new name, the file's. */
const spelling = (known: PersonName, next: PersonName): PersonName => {
  if (wordsOf(known) === wordsOf(next)) return known
  const isSame = nameMatchKey(known) === nameMatchKey(next) && !isOtherSecondName(known, next)
  return isSame && weightOf(next) <= weightOf(known) ? known : next
}

const updatedName = (known: PersonName, next: PersonName): PersonName => {
  const { family, given } = spelling(known, next)
  const middle = next.middle ?? known.middle
  const suffix = next.suffix ?? known.suffix
  const preferred = next.preferred ?? known.preferred
  // "Mary Ann" needs no "A" beside it.
  const isSpelledOut =
    middle !== undefined &&
    given
      .split(' ')
      .slice(1)
      .some((word) => word.startsWith(middle))
  return {
    family,
    given,
    ...(middle === undefined || isSpelledOut ? {} : { middle }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(preferred === undefined ? {} : { preferred }),
  }
}

const updatedMrn = (known: string | null, next: string | undefined): string | null => {
  if (next === undefined) return known
  // Of one number with and without its zeros, the longer is whole.
  return known !== null && mrnKey(known) === mrnKey(next) && known.length >= next.length ? known : next
}

/** An age counts only as long as no birth date is known; one on file stays, so that the same file changes nothing. */
const ageFact = (known: PatientFacts | null, patient: ScheduledPatient, day: LocalDate): Pick<PatientFacts, 'age'> => {
  if (patient.birthDate !== undefined || (known?.birthDate ?? null) !== null) return {}
  const age = known?.age ?? (patient.age === undefined ? undefined : { years: patient.age, on: day })
  return age === undefined ? {} : { age }
}

/** Facts of a patient nobody knew; `day` is the visit's. */
export const newPatientFacts = (patient: ScheduledPatient, day: LocalDate): PatientFacts => ({
  name: patient.name,
  mrn: patient.mrn ?? null,
  birthDate: patient.birthDate ?? null,
  ...ageFact(null, patient, day),
  phone: patient.phone ?? null,
  addressLines: [...(patient.addressLines ?? [])],
  language: patient.language ?? null,
  portalStatus: patient.portalStatus ?? 'unknown',
})

/** Facts on file with what the schedule says more, or newer. */
export const updatedPatientFacts = (
  { facts, isAccountSeen }: KnownPatient,
  patient: ScheduledPatient,
  day: LocalDate,
): PatientFacts => {
  const isSettled = isAccountSeen === true && facts.portalStatus === 'active'
  const saidStatus = patient.portalStatus === 'unknown' ? undefined : patient.portalStatus
  return {
    name: updatedName(facts.name, patient.name),
    mrn: updatedMrn(facts.mrn, patient.mrn),
    birthDate: patient.birthDate ?? facts.birthDate,
    ...ageFact(facts, patient, day),
    phone: patient.phone ?? facts.phone,
    addressLines: patient.addressLines?.length ? [...patient.addressLines] : facts.addressLines,
    language: patient.language ?? facts.language,
    portalStatus: isSettled ? facts.portalStatus : (saidStatus ?? facts.portalStatus),
  }
}

const PROGRESS: Readonly<Record<VisitStatus, number>> = {
  cancelled: -1,
  'no-show': -1,
  expected: 0,
  arrived: 1,
  leaving: 2,
  departed: 3,
}

/** Who has come stays come; what the desk set, a file only moves on. */
const updatedStatus = ({ facts, isStatusFromDesk }: KnownVisit, next: VisitStatus): VisitStatus => {
  const known = facts.status
  if (PROGRESS[next] > Math.max(PROGRESS[known], 0)) return next
  return PROGRESS[known] > 0 || isStatusFromDesk ? known : next
}

const MOST_TIMES = 20

export const newVisitFacts = (patientId: string, visit: ScheduledVisit): VisitFacts => ({
  patientId,
  siteId: visit.siteId,
  date: visit.date,
  times: visit.times.slice(0, MOST_TIMES),
  status: visit.status,
  arrivedAt: visit.arrivedAt ?? null,
  leavingAt: null,
  departedAt: visit.departedAt ?? null,
  origin: 'schedule',
})

export const updatedVisitFacts = (known: KnownVisit, visit: ScheduledVisit): VisitFacts => {
  const { facts, isStatusFromDesk } = known
  const keep = <Time>(stored: Time | null, next: Time | undefined): Time | null =>
    isStatusFromDesk ? (stored ?? next ?? null) : (next ?? stored)
  return {
    ...facts,
    times: visit.times.length > 0 ? visit.times.slice(0, MOST_TIMES) : facts.times,
    status: updatedStatus(known, visit.status),
    arrivedAt: keep(facts.arrivedAt, visit.arrivedAt),
    departedAt: keep(facts.departedAt, visit.departedAt),
  }
}

const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => one === b[index]))

/** Names of the facts that differ. */
export const changedFacts = <Facts extends PatientFacts | VisitFacts>(
  before: Facts,
  after: Facts,
): readonly (keyof Facts)[] =>
  (Object.keys(after) as (keyof Facts)[]).filter((key) =>
    key === 'name'
      ? !isSameName(before as PatientFacts, after as PatientFacts)
      : !isSameValue(before[key], after[key]),
  )

const isSameName = ({ name: a }: PatientFacts, { name: b }: PatientFacts): boolean =>
  a.family === b.family &&
  a.given === b.given &&
  a.middle === b.middle &&
  a.suffix === b.suffix &&
  a.preferred === b.preferred
