/**
 * Sheets that lie on the counter: half sheets, two to a page, and cards, ten to a page, to be cut apart. They name
 * nobody. All copies of a page are alike, so only the first is read aloud.
 */
import type { PageSize } from '../../shared/invitations/letter.ts'
import { directionOf, type LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { CardText, LetterText } from '../../shared/invitations/letter-text.ts'
import { flow, moved, type Block, type LaidOut, type PageMarks } from './flow.ts'
import type { Ruler } from './fonts.ts'
import { frameOf, PAPER_SIZES, penFor, type Frame, type Pen } from './frames.ts'
import { factBlock, paragraphBlock, squareAt, titleBlock, wayBlocks, type Setting } from './letter-blocks.ts'
import { COLUMN } from './page-parts.ts'
import type { Node, Rule, Square } from './page-parts.ts'
import type { QrPath } from './qr-path.ts'
import type { Style } from './set-text.ts'

type Counter = {
  readonly language: LetterLanguage
  readonly pageSize: PageSize
  readonly clinicName: string
  readonly square: QrPath
}

const DENSITIES = [
  { leading: 16.5, gap: 8 },
  { leading: 15.5, gap: 6 },
  { leading: 14.5, gap: 4 },
  { leading: 14, gap: 3 },
  { leading: 13.5, gap: 2 },
] as const

const half = (leading: number, gap: number): Setting => {
  const body: Style = { face: 'regular', size: 12, leading }
  return {
    body,
    title: { face: 'bold', size: 20, leading: 26 },
    heading: { ...body, face: 'bold' },
    gap,
    column: COLUMN,
    address: [17, 16, 15, 14, 13, 12],
    code: [],
    squareSide: 136.8,
  }
}

/** The upper half of a page: nothing of it reaches the cut. */
const halfFrame = (pageSize: PageSize, language: LetterLanguage): Frame => {
  const whole = frameOf(pageSize, 'standard', directionOf(language))
  return { ...whole, bodyTop: 26, bottom: whole.height / 2 - 30, folds: [] }
}

const messageOf = (pen: Pen, text: LetterText, { clinicName, square }: Counter, setting: Setting): readonly Block[] => {
  const clinic: Setting = { ...setting, body: { ...setting.body, face: 'bold' } }
  return [
    ...(text.sample === null ? [] : [paragraphBlock(pen, text.sample, clinic, 0)]),
    paragraphBlock(pen, clinicName, clinic, 0),
    { ...titleBlock(pen, text.title, setting), gap: 2 },
    paragraphBlock(pen, text.intro, setting, 2),
    ...wayBlocks(pen, { steps: text.steps, square, squareAlt: text.squareAlt }, setting),
    ...text.facts.map((fact) => factBlock(pen, fact, setting)),
  ]
}

const footOf = (pen: Pen, { footer }: LetterText): Node => {
  const { left, right, bottom } = pen.frame
  const style: Style = { face: 'regular', size: 10, leading: 14, ink: 'grey' }
  return { tag: 'P', lines: pen.text(`${footer.letter}. ${footer.printed}`, left, right - left, bottom + 8, style).lines }
}

const linesOf = (node: Node): NonNullable<Node['lines']> => [...(node.lines ?? []), ...(node.children ?? []).flatMap(linesOf)]
const squaresOf = (node: Node): readonly Square[] => [...(node.square ? [node.square] : []), ...(node.children ?? []).flatMap(squaresOf)]

/** Two half sheets on a page, one under the other; null where the words do not fit on one. */
export const layOutHalfSheets = (ruler: Ruler, text: LetterText, counter: Counter): LaidOut | null => {
  const frame = halfFrame(counter.pageSize, counter.language)
  const pen = penFor(ruler, frame)
  const messages = DENSITIES.map(({ leading, gap }) => flow(messageOf(pen, text, counter, half(leading, gap)), frame))
  const message = messages.find(({ rules }) => rules.length === 1)
  if (message === undefined) return null
  const nodes = [...message.nodes, footOf(pen, text)]
  const cut = frame.height / 2
  const again = nodes.map((node) => moved(node, cut, 0))
  const ruled = message.rules[0] ?? []
  return {
    nodes,
    pages: [
      {
        rules: [...ruled, ...ruled.map((rule) => ({ ...rule, y: rule.y + cut })), { x: 0, y: cut, width: frame.width }],
        artifacts: again.flatMap(linesOf),
        squares: again.flatMap(squaresOf),
      },
    ],
  }
}

/** The page `copies` times. Only the first is read aloud. */
export const copied = ({ nodes, pages: [page] }: LaidOut, copies: number): LaidOut => {
  if (page === undefined) return { nodes, pages: [] }
  const again: PageMarks = {
    rules: page.rules,
    artifacts: [...nodes.flatMap(linesOf), ...page.artifacts],
    squares: [...nodes.flatMap(squaresOf), ...(page.squares ?? [])],
  }
  return { nodes, pages: [page, ...Array.from({ length: copies - 1 }, () => again)] }
}

/** The sheets of ten cards that shops sell ready to break apart: 3.5 by 2 in on Letter, 85 by 54 mm on A4, in points. */
const CARDS: Readonly<Record<PageSize, { readonly width: number; readonly height: number; readonly left: number; readonly top: number }>> = {
  letter: { width: 252, height: 144, left: 54, top: 36 },
  a4: { width: 240.94, height: 153.07, left: 56.7, top: 38.27 },
}
const ROWS = 5
const EDGE = 12
const SMALLEST_MODULE = 2.4

/** Ten cards on a page; null where the words do not fit on one. */
export const layOutCards = (ruler: Ruler, text: CardText, counter: Counter): LaidOut | null => {
  const { width, height, left, top } = CARDS[counter.pageSize]
  const sheet = PAPER_SIZES[counter.pageSize]
  const direction = directionOf(counter.language)
  const card: Frame = { ...sheet, left: 0, right: width, bodyTop: 0, nextTop: 0, bottom: height, folds: [], direction, width }
  const pen = penFor(ruler, card)
  const side = counter.square.size * SMALLEST_MODULE
  const square = squareAt(pen, counter.square, EDGE + 2, (height - side) / 2 + 4 * SMALLEST_MODULE, side)
  // Beside the white that the square needs.
  const x = EDGE + 4 + side - 4 * SMALLEST_MODULE
  const room = width - EDGE - x
  const nodes: Node[] = []
  let bottom = EDGE
  const add = (tag: 'P' | 'H1', words: string, style: Style, gap = 0) => {
    const part = pen.text(words, x, room, bottom + gap, style)
    nodes.push({ tag, lines: part.lines })
    bottom = part.bottom
  }
  const body: Style = { face: 'regular', size: 10, leading: 12.5 }
  add('P', text.sample ?? counter.clinicName, { ...body, ink: 'grey' })
  add('H1', text.title, { face: 'bold', size: 12, leading: 14.5 }, 1)
  add('P', text.text, body, 2)
  add('P', text.address, { face: 'bold', size: 11, leading: 14 }, 1)
  nodes.push({ tag: 'Figure', square: { ...square, alt: text.squareAlt } })
  add('P', text.help, body, 2)
  if (bottom > height - EDGE / 2) return null
  const down = (height - EDGE - bottom) / 2
  const centred = nodes.map((node) => (node.tag === 'Figure' ? node : moved(node, down, 0)))
  const places = Array.from({ length: ROWS * 2 }, (_, index) => ({ x: left + (index % 2) * width, y: top + Math.floor(index / 2) * height }))
  const [first, ...others] = places.map(({ x: right, y }) => centred.map((node) => shifted(moved(node, y, 0), right)))
  const copies = others.flat()
  return { nodes: first ?? [], pages: [{ rules: cutMarks(counter.pageSize), artifacts: copies.flatMap(linesOf), squares: copies.flatMap(squaresOf) }] }
}

/** `node` further right by `by`. */
const shifted = (node: Node, by: number): Node => ({
  ...node,
  ...(node.lines && {
    lines: node.lines.map((line) => ({ ...line, x: line.x + by, runs: line.runs.map((run) => ({ ...run, x: run.x + by })) })),
  }),
  ...(node.square && { square: { ...node.square, x: node.square.x + by } }),
  ...(node.children && { children: node.children.map((child) => shifted(child, by)) }),
})

/** Short lines outside of the cards, for whoever cuts plain paper. */
const cutMarks = (pageSize: PageSize): readonly Rule[] => {
  const { width, height, left, top } = CARDS[pageSize]
  return Array.from({ length: ROWS + 1 }, (_, row) => top + row * height).flatMap((y) => [
    { x: left - 30, y, width: 24 },
    { x: left + 2 * width + 6, y, width: 24 },
  ])
}
