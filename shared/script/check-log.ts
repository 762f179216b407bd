/** Whether the log takes every way a talk can end. An offer it refused would leave staff with an answer and nowhere to put it. */
import { checkOffer, needsMethod, type OfferEnd } from '../offers/offer-rules.ts'
import type { ScriptProblem } from './problem.ts'
import { reachedIn, waysOf, type Way } from './reach.ts'
import type { NodeOf, Script, ScriptNote } from './script.ts'

/** What the log hears at an end; a hand-over that follows adds a sheet without a code, which anybody may have. */
const heardAt = ({ outcome, method }: NodeOf<'end'>): OfferEnd => ({
  outcome,
  method: method ?? (needsMethod(outcome) ? 'qr-sheet' : null),
  deferralReason: null,
  unableReason: null,
  addressee: 'patient',
  identityCheck: null,
})

export const logProblems = (script: Script): readonly ScriptProblem[] => {
  const ways = waysOf(script)
  const isSilentOn = (what: keyof ScriptNote) => ({ fork }: Way) => fork?.note?.[what] === undefined
  const withoutDeferral = reachedIn(script.start, ways, isSilentOn('deferralReason'))
  const withoutUnable = reachedIn(script.start, ways, isSilentOn('unableReason'))
  return script.nodes.flatMap((node) => {
    if (node.kind !== 'end') return []
    const offer: OfferEnd = {
      ...heardAt(node),
      deferralReason: withoutDeferral.has(node.id) ? null : 'asked-to-wait',
      unableReason: withoutUnable.has(node.id) ? null : 'other',
    }
    const checked = checkOffer(offer, 'adult')
    return checked.ok ? [] : [{ at: node.id, rule: 'not-loggable', message: `The log would not take it. ${checked.message}` } as const]
  })
}
