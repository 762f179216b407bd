/** Changes to a script, each a new script: what was not touched stays the same object, so that only the rest is read again. */
import { LANGUAGES, type Language } from '../text/languages.ts'
import type { Handout, Said, Script, ScriptLine, ScriptNode } from './script.ts'
import { textAt, type NodeSpot, type SheetSpot, type Spot } from './spots.ts'

/** What a script's texts cannot hold becomes a space: line breaks and other signs that nobody reads. Markup signs go. */
export const cleanText = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[<>]/g, '')

const replaced = <Item>(items: readonly Item[], is: (item: Item, index: number) => boolean, change: (item: Item) => Item): Item[] =>
  items.map((item, index) => (is(item, index) ? change(item) : item))

const inNode = (script: Script, id: string, change: (node: ScriptNode) => ScriptNode): Script => ({
  ...script,
  nodes: replaced(script.nodes, (node) => node.id === id, change),
})

const inSheet = (script: Script, id: string, change: (sheet: Handout) => Handout): Script => ({
  ...script,
  handouts: replaced(script.handouts, (sheet) => sheet.id === id, change),
})

/** Words that were changed have been reviewed by nobody. */
const said = (text: string): Said => ({ text, reviewed: null })

const withLine = (node: ScriptNode, id: string, change: (line: ScriptLine) => ScriptLine): ScriptNode =>
  'lines' in node ? { ...node, lines: replaced(node.lines, (line) => line.id === id, change) } : node

const withNodeText = (node: ScriptNode, spot: NodeSpot, text: string): ScriptNode => {
  const put = <Texts extends object>(texts: Texts): Texts => ({ ...texts, [spot.language]: text })
  switch (spot.of) {
    case 'line':
      return withLine(node, spot.line, (line) => ({ ...line, [spot.language]: said(text) }))
    case 'name':
      return { ...node, name: put(node.name) }
    case 'question':
      return node.kind === 'reply' ? { ...node, question: put(node.question) } : node
    case 'prompt':
      return 'prompt' in node ? { ...node, prompt: put(node.prompt) } : node
    case 'next-label':
    case 'next-detail': {
      if (node.kind !== 'reply') return node
      const half = spot.of === 'next-label' ? 'label' : 'detail'
      const step = node.next[spot.setting]
      return { ...node, next: { ...node.next, [spot.setting]: { ...step, [half]: put(step[half]) } } }
    }
    case 'cue':
      return 'cues' in node && node.cues ? { ...node, cues: replaced(node.cues, (_, index) => index === spot.index, put) } : node
    case 'answer-label':
    case 'answer-then': {
      if (!('answers' in node)) return node
      const half = spot.of === 'answer-label' ? 'label' : 'then'
      return {
        ...node,
        answers: replaced(node.answers, (_, index) => index === spot.index, (answer) => {
          const texts = answer[half]
          return texts === null ? answer : { ...answer, [half]: put(texts) }
        }),
      }
    }
  }
}

const withSheetText = (sheet: Handout, spot: SheetSpot, text: string): Handout => {
  const paper = { ...sheet[spot.language], reviewed: null }
  switch (spot.of) {
    case 'sheet-name':
      return { ...sheet, name: { ...sheet.name, [spot.language]: text } }
    case 'title':
      return { ...sheet, [spot.language]: { ...paper, title: text } }
    case 'lead':
      return { ...sheet, [spot.language]: { ...paper, lead: text } }
    case 'point':
      return { ...sheet, [spot.language]: { ...paper, points: replaced(paper.points, (_, index) => index === spot.index, () => text) } }
  }
}

/** Another text at a place; its review falls. The same text again changes nothing. */
export const setText = (script: Script, spot: Spot, text: string): Script => {
  const before = textAt(script, spot)
  if (before === undefined || before === text) return script
  return 'sheet' in spot
    ? inSheet(script, spot.sheet, (sheet) => withSheetText(sheet, spot, text))
    : inNode(script, spot.node, (node) => withNodeText(node, spot, text))
}

