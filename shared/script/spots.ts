/**
 * Where a text of a script stands. Checks, the editor and the comparison of versions all go by these, so that none of
 * them passes over a text that another one knows.
 */
import { SETTING_IDS, type Setting } from '../offers/words.ts'
import { LANGUAGES, type Language } from '../text/languages.ts'
import type { Handout, Script, ScriptNode, ScriptText } from './script.ts'

export type NodeSpot = { readonly node: string; readonly language: Language } & (
  | { readonly of: 'line'; readonly line: string }
  | { readonly of: 'name' | 'question' | 'prompt' }
  | { readonly of: 'next-label' | 'next-detail'; readonly setting: Setting }
  | { readonly of: 'cue' | 'answer-label' | 'answer-then'; readonly index: number }
)
export type SheetSpot = { readonly sheet: string; readonly language: Language } & (
  | { readonly of: 'sheet-name' | 'title' | 'lead' }
  | { readonly of: 'point'; readonly index: number }
)
export type Spot = NodeSpot | SheetSpot

/** The most characters a text may have there; the same as in the shape of a script. */
export const LONGEST_AT: Readonly<Record<Spot['of'], number>> = {
  line: 300,
  name: 60,
  question: 120,
  prompt: 60,
  'next-label': 80,
  'next-detail': 200,
  cue: 200,
  'answer-label': 60,
  'answer-then': 80,
  'sheet-name': 60,
  title: 80,
  lead: 300,
  point: 240,
}

/** The same place in the same language has the same key. */
export const spotKey = (spot: Spot): string =>
  [
    'node' in spot ? `node ${spot.node}` : `sheet ${spot.sheet}`,
    spot.of,
    ...('line' in spot ? [spot.line] : []),
    ...('setting' in spot ? [spot.setting] : []),
    ...('index' in spot ? [spot.index] : []),
    spot.language,
  ].join(' ')

export const isSameSpot = (one: Spot, other: Spot): boolean => spotKey(one) === spotKey(other)

/** Every text of a node, in the order in which people read them. A check makes thousands: one list, filled. */
export const spotsOfNode = (node: ScriptNode): readonly NodeSpot[] => {
  const spots: NodeSpot[] = []
  const inBoth = (spotIn: (language: Language) => NodeSpot): void => {
    for (const language of LANGUAGES) spots.push(spotIn(language))
  }
  const { id } = node
  inBoth((language) => ({ node: id, of: 'name', language }))
  if (node.kind === 'reply') inBoth((language) => ({ node: id, of: 'question', language }))
  if ('lines' in node)
    for (const { id: line } of node.lines) inBoth((language) => ({ node: id, of: 'line', line, language }))
  if (node.kind === 'reply')
    for (const setting of SETTING_IDS)
      for (const of of ['next-label', 'next-detail'] as const) inBoth((language) => ({ node: id, of, setting, language }))
  if (!('answers' in node)) return spots
  for (const index of (node.cues ?? []).keys()) inBoth((language) => ({ node: id, of: 'cue', index, language }))
  inBoth((language) => ({ node: id, of: 'prompt', language }))
  for (const [index, { then }] of node.answers.entries()) {
    inBoth((language) => ({ node: id, of: 'answer-label', index, language }))
    if (then !== null) inBoth((language) => ({ node: id, of: 'answer-then', index, language }))
  }
  return spots
}

export const spotsOfSheet = ({ id, ...sheet }: Handout): readonly SheetSpot[] => [
  ...LANGUAGES.map((language) => ({ sheet: id, of: 'sheet-name', language }) as const),
  ...LANGUAGES.flatMap((language) => [
    { sheet: id, of: 'title', language } as const,
    { sheet: id, of: 'lead', language } as const,
    ...sheet[language].points.map((_, index) => ({ sheet: id, of: 'point', index, language }) as const),
  ]),
]

export const spotsOf = ({ nodes, handouts }: Script): readonly Spot[] => [
  ...nodes.flatMap(spotsOfNode),
  ...handouts.flatMap(spotsOfSheet),
]

const bothAt = (node: ScriptNode, spot: Exclude<NodeSpot, { of: 'line' }>): ScriptText | null | undefined => {
  switch (spot.of) {
    case 'name':
      return node.name
    case 'question':
      return node.kind === 'reply' ? node.question : undefined
    case 'prompt':
      return 'prompt' in node ? node.prompt : undefined
    case 'next-label':
    case 'next-detail':
      return node.kind === 'reply' ? node.next[spot.setting][spot.of === 'next-label' ? 'label' : 'detail'] : undefined
    case 'cue':
      return 'cues' in node ? node.cues?.[spot.index] : undefined
    case 'answer-label':
    case 'answer-then':
      return 'answers' in node ? node.answers[spot.index]?.[spot.of === 'answer-label' ? 'label' : 'then'] : undefined
  }
}

/** The text of a node; undefined where there is none. */
export const textInNode = (node: ScriptNode, spot: NodeSpot): string | undefined => {
  if (spot.of !== 'line') return bothAt(node, spot)?.[spot.language]
  return 'lines' in node ? node.lines.find(({ id }) => id === spot.line)?.[spot.language].text : undefined
}

export const textInSheet = (sheet: Handout, spot: SheetSpot): string | undefined => {
  const paper = sheet[spot.language]
  switch (spot.of) {
    case 'sheet-name':
      return sheet.name[spot.language]
    case 'title':
      return paper.title
    case 'lead':
      return paper.lead
    case 'point':
      return paper.points[spot.index]
  }
}

export const textAt = (script: Script, spot: Spot): string | undefined => {
  if ('sheet' in spot) {
    const sheet = script.handouts.find(({ id }) => id === spot.sheet)
    return sheet && textInSheet(sheet, spot)
  }
  const node = script.nodes.find(({ id }) => id === spot.node)
  return node && textInNode(node, spot)
}
