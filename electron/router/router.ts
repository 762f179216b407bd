/** Answers the window's calls: known call -> role check -> parse -> handle -> reply. Who asks was checked at the door. */
import type { WebContents } from 'electron'
import type { Who } from '../../shared/contract/call.ts'
import { CONTRACT, type CallInput, type CallName, type CallOutput } from '../../shared/contract/contract.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import { fail, type Failure, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { Log } from '../diagnostics/log.ts'

/** One function a call. `me` is who is signed in; it is there for every call that is not for `anyone`. */
export type Handlers<Names extends CallName = CallName> = {
  readonly [Name in Names]: (input: CallInput<Name>, me: StaffMember) => Promise<Result<CallOutput<Name>>> | Result<CallOutput<Name>>
}

export type RouterParts = {
  readonly handlers: Handlers
  /** Who is signed in and not locked. */
  readonly whoIsHere: () => StaffMember | null
  /** Turns a thrown error into the failure people see; undefined for a bug. */
  readonly onThrown: (error: unknown) => Failure | undefined
  readonly log: Log
}

const mayCall = (who: Who, me: StaffMember | null): boolean =>
  who === 'anyone' || (me !== null && (who === 'signed-in' || who.includes(me.role)))

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(CONTRACT, name)

const NOBODY: StaffMember = { staffId: '', name: '', role: 'desk', isActive: false, language: 'en' }

/** Answers one call; never throws. Exported for tests that feed it what a broken window might send. */
export const answerCall = async (
  { handlers, whoIsHere, onThrown, log }: RouterParts,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  if (!isCallName(name)) return fail('unknown-call', 'This version does not know how to do that.')
  const { who, input: schema } = CONTRACT[name]
  const me = whoIsHere()
  if (!mayCall(who, me))
    return me === null
      ? fail('signed-out', 'Sign in first.')
      : fail('not-allowed', 'Only a manager can do that.')
  const start = performance.now()
  try {
    const parsed = schema.safeParse(input)
    if (!parsed.success) return fail('bad-input', ownWords(parsed.error.issues[0]?.message))
    const handler = handlers[name] as (input: unknown, me: StaffMember) => Promise<Result<unknown>> | Result<unknown>
    return await handler(parsed.data, me ?? NOBODY)
  } catch (error) {
    const failure = onThrown(error)
    if (failure) return failure
    log.write('call-failed', { call: lowered(name), kind: kindOf(error), ms: Math.round(performance.now() - start) })
    return fail('failed', 'That did not work, and nothing was changed. Try again. If it goes on, restart the app.')
  }
}

/** Sentences of our own schemas end with a full stop; a schema library's own words are for programmers. */
const ownWords = (message: string | undefined): string =>
  message?.endsWith('.') ? message : 'Something in this form cannot be used. Look at each field again.'

/** The error's class only: a message may quote what somebody typed. */
const kindOf = (error: unknown): Lowercase<string> =>
  lowered(error instanceof Error ? error.name : typeof error)

const lowered = (text: string): Lowercase<string> => text.toLowerCase() as Lowercase<string>

export type AnswerCall = (name: unknown, input: unknown) => Promise<Result<unknown>>

export const routerOf = (parts: RouterParts): AnswerCall => (name, input) => answerCall(parts, name, input)

/** Tells the window what may have changed. */
export const announce = (window: WebContents | undefined, topic: Topic): void => {
  if (window && !window.isDestroyed()) window.send('everyoffer:changed', topic)
}
