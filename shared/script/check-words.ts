/** What keeps the words of a script fit to say: short, plain, and free of pressure and promises. */
import { gradeOfReading } from '../text/grade.ts'
import type { Language } from '../text/languages.ts'
import { hasWords, readingOf } from '../text/reading.ts'
import { wordingProblems } from './forbidden-wording.ts'
import type { ScriptProblem } from './problem.ts'
import type { Handout, Script, ScriptNode } from './script.ts'
import { spotsOfNode, spotsOfSheet, textInNode, textInSheet, type Spot } from './spots.ts'

/** What a person can say in one breath and another can take in at a counter. */
export const MOST_WORDS = 25
/** Reading grade a line may have at most. */
export const HIGHEST_GRADE = 6

/** `said`: spoken, so it is short as well; `read`: staff or the patient read it; `label`: a few words that only have to be there. */
export type Use = 'said' | 'read' | 'label'

/** What is wrong with a text, wherever it stands. */
export type TextProblem = Omit<ScriptProblem, 'at'>

/** Everything wrong with one text; empty where it may be used. */
export const textProblems = (text: string, language: Language, use: Use): readonly TextProblem[] => {
  if (!hasWords(text)) return [{ rule: 'missing', language, message: 'There is nothing to read.' }]
  if (use === 'label') return []
  const reading = readingOf(text)
  const count = reading.words.length
  const grade = gradeOfReading(reading, language)
  return [
    ...(use === 'said' && count > MOST_WORDS
      ? [{ rule: 'too-many-words', language, message: `${count} words. ${MOST_WORDS} at most.` } as const]
      : []),
    ...(grade > HIGHEST_GRADE
      ? [{ rule: 'hard-to-read', language, message: `Reading grade ${grade.toFixed(1)}. ${HIGHEST_GRADE} at most.` } as const]
      : []),
    ...wordingProblems(text, language).map(
      ({ id, message, found }) => ({ rule: 'wording', language, message: `“${found}”: ${message}`, wording: id, found }) as const,
    ),
  ]
}

/** Labels are not graded: they are few words. */
const USES: Readonly<Record<Spot['of'], Use>> = {
  line: 'said',
  question: 'read',
  'next-label': 'read',
  'next-detail': 'read',
  cue: 'read',
  title: 'read',
  lead: 'read',
  point: 'read',
  name: 'label',
  prompt: 'label',
  'answer-label': 'label',
  'answer-then': 'label',
  'sheet-name': 'label',
}

export const usageOf = (spot: Spot): Use => USES[spot.of]

/** A next step is read as one; half of it is nothing to go by. */
const nextText = (label: string, detail: string): string =>
  label.trim() === '' || detail.trim() === '' ? '' : `${label}. ${detail}`

type Part = ScriptNode | Handout

/** What is checked for a text: mostly the text itself. */
export const checkedText = (part: Part, spot: Spot): string => {
  if (spot.of === 'next-label' || spot.of === 'next-detail') {
    if (!('kind' in part) || part.kind !== 'reply') return ''
    const { label, detail } = part.next[spot.setting]
    return nextText(label[spot.language], detail[spot.language])
  }
  return ('kind' in part ? 'node' in spot && textInNode(part, spot) : 'sheet' in spot && textInSheet(part, spot)) || ''
}

/** A text with something wrong. */
export type BrokenText = { readonly spot: Spot; readonly problems: readonly TextProblem[] }

const brokenByPart = new WeakMap<Part, readonly BrokenText[]>()

/** What is wrong with the words of one node or sheet. While one text is edited all others stay the same objects: each is read once. */
export const brokenTextsIn = (part: Part): readonly BrokenText[] => {
  const known = brokenByPart.get(part)
  if (known) return known
  const spots: readonly Spot[] = 'kind' in part ? spotsOfNode(part) : spotsOfSheet(part)
  const broken: BrokenText[] = []
  for (const spot of spots) {
    // The detail stands for both halves of a next step.
    if (spot.of === 'next-label') continue
    const problems = textProblems(checkedText(part, spot), spot.language, usageOf(spot))
    if (problems.length > 0) broken.push({ spot, problems })
  }
  brokenByPart.set(part, broken)
  return broken
}

export const brokenTexts = ({ nodes, handouts }: Script): readonly BrokenText[] => [...nodes, ...handouts].flatMap(brokenTextsIn)

const placeOf = (spot: Spot): string => {
  if (spot.of === 'line') return spot.line
  return 'node' in spot ? spot.node : spot.sheet
}

export const wordProblems = (script: Script): readonly ScriptProblem[] =>
  brokenTexts(script).flatMap(({ spot, problems }) => problems.map((found) => ({ at: placeOf(spot), ...found })))
