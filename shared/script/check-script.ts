/** What keeps a script fit to say: complete, short, plain, and free of pressure and promises. */
import { DEFERRAL_REASON_IDS, REASON_IDS, UNABLE_REASON_IDS } from '../offers/words.ts'
import { readingGrade, wordsOf } from '../text/reading-grade.ts'
import { wordingProblems } from './forbidden-wording.ts'
import { AUDIENCES, HISTORIES } from './lines.ts'
import type { Script, ScriptAnswer, ScriptLine, Step } from './script.ts'

/** What a person can say in one breath and another can take in at a counter. */
export const MOST_WORDS = 25
/** Flesch-Kincaid grade a line may have at most. */
export const HIGHEST_GRADE = 6

export type ScriptProblem = {
  /** Where in the script, as a line's id or a path: "reply.privacy", "concern.reasons". */
  readonly at: string
  readonly rule: 'missing' | 'twice' | 'too-long' | 'hard-to-read' | 'wording' | 'no-way-on'
  readonly message: string
}

type Text = { readonly at: string; readonly text: string }

const linesOf = (script: Script): readonly ScriptLine[] => [
  ...AUDIENCES.flatMap((audience) => HISTORIES.map((history) => script.openings[audience][history])),
  script.concern.ask,
  script.concern.askAgain,
  ...script.concern.reasons.map((reason) => reason.reply),
  script.decline.ask,
  script.decline.thanks,
  script.deferral.reply,
]

/** What staff read and act on but do not say. */
const cuesOf = (script: Script): readonly Text[] => [
  ...AUDIENCES.flatMap((audience) => {
    const { cue } = script.openings[audience]
    return cue === null ? [] : [{ at: `openings.${audience}.cue`, text: cue }]
  }),
  ...script.concern.reasons.flatMap(({ id, next, question }) => [
    { at: `${id}.question`, text: question },
    { at: `${id}.next`, text: `${next.label}. ${next.detail}` },
  ]),
  { at: 'decline.whyCue', text: script.decline.whyCue },
  { at: 'unable.cue', text: script.unable.cue },
]

const lengthProblem = ({ at, text }: Text): readonly ScriptProblem[] => {
  const count = wordsOf(text).length
  return count <= MOST_WORDS
    ? []
    : [{ at, rule: 'too-long', message: `${count} words. ${MOST_WORDS} at most.` }]
}

const gradeProblem = ({ at, text }: Text): readonly ScriptProblem[] => {
  if (wordsOf(text).length === 0) return [{ at, rule: 'missing', message: 'There is nothing to read.' }]
  const grade = readingGrade(text)
  return grade <= HIGHEST_GRADE
    ? []
    : [{ at, rule: 'hard-to-read', message: `Reading grade ${grade.toFixed(1)}. ${HIGHEST_GRADE} at most.` }]
}

const wordingProblem = ({ at, text }: Text): readonly ScriptProblem[] =>
  wordingProblems(text).map(({ message, found }) => ({
    at,
    rule: 'wording',
    message: `“${found}”: ${message}`,
  }))

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

const twice = (at: string, values: readonly string[]): readonly ScriptProblem[] =>
  repeated(values).map((value) => ({ at, rule: 'twice', message: `“${value}” is there twice.` }))

type Listed = { readonly id: string; readonly key: string }

/** Every id of the catalogue once, every key once. */
const listProblems = (
  at: string,
  listed: readonly Listed[],
  catalogue: readonly string[],
): readonly ScriptProblem[] => [
  ...catalogue
    .filter((id) => !listed.some((item) => item.id === id))
    .map((id): ScriptProblem => ({ at, rule: 'missing', message: `“${id}” is not there.` })),
  ...twice(
    at,
    listed.map((item) => item.id),
  ),
  ...twice(
    at,
    listed.map((item) => item.key),
  ),
]

/** Steps at which the outcome is settled, so an answer leading there names it. */
const SETTLES: readonly Step[] = ['hand-over', 'log']

const answerProblems = (at: string, answers: readonly ScriptAnswer[]): readonly ScriptProblem[] => [
  ...listProblems(at, answers, []),
  ...answers
    .filter(({ step, outcomes }) => SETTLES.includes(step) && outcomes.length === 0)
    .map(({ id }): ScriptProblem => ({
      at: `${at}.${id}`,
      rule: 'no-way-on',
      message: 'Leads to no outcome.',
    })),
  ...(answers.some(({ step }) => SETTLES.includes(step))
    ? []
    : [{ at, rule: 'no-way-on', message: 'No answer here ends the talk.' } satisfies ScriptProblem]),
]

/** Everything that keeps `script` from being used at a counter; empty for a script that is fit to say. */
export const checkScript = (script: Script): readonly ScriptProblem[] => {
  const lines = linesOf(script)
  const spoken = lines.map(({ id, say }): Text => ({ at: id, text: say }))
  const texts = [...spoken, ...cuesOf(script)]
  return [
    ...twice(
      'lines',
      lines.map((line) => line.id),
    ),
    ...listProblems('concern.reasons', script.concern.reasons, REASON_IDS),
    ...listProblems('deferral.reasons', script.deferral.reasons, DEFERRAL_REASON_IDS),
    ...listProblems('unable.reasons', script.unable.reasons, UNABLE_REASON_IDS),
    ...answerProblems('answers', script.answers),
    ...answerProblems('concern.answers', script.concern.answers),
    ...answerProblems('decline.answers', script.decline.answers),
    ...spoken.flatMap(lengthProblem),
    ...texts.flatMap(gradeProblem),
    ...texts.flatMap(wordingProblem),
  ]
}
