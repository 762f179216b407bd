/** Finds the person on file a scheduled patient is. Never by name alone: where only the name fits, a person decides. */
import { ageOn } from '../patients/age.ts'
import type { PatientFacts } from '../events/catalogue.ts'
import { mrnKey } from '../patients/mrn.ts'
import { isOtherName, isOtherSecondName, nameMatchKey } from '../patients/name-match.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { ScheduledPatient } from './scheduled-visit.ts'

export type KnownPatient = {
  readonly patientId: string
  readonly facts: PatientFacts
  /** The desk has seen the account open: a file that says otherwise is behind. */
  readonly isAccountSeen?: boolean
}

/** How people on file are found. Keys come from `mrnKey` and `nameMatchKey`, stored or computed alike. */
export type PatientLookup = {
  readonly byMrn: (mrnKey: string) => readonly KnownPatient[]
  readonly byNameAndBirthDate: (nameKey: string, birthDate: LocalDate) => readonly KnownPatient[]
  readonly byName: (nameKey: string) => readonly KnownPatient[]
}

export const MATCH_QUESTIONS = [
  'mrn-reused',
  'other-mrn',
  'name-only',
  'similar-name',
  'several-fit',
] as const
export type MatchQuestion = (typeof MATCH_QUESTIONS)[number]

export type PatientMatch =
  | { readonly kind: 'match'; readonly known: KnownPatient }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly question: MatchQuestion; readonly candidates: readonly KnownPatient[] }

const NEW: PatientMatch = { kind: 'new' }
const match = (known: KnownPatient): PatientMatch => ({ kind: 'match', known })
const ask = (question: MatchQuestion, candidates: readonly KnownPatient[]): PatientMatch => ({
  kind: 'ask',
  question,
  candidates,
})

/** Another name, and no birth date that says it is one person all the same. */
const isSomeoneElse = (patient: ScheduledPatient, { facts }: KnownPatient): boolean =>
  isOtherName(patient.name, facts.name) &&
  (patient.birthDate === undefined || patient.birthDate !== facts.birthDate)

const isOtherMrn = ({ mrn }: ScheduledPatient, { facts }: KnownPatient): boolean =>
  mrn !== undefined && facts.mrn !== null && mrnKey(mrn) !== mrnKey(facts.mrn)

const matchByMrn = (patient: ScheduledPatient, holders: readonly KnownPatient[]): PatientMatch => {
  const fitting = holders.filter((known) => !isSomeoneElse(patient, known))
  if (fitting.length === 0) return ask('mrn-reused', holders)
  const [exact, ...others] = fitting.filter(({ facts }) => facts.mrn === patient.mrn)
  if (exact && others.length === 0) return match(exact)
  const [only, ...more] = fitting
  return only && more.length === 0 ? match(only) : ask('several-fit', fitting)
}

const matchByBirthDate = (patient: ScheduledPatient, sharers: readonly KnownPatient[]): PatientMatch => {
  const fitting = sharers.filter(({ facts }) => !isOtherSecondName(patient.name, facts.name))
  const [only, ...more] = fitting
  // Twins have numbers of their own: with a new MRN the other second name is enough.
  if (!only) return patient.mrn === undefined ? ask('similar-name', sharers) : NEW
  if (more.length > 0) return ask('several-fit', fitting)
  return isOtherMrn(patient, only) ? ask('other-mrn', [only]) : match(only)
}

/** Whether an age speaks against a birth date; a year of doubt, as the age may be of another day. */
const isOtherAge = (age: number | undefined, birthDate: LocalDate | null, day: LocalDate): boolean =>
  age !== undefined && birthDate !== null && Math.abs(ageOn(birthDate, day) - age) > 1

const matchByName = (
  patient: ScheduledPatient,
  day: LocalDate,
  named: readonly KnownPatient[],
): PatientMatch => {
  const possible = named.filter(
    (known) =>
      // Two different birth dates are two people. First, as it settles most: a schedule brings many of one name.
      (patient.birthDate === undefined || known.facts.birthDate === null) &&
      !isOtherMrn(patient, known) &&
      !isOtherAge(patient.age, known.facts.birthDate, day),
  )
  return possible.length === 0 ? NEW : ask('name-only', possible)
}

/** Who on file a patient scheduled for `day` is: one person, nobody yet, or a question. */
export const matchPatient = (
  patient: ScheduledPatient,
  day: LocalDate,
  find: PatientLookup,
): PatientMatch => {
  const holders = patient.mrn === undefined ? [] : find.byMrn(mrnKey(patient.mrn))
  if (holders.length > 0) return matchByMrn(patient, holders)
  const nameKey = nameMatchKey(patient.name)
  const sharers = patient.birthDate === undefined ? [] : find.byNameAndBirthDate(nameKey, patient.birthDate)
  if (sharers.length > 0) return matchByBirthDate(patient, sharers)
  return matchByName(patient, day, find.byName(nameKey))
}
