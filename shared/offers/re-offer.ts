/**
 * When to ask again. "I already said no" is respected: after a firm no nobody asks for the clinic's cool-off. What was
 * only put off is taken up at the next visit, and a change in somebody's life counts for more than the rest: then it is
 * another person, or another language, that was never asked. By hand an offer can be made at any time.
 */
import { addDays, type LocalDate } from '../time/local-time.ts'
import type { AgeBand } from './offer-input.ts'
import type { Addressee, Outcome } from './words.ts'

/** The last offer that stands of an earlier visit. "Could not ask" is no answer: callers pass it over. */
export type LastAnswer = {
  readonly outcome: Outcome
  readonly date: LocalDate
  /** The patient's age band on that day. */
  readonly ageBand: AgeBand
  readonly addressee: Addressee
}

export type ReOfferFacts = {
  /** Null for somebody who was never asked. */
  readonly last: LastAnswer | null
  /** The day of the visit. */
  readonly today: LocalDate
  readonly ageBand: AgeBand
  /** Whether the language on file was recorded or changed since, and the last offer was not made in it. */
  readonly isLanguageNew: boolean
  /** Whether a parent, guardian or helper answers now. Only known in the room. */
  readonly isRepresentativeHere: boolean
  /** Whole days a patient rests after a firm no; 0: never. */
  readonly coolOffDays: number
}

export type LifeEvent = 'came-of-age' | 'new-representative' | 'new-language'

export type Rest = {
  readonly saidNoOn: LocalDate
  /** The first day on which they are asked again. */
  readonly until: LocalDate
}

export type ReOffer =
  | { readonly kind: 'as-usual' }
  | { readonly kind: 'sooner'; readonly why: 'deferred' | 'invited-not-opened' | LifeEvent }
  | ({ readonly kind: 'rest' } & Rest)

/** A no with the sheet in hand is as firm as one without it. */
const isFirmNo = (outcome: Outcome): boolean =>
  outcome === 'declined-informed' || outcome === 'declined-refused-information'

const GROWN: Readonly<Record<Exclude<AgeBand, 'unknown'>, number>> = { child: 0, teen: 1, adult: 2 }

/** From child to teen and from teen to adult somebody else decides; what was not known before is no birthday. */
const cameOfAge = (before: AgeBand, now: AgeBand): boolean =>
  before !== 'unknown' && now !== 'unknown' && GROWN[now] > GROWN[before]

const lifeEventSince = (last: LastAnswer, facts: ReOfferFacts): LifeEvent | null => {
  if (cameOfAge(last.ageBand, facts.ageBand)) return 'came-of-age'
  if (facts.isRepresentativeHere && last.addressee === 'patient') return 'new-representative'
  return facts.isLanguageNew ? 'new-language' : null
}

const afterFirmNo = (last: LastAnswer, facts: ReOfferFacts): ReOffer => {
  const until = addDays(last.date, facts.coolOffDays)
  // A date to come is a wrong clock: it must not make a rest of any length.
  if (facts.today < last.date || facts.today >= until) return { kind: 'as-usual' }
  const why = lifeEventSince(last, facts)
  return why === null ? { kind: 'rest', saidNoOn: last.date, until } : { kind: 'sooner', why }
}

/** Whether to ask at this visit, and why, where it is not simply due. */
export const reOffer = (facts: ReOfferFacts): ReOffer => {
  const { last } = facts
  if (last === null) return { kind: 'as-usual' }
  if (isFirmNo(last.outcome)) return afterFirmNo(last, facts)
  if (last.outcome === 'deferred') return { kind: 'sooner', why: 'deferred' }
  const isInvited = last.outcome === 'took-invitation' || last.outcome === 'undecided-informed'
  return isInvited ? { kind: 'sooner', why: 'invited-not-opened' } : { kind: 'as-usual' }
}
