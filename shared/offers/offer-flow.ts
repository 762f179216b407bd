/**
 * One offer as a walk. The script is the map, every answer is a step, and the answers so far are all there is to
 * remember: where the desk stands is worked out from them. One step back is the same walk without its last answer,
 * so a slip of a key leaves no trace in the log.
 */
import { lineFor } from '../script/lines.ts'
import type { Audience, History, Script, ScriptAnswer, ScriptReason } from '../script/script.ts'
import type { PortalStatus } from '../visits/visit.ts'
import type { AgeBand, OfferInput } from './offer-input.ts'
import type { Addressee, DeferralReason, IdentityCheck, Outcome, Reason, UnableReason } from './words.ts'

/** Ids of the answers given so far, oldest first. */
export type Walk = readonly string[]

/** Whom the desk speaks to, and what went before: all that changes the words. */
export type Talk = { readonly ageBand: AgeBand; readonly addressee: Addressee; readonly history: History }

export type Choice = {
  readonly id: string
  readonly key: string
  readonly label: string
  /** What happens next; null where the label says it all. */
  readonly then: string | null
}

/** What is known by now. */
export type Told = {
  /** Null until an answer settles it. After a "yes" it is the invitation, until the account is opened here. */
  readonly outcome: Outcome | null
  readonly reasons: readonly Reason[]
  readonly deferralReason: DeferralReason | null
  readonly unableReason: UnableReason | null
  /** Ids of the lines to say that led here, in order. */
  readonly path: readonly string[]
}

type Standing = {
  readonly at:
    'opening' | 'concern' | 'reply' | 'decline' | 'why' | 'deferral' | 'unable' | 'hand-over' | 'log'
  readonly say: string | null
  /** For the desk, not to be said. */
  readonly cue: string | null
  /** The concern being met; only at `reply`. */
  readonly reason: ScriptReason | null
  readonly told: Told
}

/** Where the desk stands. At `hand-over` and `log` nothing is asked any more: the talk is over. */
export type Scene = Standing & { readonly walk: Walk; readonly choices: readonly Choice[] }

/** Longest walk. A patient who still hesitates then is left in peace: one more reply would press. */
export const MOST_ANSWERS = 8
/** The log takes at most a day. */
const LONGEST_SECONDS = 86_400
/** What one more concern can take: that there is one, which, the answer to the reply, and why not now. */
const ANSWERS_OF_A_CONCERN = 4

const at = (
  place: Standing['at'],
  told: Told,
  line?: { readonly id: string; readonly say: string },
): Standing => ({
  at: place,
  say: line?.say ?? null,
  cue: null,
  reason: null,
  told: line === undefined ? told : { ...told, path: [...told.path, line.id] },
})

const audienceOf = ({ ageBand, addressee }: Talk): Audience => {
  if (ageBand === 'child') return 'representative-of-child'
  if (addressee === 'representative') return 'representative'
  return ageBand === 'teen' ? 'teen' : 'adult'
}

const opening = (script: Script, talk: Talk): Standing => {
  const { lineId, text, cue } = lineFor(script, { audience: audienceOf(talk), history: talk.history })
  const told: Told = { outcome: null, reasons: [], deferralReason: null, unableReason: null, path: [] }
  return { ...at('opening', told, { id: lineId, say: text }), cue }
}

/** "Yes" can end in two outcomes; the sheet in their hands is the one that needs nothing more. */
const outcomeOf = ({ outcomes }: ScriptAnswer): Outcome | null =>
  outcomes.find((outcome) => outcome !== 'activated-now') ?? outcomes[0] ?? null

const afterAnswer = (script: Script, told: Told, answer: ScriptAnswer): Standing => {
  switch (answer.step) {
    case 'hand-over':
    case 'log':
      return at(answer.step, { ...told, outcome: outcomeOf(answer) })
    case 'concern':
      return at('concern', told, told.reasons.length === 0 ? script.concern.ask : script.concern.askAgain)
    case 'decline':
      return at('decline', told, script.decline.ask)
    case 'why':
      return { ...at('why', told), cue: script.decline.whyCue }
    case 'deferral':
      return at('deferral', told, script.deferral.reply)
    case 'unable':
      return { ...at('unable', told), cue: script.unable.cue }
  }
}

const withReason = (told: Told, { id }: ScriptReason): Told =>
  told.reasons.includes(id) ? told : { ...told, reasons: [...told.reasons, id] }