/** What one person stands for as a whole: a line in one language, or a sheet in one language. */
export type Reviewable = { readonly language: Language } & (
  | { readonly node: string; readonly line: string }
  | { readonly sheet: string }
)
export type Review = NonNullable<Said['reviewed']>

/** Which review a text belongs to; null for small texts that staff only read. */
export const reviewableOf = (spot: Spot): Reviewable | null => {
  const { language } = spot
  if ('sheet' in spot) return spot.of === 'sheet-name' ? null : { sheet: spot.sheet, language }
  return spot.of === 'line' ? { node: spot.node, line: spot.line, language } : null
}

export const reviewOf = (script: Script, of: Reviewable): Review | null => {
  if ('sheet' in of) return script.handouts.find(({ id }) => id === of.sheet)?.[of.language].reviewed ?? null
  const node = script.nodes.find(({ id }) => id === of.node)
  const line = node && 'lines' in node ? node.lines.find(({ id }) => id === of.line) : undefined
  return line?.[of.language].reviewed ?? null
}

/** Somebody puts their name to the words as they stand. */
export const setReview = (script: Script, of: Reviewable, reviewed: Review): Script =>
  'sheet' in of
    ? inSheet(script, of.sheet, (sheet) => ({ ...sheet, [of.language]: { ...sheet[of.language], reviewed } }))
    : inNode(script, of.node, (node) =>
        withLine(node, of.line, (line) => ({ ...line, [of.language]: { ...line[of.language], reviewed } })),
      )

/** Lines and sheets of a language that nobody has reviewed yet. */
export const unreviewedIn = (script: Script, language: Language): readonly Reviewable[] => [
  ...script.nodes.flatMap((node) =>
    'lines' in node
      ? node.lines.filter((line) => line[language].reviewed === null).map(({ id }) => ({ node: node.id, line: id, language }))
      : [],
  ),
  ...script.handouts.filter((sheet) => sheet[language].reviewed === null).map(({ id }) => ({ sheet: id, language })),
]

/** As many as fit one page. */
export const MOST_POINTS = 8

const withPoints = (script: Script, id: string, change: (points: readonly string[], language: Language) => string[]): Script =>
  inSheet(script, id, (sheet) => ({
    ...sheet,
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        { ...sheet[language], points: change(sheet[language].points, language), reviewed: null },
      ]),
    ),
  }))

/** One more point at the end of a sheet, empty until it is written; in both languages, so that they say the same. */
export const addPoint = (script: Script, sheetId: string): Script => {
  const sheet = script.handouts.find(({ id }) => id === sheetId)
  if (!sheet || LANGUAGES.some((language) => sheet[language].points.length >= MOST_POINTS)) return script
  return withPoints(script, sheetId, (points) => [...points, ''])
}

/** Takes a point out of a sheet, in both languages. The last one stays: a sheet says something. */
export const removePoint = (script: Script, sheetId: string, index: number): Script => {
  const sheet = script.handouts.find(({ id }) => id === sheetId)
  if (!sheet || LANGUAGES.some((language) => sheet[language].points.length <= 1)) return script
  return withPoints(script, sheetId, (points) => points.filter((_, at) => at !== index))
}

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/** The same words and ways; whose version it is does not count. Parts that are the same object are not looked into. */
export const isSameScript = (one: Script, other: Script): boolean =>
  one === other ||
  (one.start === other.start &&
    one.nodes.length === other.nodes.length &&
    one.handouts.length === other.handouts.length &&
    one.nodes.every((node, index) => isSame(node, other.nodes[index])) &&
    one.handouts.every((sheet, index) => isSame(sheet, other.handouts[index])))

/** `script` with its parts that are the same in `other` as those very objects, so that comparing both later is quick. */
export const sharingParts = (script: Script, other: Script): Script => {
  const shared = <Part extends { readonly id: string }>(parts: readonly Part[], others: readonly Part[]): Part[] => {
    const byId = new Map(others.map((part) => [part.id, part]))
    return parts.map((part) => {
      const twin = byId.get(part.id)
      return twin !== undefined && isSame(part, twin) ? twin : part
    })
  }
  return { ...script, nodes: shared(script.nodes, other.nodes), handouts: shared(script.handouts, other.handouts) }
}
