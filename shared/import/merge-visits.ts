/** Rows of one patient at one site on one day are one visit, whatever the order they came in. */
import { mrnKey } from '../patients/mrn.ts'
import { isOtherName, isOtherSecondName, nameMatchKey } from '../patients/name-match.ts'
import type { PortalStatus, VisitStatus } from '../visits/visit.ts'
import { withoutBlanks, type ScheduledPatient, type ScheduledVisit } from './scheduled-visit.ts'

/** The state that says most about whether somebody is here wins. */
const ALIVENESS: Readonly<Record<VisitStatus, number>> = {
  departed: 5,
  leaving: 4,
  arrived: 3,
  expected: 2,
  'no-show': 1,
  cancelled: 0,
}

const isAlive = ({ status }: ScheduledVisit): boolean => status !== 'cancelled' && status !== 'no-show'

/** A fixed order for the rows of one visit: by time, then by what they say. */
const inFixedOrder = (visits: readonly ScheduledVisit[]): readonly ScheduledVisit[] =>
  visits
    .map((visit) => ({
      visit,
      key: `${visit.times[0] ?? '~'} ${JSON.stringify({ ...visit, rowNumbers: [] })}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ visit }) => visit)

const firstKnown = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.find((value) => value !== undefined)

const extreme = (
  times: readonly (string | undefined)[],
  isBetter: (a: string, b: string) => boolean,
): string | undefined =>
  times.reduce(
    (best, time) => (time !== undefined && (best === undefined || isBetter(time, best)) ? time : best),
    undefined,
  )

const mergedPortal = (visits: readonly ScheduledVisit[]): PortalStatus | undefined => {
  const said = visits.map(({ patient }) => patient.portalStatus)
  return (['active', 'pending', 'none', 'unknown'] as const).find((status) => said.includes(status))
}

const mergedPatient = (visits: readonly ScheduledVisit[], first: ScheduledPatient): ScheduledPatient => {
  const patients = visits.map(({ patient }) => patient)
  return withoutBlanks<ScheduledPatient>({
    name: first.name,
    mrn: firstKnown(patients.map(({ mrn }) => mrn)),
    birthDate: firstKnown(patients.map(({ birthDate }) => birthDate)),
    age: firstKnown(patients.map(({ age }) => age)),
    phone: firstKnown(patients.map(({ phone }) => phone)),
    addressLines: firstKnown(patients.map(({ addressLines }) => addressLines)),
    language: firstKnown(patients.map(({ language }) => language)),
    portalStatus: mergedPortal(visits),
  })
}

/** One visit out of one row or more. Times of cancelled rows count only where nothing else is left. */
export const mergeVisits = (first: ScheduledVisit, others: readonly ScheduledVisit[]): ScheduledVisit => {
  if (others.length === 0) return first
  const ordered = inFixedOrder([first, ...others])
  const timed = ordered.some(isAlive) ? ordered.filter(isAlive) : ordered
  return withoutBlanks<ScheduledVisit>({
    rowNumbers: ordered.flatMap(({ rowNumbers }) => rowNumbers).sort((a, b) => a - b),
    siteId: first.siteId,
    date: first.date,
    times: [...new Set(timed.flatMap(({ times }) => times))].sort(),
    status: ordered.reduce(
      (best, { status }) => (ALIVENESS[status] > ALIVENESS[best] ? status : best),
      first.status,
    ),
    arrivedAt: extreme(
      ordered.map(({ arrivedAt }) => arrivedAt),
      (a, b) => a < b,
    ),
    departedAt: extreme(
      ordered.map(({ departedAt }) => departedAt),
      (a, b) => a > b,
    ),
    patient: mergedPatient(ordered, (ordered[0] ?? first).patient),
    externalId: firstKnown(timed.map(({ externalId }) => externalId)),
    code: firstKnown(ordered.map(({ code }) => code)),
  })
}

const nameAndBirth = ({ name, birthDate }: ScheduledPatient): string =>
  `${nameMatchKey(name)} ${birthDate ?? ''}`

/** MRNs that the file gives to people who cannot be one: neither name nor birth date agrees. */
export const sharedMrns = (visits: readonly ScheduledVisit[]): ReadonlySet<string> => {
  const holders = new Map<string, ScheduledPatient>()
  const shared = new Set<string>()
  for (const { patient } of visits) {
    if (patient.mrn === undefined) continue
    const key = mrnKey(patient.mrn)
    const holder = holders.get(key)
    if (!holder) holders.set(key, patient)
    else if (
      isOtherName(holder.name, patient.name) &&
      (!holder.birthDate || holder.birthDate !== patient.birthDate)
    )
      shared.add(key)
  }
  return shared
}

/** MRNs by name and birth date, where the file gives just one: its rows without an MRN are that person's. */
const mrnsByPerson = (visits: readonly ScheduledVisit[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { patient } of visits) {
    if (patient.mrn === undefined || patient.birthDate === undefined) continue
    const person = nameAndBirth(patient)
    const key = mrnKey(patient.mrn)
    found.set(person, found.has(person) && found.get(person) !== key ? '' : key)
  }
  return found
}

/** Who a row is about, as far as the file alone can tell. Without an identifier only a row with the same time is the same. */
const personKey = ({ patient, times }: ScheduledVisit, mrns: ReadonlyMap<string, string>): string => {
  if (patient.mrn !== undefined) return `m ${mrnKey(patient.mrn)}`
  if (patient.birthDate === undefined)
    return `t ${nameMatchKey(patient.name)} ${patient.name.given} ${patient.age ?? ''} ${times[0] ?? ''}`
  const person = nameAndBirth(patient)
  return mrns.get(person) ? `m ${mrns.get(person)}` : `b ${person}`
}

/** José Luis and José María, born the same day and without a number, are twins and two visits. */
const isTwin = (a: ScheduledPatient, b: ScheduledPatient): boolean =>
  a.mrn === undefined && b.mrn === undefined && isOtherSecondName(a.name, b.name)

/** The rows of a file, grouped by visit, in the order of their first rows. */
export const groupRows = (
  visits: readonly ScheduledVisit[],
): readonly (readonly [ScheduledVisit, ...ScheduledVisit[]])[] => {
  const hasUnnumbered = visits.some(
    ({ patient }) => patient.mrn === undefined && patient.birthDate !== undefined,
  )
  const mrns = hasUnnumbered ? mrnsByPerson(visits) : new Map<string, string>()
  const groups: [ScheduledVisit, ...ScheduledVisit[]][] = []
  const groupsByKey = new Map<string, [ScheduledVisit, ...ScheduledVisit[]][]>()
  for (const visit of visits) {
    const key = `${visit.siteId} ${visit.date} ${personKey(visit, mrns)}`
    const alike = groupsByKey.get(key) ?? []
    const group = alike.find(([first]) => !isTwin(first.patient, visit.patient))
    if (group) group.push(visit)
    else {
      const started: [ScheduledVisit, ...ScheduledVisit[]] = [visit]
      groups.push(started)
      groupsByKey.set(key, [...alike, started])
    }
  }
  return groups
}
