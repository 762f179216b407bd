/**
 * One offer around its talk: in which situation it starts, what may be handed over after it, and what goes to the log.
 * The talk itself is a walk through the script, see `shared/script/walk.ts`.
 */
import type { Script } from '../script/script.ts'
import type { Audience, Company, History, Situation } from '../script/situation.ts'
import type { Scene, Told } from '../script/walk.ts'
import type { Language } from '../text/languages.ts'
import type { PortalStatus } from '../visits/visit.ts'
import type { AgeBand, OfferInput } from './offer-input.ts'
import { needsMethod } from './offer-rules.ts'
import type { Addressee, IdentityCheck, Interpreter, Outcome, Setting } from './words.ts'

/** Where, with whom, and what went before: all that changes the words. */
export type Talk = {
  readonly setting: Setting
  readonly ageBand: AgeBand
  readonly addressee: Addressee
  readonly company: Company
  readonly history: History
}

/** The log takes at most a day. */
const LONGEST_SECONDS = 86_400

const audienceOf = ({ ageBand, addressee }: Talk): Audience => {
  if (ageBand === 'child') return 'representative-of-child'
  if (addressee === 'representative') return 'representative'
  return ageBand === 'teen' ? 'teen' : 'adult'
}

export const situationOf = (talk: Talk): Situation => ({
  setting: talk.setting,
  audience: audienceOf(talk),
  history: talk.history,
  company: talk.company,
})

type Speaking = {
  /** What staff chose; null where nobody did. */
  readonly chosen: Language | null
  /** The patient's language, where the lines are there in it. */
  readonly ownLanguage: Language | null
  readonly interpreter: Interpreter | null
  /** The language of whoever speaks. */
  readonly staffLanguage: Language
}

const isInterpreted = ({ interpreter }: Pick<Speaking, 'interpreter'>): boolean =>
  interpreter === 'in-person' || interpreter === 'phone' || interpreter === 'video'

/** The language a line is said in: the patient's where staff speak it, their own to an interpreter. */
export const languageToSay = ({ chosen, ownLanguage, interpreter, staffLanguage }: Speaking): Language => {
  if (chosen !== null) return chosen
  return isInterpreted({ interpreter }) ? staffLanguage : (ownLanguage ?? staffLanguage)
}

/** The language the patient reads. What is said to an interpreter is in another one: `said` is not what goes on paper. */
export const languageToRead = (speaking: Pick<Speaking, 'ownLanguage' | 'interpreter'>, said: Language): Language =>
  isInterpreted(speaking) ? (speaking.ownLanguage ?? said) : said

/** What the last offer means for the first line. Somebody who has the sheet but no account was invited before. */
export const historyOf = (lastOutcome: Outcome | null, portalStatus: PortalStatus): History => {
  if (lastOutcome === 'declined-informed' || lastOutcome === 'declined-refused-information')
    return 'declined-before'
  if (lastOutcome === 'deferred') return 'deferred'
  if (lastOutcome === 'took-invitation' || lastOutcome === 'undecided-informed') return 'invited-before'
  return portalStatus === 'pending' ? 'invited-before' : 'none'
}

type Before = {
  readonly lastOffer: { readonly outcome: Outcome } | null
  /** Its `last` is the last answer of an earlier visit. */
  readonly reoffer: { readonly last: { readonly outcome: Outcome } | null }
  readonly portalStatus: PortalStatus
}

/** What went before this talk. "Could not ask" is no answer: the one before it still stands. */
export const historyBefore = ({ lastOffer, reoffer, portalStatus }: Before): History =>
  historyOf((lastOffer?.outcome === 'unable' ? reoffer.last : lastOffer)?.outcome ?? null, portalStatus)

export type SheetWish = {
  /** Whether there is a code: on file or typed in. */
  readonly hasCode: boolean
  readonly wantsCode: boolean
  readonly identityCheck: IdentityCheck | null
}

