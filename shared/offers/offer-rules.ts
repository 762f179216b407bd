/** The rules that keep the parts of an offer consistent. Free of schemas, so that the window can use them. */
import { fail, succeed, type Result } from '../result.ts'
import type { AgeBand, OfferInput } from './offer-input.ts'
import type { Outcome } from './words.ts'

type OfferProblem =
  | 'method-missing'
  | 'method-not-allowed'
  | 'reason-missing'
  | 'representative-only'
  | 'identity-not-checked'

/** Outcomes after which the patient holds something to get in with. */
export const needsMethod = (outcome: Outcome): boolean =>
  outcome === 'activated-now' ||
  outcome === 'took-invitation' ||
  outcome === 'undecided-informed' ||
  outcome === 'declined-informed'

/** What the rules look at. */
export type OfferEnd = Pick<
  OfferInput,
  'outcome' | 'method' | 'deferralReason' | 'unableReason' | 'addressee' | 'identityCheck'
>

/**
 * Whether these facts may be logged together. `ageBand` is the patient's on the day of the visit.
 * A code goes out only after an identity check (45 CFR 164.514(h)); a child's offer goes to the representative (COPPA).
 */
export const checkOffer = (facts: OfferEnd, ageBand: AgeBand): Result<null, OfferProblem> => {
  if (needsMethod(facts.outcome) && facts.method === null)
    return fail('method-missing', 'Say how the patient got the way in.')
  if (!needsMethod(facts.outcome) && facts.method !== null && facts.method !== 'verbal-only')
    return fail('method-not-allowed', 'With this answer nothing was handed over.')
  if (facts.outcome === 'deferred' && facts.deferralReason === null)
    return fail('reason-missing', 'Say why the nurse should ask later.', { why: 'deferred' })
  if (facts.outcome === 'unable' && facts.unableReason === null)
    return fail('reason-missing', 'Say why you could not ask.')
  if (ageBand === 'child' && facts.addressee !== 'representative' && facts.outcome !== 'unable')
    return fail('representative-only', 'A child’s offer goes to the parent or guardian.')
  if (facts.method === 'code-letter' && facts.identityCheck !== 'photo-id' && facts.identityCheck !== 'two-facts')
    return fail('identity-not-checked', 'Check who it is before you hand over a code.')
  return succeed(null)
}
