/** A visit as the figures count it. */
import type { Method, Outcome, Reason, Setting } from '../offers/words.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { Groups } from './groups.ts'

/**
 * Somebody who was in the building on a day that is over. `needed` is everybody without an account who was to be asked;
 * `resting` said no before and was not due again. A deferral that nobody took up is no offer.
 */
export type FigureVisit = {
  readonly visitId: string
  readonly patientId: string
  readonly siteId: string
  readonly date: LocalDate
  readonly groups: Groups
  /** When the portal says that the patient's account was opened; null where it knows of none. */
  readonly accountOn: LocalDate | null
  /** Of arrival; null where nobody noted it. */
  readonly hour: number | null
  readonly standing: 'needed' | 'has-account' | 'resting'
  /** The offer that stands; null where nobody asked, or could not. */
  readonly offer: {
    readonly outcome: OfferedOutcome; readonly method: Method | null; readonly reasons: readonly Reason[]; readonly setting: Setting
    /** Who made it; null where the log does not say. */
    readonly staffId: string | null
  } | null
}

export type OfferedOutcome = Exclude<Outcome, 'already-active' | 'deferred' | 'unable'>

const INFORMED: readonly OfferedOutcome[] = ['activated-now', 'took-invitation', 'undecided-informed', 'declined-informed']
const TOOK: readonly OfferedOutcome[] = ['activated-now', 'took-invitation']

export const MEASURES = ['offered', 'informed', 'opened'] as const
/** Of the patients who needed an offer: asked; left with a way in; opened their account there and then. */
export type Measure = (typeof MEASURES)[number]

export const isInformed = ({ offer }: FigureVisit): boolean => offer !== null && INFORMED.includes(offer.outcome)
export const isTaken = ({ offer }: FigureVisit): boolean => offer !== null && TOOK.includes(offer.outcome)

const COUNTS: Readonly<Record<Measure, (visit: FigureVisit) => boolean>> = {
  offered: ({ offer }) => offer !== null,
  informed: isInformed,
  opened: ({ offer }) => offer?.outcome === 'activated-now',
}
/** Whether `measure` counts this visit. */
export const counts = (visit: FigureVisit, measure: Measure): boolean => COUNTS[measure](visit)

/** Patients, each once, at whose visits `is` holds at least once. */
export const patientsWhere = (visits: readonly FigureVisit[], is: (visit: FigureVisit) => boolean): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const visit of visits) if (is(visit)) found.add(visit.patientId)
  return found
}

/** Who was to be asked at one of these visits. Whoever opened an account at the first and came again still was. */
export const whoNeeded = (visits: readonly FigureVisit[]): ReadonlySet<string> => patientsWhere(visits, ({ standing }) => standing === 'needed')
