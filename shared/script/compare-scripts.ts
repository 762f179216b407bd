/** What is different between two versions of a script, text by text. Parts are the same where their ids are. */
import { LANGUAGES } from '../text/languages.ts'
import { commonPlaces } from './longest-common.ts'
import type { Handout, Script, ScriptNode } from './script.ts'
import { spotKey, spotsOfNode, spotsOfSheet, textInNode, textInSheet, type NodeSpot, type SheetSpot, type Spot } from './spots.ts'

export type Difference = {
  /** Where it stands: in the newer script, or in the older one where it was taken out. */
  readonly spot: Spot
  /** Null where it was added. */
  readonly before: string | null
  /** Null where it was taken out. */
  readonly after: string | null
}

export type Comparison = {
  /** In the order of the newer script; what was taken out follows the part it stood in. */
  readonly texts: readonly Difference[]
  /** Ids of nodes and sheets whose words may be the same, but whose ways, keys or conditions are not. */
  readonly ways: readonly string[]
}

/** `key`: the same for the same place in another version. */
type Text<At> = { readonly spot: At; readonly text: string; readonly key: string }

/** Texts without an id of their own, such as points: those that stayed the same hold the others in place. */
const alignedDifferences = <At extends Spot>(before: readonly Text<At>[], after: readonly Text<At>[]): readonly Difference[] => {
  const anchors = [...commonPlaces(before, after, (one, other) => one.text === other.text), [before.length, after.length] as const]
  let [from, to] = [0, 0]
  return anchors.flatMap(([nextFrom, nextTo]) => {
    const [gone, come] = [before.slice(from, nextFrom), after.slice(to, nextTo)]
    ;[from, to] = [nextFrom + 1, nextTo + 1]
    return [
      ...come.map(({ spot, text }, index) => ({ spot, before: gone[index]?.text ?? null, after: text })),
      ...gone.slice(come.length).map(({ spot, text }) => ({ spot, before: text, after: null })),
    ]
  })
}

const keyedDifferences = <At extends Spot>(before: readonly Text<At>[], after: readonly Text<At>[]): readonly Difference[] => {
  const old = new Map(before.map((each) => [each.key, each]))
  const kept = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap(({ spot, text, key }) => {
      const was = old.get(key)?.text
      return was === text ? [] : [{ spot, before: was ?? null, after: text }]
    }),
    ...before.filter(({ key }) => !kept.has(key)).map(({ spot, text }) => ({ spot, before: text, after: null })),
  ]
}

/** By what they are for those that have a name of their own, by their neighbours for cues and points. */
const differences = <At extends Spot>(before: readonly Text<At>[], after: readonly Text<At>[]): readonly Difference[] => {
  const isListed = ({ spot: { of } }: Text<At>): boolean => of === 'cue' || of === 'point'
  const isNamed = (each: Text<At>): boolean => !isListed(each)
  return [
    ...keyedDifferences(before.filter(isNamed), after.filter(isNamed)),
    ...LANGUAGES.flatMap((language) => {
      const isMeant = (each: Text<At>): boolean => isListed(each) && each.spot.language === language
      return alignedDifferences(before.filter(isMeant), after.filter(isMeant))
    }),
  ]
}

/** Answers of a node may share an id where they hold in different settings: then their order tells them apart. */
const answerKey = (node: ScriptNode, index: number): string => {
  if (!('answers' in node)) return ''
  const id = node.answers[index]?.id ?? ''
  return `${id} ${node.answers.slice(0, index).filter((answer) => answer.id === id).length}`
}

const nodeTexts = (node: ScriptNode | undefined): readonly Text<NodeSpot>[] =>
  node === undefined
    ? []
    : spotsOfNode(node).map((spot) => ({
        spot,
        text: textInNode(node, spot) ?? '',
        key: 'index' in spot ? `${spot.of} ${answerKey(node, spot.index)} ${spot.language}` : spotKey(spot),
      }))

const sheetTexts = (sheet: Handout | undefined): readonly Text<SheetSpot>[] =>
  sheet === undefined
    ? []
    : spotsOfSheet(sheet).map((spot) => ({ spot, text: textInSheet(sheet, spot) ?? '', key: spotKey(spot) }))

/** Parts of both scripts by id: those of the newer one in its order, then what it has not any more. */
const pairs = <Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
): readonly (readonly [Part | undefined, Part | undefined])[] => {
  const old = new Map(before.map((part) => [part.id, part]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.map((part) => [old.get(part.id), part] as const),
    ...before.filter(({ id }) => !kept.has(id)).map((part) => [part, undefined] as const),
  ]
}

/** A node without its words. */
const waysOf = (node: ScriptNode): string =>
  JSON.stringify(node, (key, value: unknown) => ((LANGUAGES as readonly string[]).includes(key) ? undefined : value))

const haveOtherWays = (before: ScriptNode | undefined, after: ScriptNode | undefined): boolean =>
  before !== after && (before === undefined || after === undefined || waysOf(before) !== waysOf(after))

/** Empty where both say the same. */
export const compareScripts = (before: Script, after: Script): Comparison => {
  const nodes = pairs(before.nodes, after.nodes)
  return {
    texts: [
      ...nodes.flatMap(([old, now]) => (old === now ? [] : differences(nodeTexts(old), nodeTexts(now)))),
      ...pairs(before.handouts, after.handouts).flatMap(([old, now]) => (old === now ? [] : differences(sheetTexts(old), sheetTexts(now)))),
    ],
    ways: [
      ...(before.start === after.start ? [] : [after.start]),
      ...nodes.filter(([old, now]) => haveOtherWays(old, now)).map(([old, now]) => (now ?? old)?.id ?? ''),
    ],
  }
}
