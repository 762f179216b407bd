/** The parts of the message, each as a block: what the portal is, how to get in, and what else has to be said. */
import { directionOf } from '../../shared/invitations/letter-languages.ts'
import type { FactText, ShownLine, StepText } from '../../shared/invitations/letter-text.ts'
import type { Block } from './flow.ts'
import type { Face, Ruler } from './fonts.ts'
import type { Pen } from './frames.ts'
import { INCH } from './page-parts.ts'
import type { Node, Square } from './page-parts.ts'
import { rectanglesOf, type QrPath } from './qr-path.ts'
import { calmWidth } from './set-text.ts'
import type { Part, Style } from './set-text.ts'

/** How a message is set, in points. */
export type Setting = {
  readonly body: Style
  readonly title: Style
  readonly heading: Style
  /** White between two parts. */
  readonly gap: number
  /** Where the second column starts, from the left edge of the page; null where all stands in one. */
  readonly column: number | null
  /** Sizes of what is typed from the paper, largest first. */
  readonly address: readonly number[]
  readonly code: readonly number[]
  readonly squareSide: number
}

const bold = (style: Style): Style => ({ ...style, face: 'bold' })

/** One dot of a 300 dpi printer; a module that is a whole number of dots prints with sharp edges. */
const DOT = INCH / 300

/** The largest of `sizes` at which `text` stands on one line; the smallest where none does. */
const largestFor = (
  ruler: Ruler,
  face: Face,
  text: string,
  width: number,
  sizes: readonly number[],
): number => sizes.find((size) => ruler.width(face, text, size) <= width) ?? sizes.at(-1) ?? 12

const shownStyle = (ruler: Ruler, shown: ShownLine, width: number, setting: Setting): Style => {
  const face = shown.kind === 'code' ? 'mono' : 'bold'
  const size = largestFor(ruler, face, shown.text, width, setting[shown.kind])
  return { face, size, leading: size * 1.45 }
}

/** The square, its dark edge in line with the text: the white it needs around it lies in the margin. */
export const squareAt = (pen: Pen, { size, path }: QrPath, x: number, top: number, side: number): Square => {
  const module = Math.floor(side / size / DOT) * DOT
  const quiet = 4 * module
  const whole = size * module
  return {
    x: Math.round(pen.at(x - quiet, whole) / DOT) * DOT,
    y: Math.round((top - quiet) / DOT) * DOT,
    side: whole,
    module,
    rectangles: rectanglesOf(path),
  }
}

/** What is under the square, without the white it needs. */
const darkBottom = ({ y, side, module }: Square): number => y + side - 4 * module

export const titleBlock = (pen: Pen, title: string, { title: style, gap }: Setting): Block => {
  const { left, right } = pen.frame
  const width = calmWidth(pen.ruler, title, right - left, style, 0.35)
  const { lines, bottom } = pen.text(title, left, width, 0, style)
  return { nodes: [{ tag: 'H1', lines }], height: bottom, gap }
}

export const paragraphBlock = (pen: Pen, text: string, { body, gap }: Setting, above = gap): Block => {
  const { left, right } = pen.frame
  const { lines, bottom } = pen.text(text, left, right - left, 0, body)
  return { nodes: [{ tag: 'P', lines }], height: bottom, gap: above }
}

/** A step from `top` down: its number, the words, and what is typed from the paper on a line of its own. */
const stepItem = (pen: Pen, step: StepText, number: number, x: number, top: number, setting: Setting): { node: Node; bottom: number } => {
  const { body } = setting
  const indent = body.size * 1.8
  const width = pen.frame.right - x - indent
  // The space after it keeps it from the first word for whoever listens.
  const label = pen.text(`${number} `, x, indent, top, bold(body))
  const parts: Part[] = []
  const add = (text: string, style: Style) => parts.push(pen.text(text, x + indent, width, parts.at(-1)?.bottom ?? top, style))
  add(step.text, body)
  if (step.shown) add(step.shown.text, shownStyle(pen.ruler, step.shown, width, setting))
  if (step.after !== null) add(step.after, body)
  const node: Node = {
    tag: 'LI',
    children: [
      { tag: 'Lbl', lines: label.lines },
      { tag: 'LBody', children: parts.map(({ lines }): Node => ({ tag: 'P', lines })) },
    ],
  }
  return { node, bottom: parts.at(-1)?.bottom ?? top }
}

export type Way = { readonly steps: readonly StepText[]; readonly square: QrPath; readonly squareAlt: string }

/** The square with the steps beside it, and a rule under both. */
const wayInColumns = (pen: Pen, { steps, square, squareAlt }: Way, column: number, setting: Setting): readonly Block[] => {
  const { left, right } = pen.frame
  const placed = squareAt(pen, square, left, 3, setting.squareSide)
  const nodes: Node[] = [{ tag: 'Figure', square: { ...placed, alt: squareAlt } }]
  let bottom = 0
  for (const [index, step] of steps.entries()) {
    const item = stepItem(pen, step, index + 1, column, index === 0 ? 0 : bottom + setting.gap * 0.6, setting)
    nodes.push(item.node)
    bottom = item.bottom
  }
  const line = Math.max(bottom, darkBottom(placed)) + setting.gap + 2
  return [{ nodes, height: line + 4, gap: setting.gap + 6, rules: [{ x: left, y: line, width: right - left }] }]
}

/** In one column: step under step, and the square under the one that speaks of it. */
const wayInOneColumn = (pen: Pen, { steps, square, squareAlt }: Way, setting: Setting): readonly Block[] => {
  const { gap } = setting
  const placed = squareAt(pen, square, pen.frame.left + setting.body.size * 1.8, 4, setting.squareSide)
  const figure: Block = {
    nodes: [{ tag: 'LI', children: [{ tag: 'LBody', children: [{ tag: 'Figure', square: { ...placed, alt: squareAlt } }] }] }],
    height: darkBottom(placed) + 4,
    gap: gap / 2,
  }
  return steps.flatMap((step, index): readonly Block[] => {
    const { node, bottom } = stepItem(pen, step, index + 1, pen.frame.left, 0, setting)
    const item: Block = { nodes: [node], height: bottom, gap }
    return step.shown?.kind === 'address' ? [item, figure] : [item]
  })
}

export const wayBlocks = (pen: Pen, way: Way, setting: Setting): readonly Block[] =>
  setting.column === null ? wayInOneColumn(pen, way, setting) : wayInColumns(pen, way, setting.column, setting)

/** A heading and what it is about: beside it, or under it where all stands in one column. */
export const factBlock = (pen: Pen, fact: FactText, setting: Setting): Block => {
  const { left, right } = pen.frame
  const { column, body } = setting
  const heading = pen.text(fact.heading, left, (column === null ? right : column - 14) - left, 0, setting.heading)
  const nodes: Node[] = [{ tag: 'H2', lines: heading.lines }]
  const x = column ?? left
  let bottom = column === null ? heading.bottom : 0
  const add = (text: string | null, style: Style, language?: string): void => {
    if (text === null) return
    const part = pen.text(text, x, right - x, bottom, style, language === undefined ? undefined : directionOf(language))
    nodes.push({ tag: 'P', lines: part.lines, ...(language === undefined ? {} : { language }) })
    bottom = part.bottom
  }
  // Large print has no bold text: it is harder to read at that size (ACB, 2022).
  add(fact.lead, column === null ? body : bold(body))
  add(fact.text, body)
  for (const line of fact.otherLanguages) add(line.text, body, line.language)
  return { nodes, height: Math.max(bottom, heading.bottom), gap: setting.gap * (column === null ? 1 : 0.7) }
}
