/** A visit as a schedule states it, after repair and before anyone asked who the patient is. */
import type { PersonName } from '../patients/person-name.ts'
import type { LocalDate, LocalTime } from '../time/local-time.ts'
import type { PortalStatus, VisitStatus } from '../visits/visit.ts'

/** A code the clinic's portal issued. It never goes into the log, a list or a file name. */
export type ActivationCode = { readonly value: string; readonly goodUntil?: LocalDate }

export type ScheduledPatient = {
  readonly name: PersonName
  readonly mrn?: string
  readonly birthDate?: LocalDate
  /** Whole years on the day of the visit; only where the file has no birth date. */
  readonly age?: number
  readonly phone?: string
  readonly addressLines?: readonly string[]
  /** BCP 47. */
  readonly language?: string
  readonly portalStatus?: PortalStatus
}

export type ScheduledVisit = {
  /** The rows it was made of, lowest first. */
  readonly rowNumbers: readonly number[]
  readonly siteId: string
  readonly date: LocalDate
  /** Earliest first; empty where the file has none. */
  readonly times: readonly LocalTime[]
  readonly status: VisitStatus
  readonly arrivedAt?: LocalTime
  readonly departedAt?: LocalTime
  readonly patient: ScheduledPatient
  /** The record system's own number of the visit. */
  readonly externalId?: string
  readonly code?: ActivationCode
}

/** `record` without the fields that are undefined, so that "absent" is written in one way only. */
export const withoutBlanks = <Fields extends object>(record: {
  readonly [Key in keyof Fields]: Fields[Key] | undefined
}): Fields => {
  const filled: Partial<Fields> = {}
  for (const key in record) if (record[key] !== undefined) filled[key] = record[key] as Fields[typeof key]
  return filled as Fields
}