type Fork = Choice & { readonly next: Standing }

const fork = (choice: Omit<Choice, 'then'> & Partial<Choice>, next: Standing): Fork => ({
  id: choice.id,
  key: choice.key,
  label: choice.label,
  then: choice.then ?? null,
  next,
})

const forksAt = (script: Script, { at: place, told }: Standing, answersGiven: number): readonly Fork[] => {
  const leavesRoom = answersGiven + ANSWERS_OF_A_CONCERN <= MOST_ANSWERS
  const isDue = ({ step }: ScriptAnswer) =>
    step === 'concern' ? leavesRoom : step === 'why' ? told.reasons.length === 0 : true
  const answers = (list: readonly ScriptAnswer[]) =>
    list.filter(isDue).map((answer) => fork(answer, afterAnswer(script, told, answer)))
  const { reasons } = script.concern

  switch (place) {
    case 'opening':
      return answers(script.answers)
    case 'reply':
      return answers(script.concern.answers)
    case 'decline':
      return answers(script.decline.answers)
    case 'concern':
      return reasons.map((reason) =>
        fork(reason, { ...at('reply', withReason(told, reason), reason.reply), reason }),
      )
    case 'why':
      return reasons.map((reason) =>
        fork(reason, at('decline', withReason(told, reason), script.decline.thanks)),
      )
    case 'deferral':
      return script.deferral.reasons.map((reason) =>
        fork(reason, at('log', { ...told, outcome: 'deferred', deferralReason: reason.id })),
      )
    case 'unable':
      return script.unable.reasons.map((reason) =>
        fork(reason, at('log', { ...told, outcome: 'unable', unableReason: reason.id })),
      )
    case 'hand-over':
    case 'log':
      return []
  }
}

/** Where `walk` leads. A kept draft whose answers the script no longer knows leads as far as it still can. */
export const sceneAfter = (script: Script, talk: Talk, walk: Walk): Scene => {
  let standing = opening(script, talk)
  let walked = 0
  for (const id of walk) {
    const next = forksAt(script, standing, walked).find((each) => each.id === id)?.next
    if (next === undefined) break
    standing = next
    walked += 1
  }
  const choices = forksAt(script, standing, walked).map(({ id, key, label, then }) => ({
    id,
    key,
    label,
    then,
  }))
  return { ...standing, walk: walk.slice(0, walked), choices }
}

export const walkOn = (scene: Scene, choiceId: string): Walk => [...scene.walk, choiceId]
export const stepBack = (scene: Scene): Walk => scene.walk.slice(0, -1)

/** What the last offer means for the first line. Somebody who has the sheet but no account was invited before. */
export const historyOf = (lastOutcome: Outcome | null, portalStatus: PortalStatus): History => {
  if (lastOutcome === 'declined-informed' || lastOutcome === 'declined-refused-information')
    return 'declined-before'
  if (lastOutcome === 'deferred') return 'deferred'
  if (lastOutcome === 'took-invitation' || lastOutcome === 'undecided-informed') return 'invited-before'
  return portalStatus === 'pending' ? 'invited-before' : 'none'
}

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

/** How the offer ends: a sheet in their hands, the QR on the screen, or words alone. */
export type Ending =
  | { readonly by: 'sheet'; readonly wish: SheetWish }
  | { readonly by: 'screen'; readonly isOpened: boolean }
  | { readonly by: 'words' }

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
      return { outcome, method: null, identityCheck: null }
  }
}

export type Talked = {
  readonly visitId: string
  readonly script: Script
  readonly talk: Talk
  readonly scene: Scene
  readonly ending: Ending
  /** From the start of the talk to its end. */
  readonly seconds: number
}

/** What is sent to the log. Throws where the talk is not over: that screen has no way to end. */
export const offerFrom = ({ visitId, script, talk, scene, ending, seconds }: Talked): OfferInput => {
  const { told } = scene
  if (told.outcome === null) throw new Error(`the talk is not over at ${scene.at}`)
  return {
    visitId,
    setting: script.setting,
    ...handedBy(told, told.outcome, ending),
    reasons: [...told.reasons],
    deferralReason: told.deferralReason,
    unableReason: told.unableReason,
    addressee: talk.ageBand === 'child' ? 'representative' : talk.addressee,
    language: script.language,
    script: { id: script.id, version: script.version },
    path: [...told.path],
    seconds: Math.min(Math.max(Math.round(seconds), 0), LONGEST_SECONDS),
  }
}
