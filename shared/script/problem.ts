/** What is wrong with a script, and where. */
import type { Language } from '../text/languages.ts'
import type { WordingProblem } from './forbidden-wording.ts'

export type ScriptRule =
  | 'missing'
  | 'twice'
  | 'unreachable'
  | 'dead-end'
  | 'circle'
  | 'too-long-a-talk'
  | 'not-loggable'
  | 'too-many-words'
  | 'hard-to-read'
  | 'wording'

export type ScriptProblem = {
  /** Where in the script: the id of a node or a line. */
  readonly at: string
  readonly rule: ScriptRule
  readonly message: string
  /** Of which language; absent where it is not about words. */
  readonly language?: Language
  /** Which rule about wording; absent for any other rule. */
  readonly wording?: WordingProblem['id']
  /** The words that break the rule, as they stand in the text. */
  readonly found?: string
}
