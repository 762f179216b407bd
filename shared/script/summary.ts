/** What an author sees of a part of the script from afar: how hard it reads, what is broken, what nobody has reviewed. */
import { gradeOf } from '../text/grade.ts'
import type { Language } from '../text/languages.ts'
import { wordsOf } from '../text/reading.ts'
import { brokenTextsIn, type BrokenText } from './check-words.ts'
import { nodesById } from './graph.ts'
import type { Entry } from './outline.ts'
import type { Handout, Paper, Said, Script, ScriptNode } from './script.ts'

export type Summary = {
  /** The highest reading grade of what is said or printed, in one language, from 0; null where nothing is. */
  readonly grade: number | null
  /** Rules broken, in both languages. */
  readonly rules: number
  /** Whether something to say or print in that language has no review. */
  readonly isDraft: boolean
}

const gradesByText = new WeakMap<Said | Paper, number | null>()

const highest = (grades: readonly (number | null)[]): number | null =>
  grades.reduce((most, grade) => (grade === null || (most !== null && most > grade) ? most : grade), null)

const gradeOfEach = (texts: readonly string[], language: Language): number | null =>
  highest(texts.map((text) => (wordsOf(text).length === 0 ? null : Math.max(0, gradeOf(text, language)))))

/** The text stays the same object while another one is edited. */
const gradeIn = (text: Said | Paper, language: Language): number | null => {
  const known = gradesByText.get(text)
  if (known !== undefined) return known
  const grade = gradeOfEach('text' in text ? [text.text] : [text.title, text.lead, ...text.points], language)
  gradesByText.set(text, grade)
  return grade
}

const summed = (texts: readonly (Said | Paper)[], language: Language, broken: readonly BrokenText[]): Summary => ({
  grade: highest(texts.map((text) => gradeIn(text, language))),
  rules: broken.reduce((sum, { problems }) => sum + problems.length, 0),
  isDraft: texts.some(({ reviewed }) => reviewed === null),
})

const nodeSummary = (node: ScriptNode, lines: readonly string[], language: Language): Summary => {
  const said = 'lines' in node ? node.lines.filter(({ id }) => lines.includes(id)).map((line) => line[language]) : []
  const broken = brokenTextsIn(node).filter(({ spot }) => spot.of !== 'line' || lines.includes(spot.line))
  const summary = summed(said, language, broken)
  if (said.length > 0 || !('cues' in node)) return summary
  return { ...summary, grade: gradeOfEach((node.cues ?? []).map((cue) => cue[language]), language) }
}

const sheetSummary = (sheet: Handout, language: Language): Summary => summed([sheet[language]], language, brokenTextsIn(sheet))

const NOTHING: Summary = { grade: null, rules: 0, isDraft: false }

export const summaryOf = (script: Script, entry: Entry, language: Language): Summary => {
  if ('sheet' in entry) {
    const sheet = script.handouts.find(({ id }) => id === entry.sheet)
    return sheet === undefined ? NOTHING : sheetSummary(sheet, language)
  }
  const node = nodesById(script).get(entry.node)
  return node === undefined ? NOTHING : nodeSummary(node, entry.lines, language)
}