export type Sheet = {
  readonly kind: 'generic' | 'personal'
  /** Whether the desk has to say how it checked who receives the code. */
  readonly asksIdentity: boolean
  /** False while that is not said yet. */
  readonly isReady: boolean
}

/** Whether a code may go along. Not with a "no" or a "maybe": their way in must not run out, and a code does. */
export const mayCarryCode = (told: Told): boolean => told.outcome === 'took-invitation'

/** Whether the talk is over and the way in still has to be put into their hands. */
export const isHandOverDue = ({ outcome, method }: Told): boolean => outcome !== null && method === null && needsMethod(outcome)

/** What will be printed: a code only for somebody who was checked, else the sheet that is safe for anyone. */
export const sheetFor = (told: Told, { hasCode, wantsCode, identityCheck }: SheetWish): Sheet => {
  const asksIdentity = mayCarryCode(told) && hasCode && wantsCode
  const isChecked = identityCheck === 'photo-id' || identityCheck === 'two-facts'
  return {
    kind: asksIdentity && isChecked ? 'personal' : 'generic',
    asksIdentity,
    isReady: !asksIdentity || identityCheck !== null,
  }
}

/** Ids of the script's sheets that go along. Whoever takes nothing with them gets no sheet, whatever was said before. */
export const handoutsFor = ({ outcome, handouts }: Told): readonly string[] =>
  outcome !== null && needsMethod(outcome) ? handouts : []

/** How the offer ends: a sheet in their hands, the QR on the screen, or words alone. */
export type Ending =
  | { readonly by: 'sheet'; readonly wish: SheetWish }
  | { readonly by: 'screen'; readonly isOpened: boolean; readonly takesPaper: boolean }
  /** `takesPaper`: the sheets the talk promised are printed. */
  | { readonly by: 'words'; readonly takesPaper: boolean }

type Handed = Pick<OfferInput, 'outcome' | 'method' | 'identityCheck'>

const handedBy = (told: Told, outcome: Outcome, ending: Ending): Handed => {
  switch (ending.by) {
    case 'sheet': {
      const { kind, asksIdentity } = sheetFor(told, ending.wish)
      return {
        outcome,
        method: kind === 'personal' ? 'code-letter' : 'qr-sheet',
        identityCheck: asksIdentity ? ending.wish.identityCheck : null,
      }
    }
    case 'screen':
      return {
        outcome: ending.isOpened ? 'activated-now' : outcome,
        method: 'on-screen-qr',
        identityCheck: null,
      }
    case 'words':
      return { outcome, method: told.method, identityCheck: null }
  }
}

export type Talked = {
  readonly visitId: string
  readonly script: Script
  readonly talk: Talk
  readonly scene: Scene
  /** The language the lines were said in. */
  readonly language: Language
  readonly interpreter: Interpreter
  readonly ending: Ending
  /** From the start of the talk to its end. */
  readonly seconds: number
}

/** What is sent to the log. Throws where the talk is not over: that screen has no way to end. */
export const offerFrom = ({ visitId, script, talk, scene, language, interpreter, ending, seconds }: Talked): OfferInput => {
  const { told } = scene
  if (told.outcome === null) throw new Error(`the talk is not over at ${scene.node.id}`)
  return {
    visitId,
    setting: talk.setting,
    ...handedBy(told, told.outcome, ending),
    reasons: [...told.reasons],
    deferralReason: told.deferralReason,
    unableReason: told.unableReason,
    addressee: talk.ageBand === 'child' ? 'representative' : talk.addressee,
    company: talk.company,
    language,
    interpreter,
    teachBack: told.teachBack,
    handouts: ending.by === 'sheet' || ending.takesPaper ? [...handoutsFor(told)] : [],
    script: { id: script.id, version: script.version },
    path: [...told.path],
    seconds: Math.min(Math.max(Math.round(seconds), 0), LONGEST_SECONDS),
  }
}
