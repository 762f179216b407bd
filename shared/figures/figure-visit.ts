/** A visit as the figures count it. */
import type { Method, Outcome, Reason, Setting } from '../offers/words.ts'
import type { RecordedGroups } from '../patient-file/recorded-groups.ts'
import type { LocalDate } from '../time/local-time.ts'

/**
 * Somebody who was in the building on a day that is over. `needed` is everybody without an account who was to be asked;
 * `resting` said no before and was not due again. A deferral that nobody took up is no offer.
 */
export type FigureVisit = {
  /** The number of the patient. */
  readonly patient: number
  readonly siteId: string
  readonly date: LocalDate
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

/** What the figures know of a patient. */
export type FigurePatient = {
  /** As `languageKey` has it. */
  readonly language: string | null
  readonly birthDate: LocalDate | null
  readonly recorded: RecordedGroups | null
  /** When the portal says that the account was opened; null where it knows of none. */
  readonly accountOn: LocalDate | null
  /** A number of 32 bits that nobody outside can work out. */
  readonly key: number
}

export type OfferedOutcome = Exclude<Outcome, 'already-active' | 'deferred' | 'unable'>

export const MEASURES = ['offered', 'informed', 'opened'] as const
/** Of the patients who needed an offer: asked; left with a way in; opened their account there and then. */
export type Measure = (typeof MEASURES)[number]

/** What holds for a visit, a bit each; for a patient, what holds for any of their visits. */
export const MARK = { needed: 1, hasAccount: 2, resting: 4, offered: 8, informed: 16, took: 32, opened: 64, thinking: 128 } as const

const MARKS_OF_OUTCOME: Readonly<Record<OfferedOutcome, number>> = {
  'activated-now': MARK.offered | MARK.informed | MARK.took | MARK.opened,
  'took-invitation': MARK.offered | MARK.informed | MARK.took,
  'undecided-informed': MARK.offered | MARK.informed | MARK.thinking,
  'declined-informed': MARK.offered | MARK.informed,
  'declined-refused-information': MARK.offered,
}
const MARK_OF_STANDING = { 'needed': MARK.needed, 'has-account': MARK.hasAccount, 'resting': MARK.resting } as const

export const marksOf = ({ standing, offer }: FigureVisit): number => MARK_OF_STANDING[standing] | (offer === null ? 0 : MARKS_OF_OUTCOME[offer.outcome])
