/**
 * Lays blocks one under the other, over as many pages as they need. Nothing is shrunk and nothing is cut: a block that
 * has no room goes to the next page, and one that a fold would cross stands so that the fold lies between two lines.
 */
import type { Frame } from './frames.ts'
import type { Line, Node, Picture, Rule, Square } from './page-parts.ts'

/** Nodes as they stand on a page that begins with them. */
export type Block = {
  readonly nodes: readonly Node[]
  readonly height: number
  /** White above it, but for the first of a page. */
  readonly gap: number
  readonly rules?: readonly Rule[]
}

export type PageMarks = {
  readonly rules: readonly Rule[]
  readonly artifacts: readonly Line[]
  /** Squares of further copies: only the first is read aloud. */
  readonly squares?: readonly Square[]
  readonly pictures?: readonly Picture[]
}
/** A document ready to be drawn: what is read, in order, and what each page shows besides. */
export type LaidOut = { readonly nodes: readonly Node[]; readonly pages: readonly PageMarks[] }

/** White between the message and the rule at the foot. */
const ABOVE_FOOT = 4

/** How far letters reach above and below their line, in parts of their size: the tallest of the fonts. */
const ABOVE = 0.78
const BELOW = 0.25

type Ink = readonly [top: number, bottom: number]

const inkOf = (node: Node): readonly Ink[] => [
  ...(node.lines ?? []).map(({ baseline, size }): Ink => [baseline - size * ABOVE, baseline + size * BELOW]),
  ...(node.square ? [[node.square.y, node.square.y + node.square.side] as const] : []),
  ...(node.children ?? []).flatMap(inkOf),
]

/** `node` lower by `by`, on page `page`. */
export const moved = (node: Node, by: number, page: number): Node => ({
  ...node,
  page,
  ...(node.lines && { lines: node.lines.map((line) => ({ ...line, baseline: line.baseline + by })) }),
  ...(node.square && { square: { ...node.square, y: node.square.y + by } }),
  ...(node.children && { children: node.children.map((child) => moved(child, by, page)) }),
})

/** The highest place from `top` down where no fold crosses a line or the square. */
const clearOfFolds = (block: Block, top: number, folds: readonly number[]): number => {
  if (folds.every((fold) => fold < top || fold > top + block.height)) return top
  const inks = block.nodes.flatMap(inkOf)
  const isClear = (at: number): boolean =>
    folds.every((fold) => inks.every(([from, to]) => at + to <= fold || at + from >= fold))
  for (let at = top; at < top + block.height; at += 0.5) if (isClear(at)) return at
  return folds.find((fold) => fold > top) ?? top
}

/** Items that follow each other are one list, also over pages. */
const inLists = (nodes: readonly Node[]): readonly Node[] => {
  const grouped: Node[] = []
  for (const node of nodes) {
    const list = grouped.at(-1)
    if (node.tag !== 'LI') grouped.push(node)
    else if (list?.tag === 'L') grouped[grouped.length - 1] = { ...list, children: [...(list.children ?? []), node] }
    else grouped.push({ tag: 'L', children: [node] })
  }
  return grouped
}

export type Flowed = {
  readonly nodes: readonly Node[]
  readonly rules: readonly (readonly Rule[])[]
  /** Where the last page ends. */
  readonly bottom: number
}

/** The blocks over pages of `frame`. A block higher than a page stands on one of its own. */
export const flow = (blocks: readonly Block[], frame: Frame): Flowed => {
  const nodes: Node[] = []
  const rules: Rule[][] = [[]]
  let bottom = frame.bodyTop
  let isPageEmpty = true
  for (const block of blocks) {
    let top = clearOfFolds(block, isPageEmpty ? bottom : bottom + block.gap, frame.folds)
    if (!isPageEmpty && top + block.height > frame.bottom - ABOVE_FOOT) {
      rules.push([])
      top = clearOfFolds(block, frame.nextTop, frame.folds)
    }
    const page = rules.length - 1
    nodes.push(...block.nodes.map((node) => moved(node, top, page)))
    rules[page]?.push(...(block.rules ?? []).map((rule) => ({ ...rule, y: rule.y + top })))
    bottom = top + block.height
    isPageEmpty = false
  }
  return { nodes: inLists(nodes), rules, bottom }
}
