/** What each trouble means to the people at the desk. In none of them is anything deleted. */
import type { TroubleCode } from '../../../shared/contract/app-state.ts'
import type { MessageKey } from '../../../shared/words/english.ts'
import type { Say } from '../../../shared/words/say.ts'

export type TroubleWords = {
  /** What could not be done. */
  readonly problem: string
  /** What happened. */
  readonly title: string
  /** What is safe first, then why. */
  readonly words: string
  /** What to do, before the last step of every list. */
  readonly steps: readonly string[]
}

const STEPS: Readonly<Record<TroubleCode, readonly MessageKey[]>> = {
  'store-locked': ['trouble.store-locked.step-1', 'trouble.store-locked.step-2'],
  'store-damaged': ['trouble.store-damaged.step-1', 'trouble.store-damaged.step-2', 'trouble.store-damaged.step-3'],
  'store-newer': ['trouble.store-newer.step-1', 'trouble.store-newer.step-2'],
  'store-missing': ['trouble.store-missing.step-1', 'trouble.store-missing.step-2'],
  'key-gone': ['trouble.key-gone.step-1', 'trouble.key-gone.step-2', 'trouble.key-gone.step-3', 'trouble.key-gone.step-4'],
  'disk-full': ['trouble.disk-full.step-1', 'trouble.disk-full.step-2'],
  'not-writable': ['trouble.not-writable.step-1', 'trouble.not-writable.step-2'],
  'store-failed': ['trouble.store-failed.step-1', 'trouble.store-failed.step-2', 'trouble.store-failed.step-3'],
}

/** The records can be read; what is new does not get in. */
const COULD_NOT_SAVE: ReadonlySet<TroubleCode> = new Set(['disk-full', 'not-writable'])

/** The page for a trouble; its last step is the way to go on with the patient who is waiting. */
export const troubleWords = (code: TroubleCode, canPrintSheet: boolean, say: Say): TroubleWords => ({
  problem: say(COULD_NOT_SAVE.has(code) ? 'trouble.could-not-save' : 'trouble.could-not-open'),
  title: say(`trouble.${code}.title`),
  words: say(`trouble.${code}.words`),
  steps: [...STEPS[code].map((step) => say(step)), ...(canPrintSheet ? [say('trouble.print-meanwhile')] : [])],
})
