/**
 * Where everything on the sheet stands. US Letter in points, from the top left corner. Pure: it is given a
 * ruler.
 *
 * The sheet is folded in three. The top panel holds the clinic and, in the window, the address and nothing
 * else; the message starts under the first fold; the square keeps clear of both folds.
 */
import type { AddressFit } from '../../shared/invitations/window-address.ts'
import { ALWAYS_VISIBLE, KEEP_OUT } from '../../shared/invitations/window-address.ts'
import type { LetterText, FactText, StepText, ShownLine } from '../../shared/invitations/letter-text.ts'
import type { Face, Ruler } from './fonts.ts'
import { COLUMN, INCH, LEFT, PAGE, RIGHT } from './page-parts.ts'
import type { Line, Node, Rule, Square } from './page-parts.ts'
import { setLine, setText } from './set-text.ts'
import type { Part, Style } from './set-text.ts'

export const FOLDS = [264, 528] as const

const BODY_TOP = 270
const FOOTER_TOP = 748
/** One dot of a 300 dpi printer; a module that is a whole number of dots prints with sharp edges. */
const DOT = INCH / 300
const SQUARE_SIDE = 136.8

export type Sheet = { readonly nodes: readonly Node[]; readonly rules: readonly Rule[] }

export type LayoutInput = {
  readonly text: LetterText
  readonly clinic: { readonly name: string; readonly addressLines: readonly string[] }
  readonly address: AddressFit | null
  readonly square: { readonly size: number; readonly path: string }
}

/** How tightly a letter is set, in points. */
type Density = { readonly size: number; readonly leading: number; readonly gap: number }

/**
 * The space between lines gives way first. The words stay at 12 points, but for names as long as no clinic
 * has.
 */
const DENSITIES: readonly Density[] = [
  { size: 12, leading: 16.5, gap: 9 },
  { size: 12, leading: 15.5, gap: 7 },
  { size: 12, leading: 14.5, gap: 5 },
  { size: 12, leading: 14, gap: 3 },
  { size: 11, leading: 13, gap: 3 },
  { size: 10, leading: 12, gap: 2 },
  { size: 9, leading: 11, gap: 2 },
]

/** The largest of `sizes` at which `text` stands on one line; the smallest where none does. */
const largestFor = (
  ruler: Ruler,
  face: Face,
  text: string,
  width: number,
  sizes: readonly number[],
): number => sizes.find((size) => ruler.width(face, text, size) <= width) ?? sizes.at(-1) ?? 12

const lastBottom = (parts: readonly Part[], top: number): number => parts.at(-1)?.bottom ?? top

/** The clinic at the top, above what the window may show. Smaller where the name or the address is long. */
const placeClinic = (ruler: Ruler, { clinic }: LayoutInput): Node[] => {
  const top = 42
  for (const size of [16, 14, 12, 10, 9, 8]) {
    const small = Math.max(size - 5.5, 7.5)
    const name = setText(ruler, clinic.name, LEFT, RIGHT - LEFT, top, {
      face: 'bold',
      size,
      leading: size * 1.3,
    })
    const oneLine = clinic.addressLines.join(', ')
    const address = setText(ruler, oneLine, LEFT, RIGHT - LEFT, name.bottom, {
      face: 'regular',
      size: small,
      leading: small * 1.35,
      ink: 'grey',
    })
    if (address.bottom > KEEP_OUT.top * INCH) continue
    return [
      { tag: 'P', lines: name.lines },
      { tag: 'P', lines: address.lines },
    ]
  }
  throw new Error('The clinic’s name and address do not fit above the window.')
}

/** Beside the window, where no envelope hides it and no address is read. */
const placeSample = (ruler: Ruler, { text }: LayoutInput): Node[] => {
  if (text.sample === null) return []
  const left = KEEP_OUT.right * INCH + 10
  const style: Style = { face: 'bold', size: 14, leading: 19 }
  return [{ tag: 'P', lines: setText(ruler, text.sample, left, PAGE.width - 18 - left, 150, style).lines }]
}

/** The name and address inside what the envelope's window always shows. */
const placeAddress = (ruler: Ruler, { address }: LayoutInput): Node[] => {
  if (!address || address.lines.length === 0) return []
  const leading = address.lines.length > 3 ? 12 : 13
  const firstBaseline = ALWAYS_VISIBLE.top * INCH + (address.lines.length > 3 ? 9 : 11)
  const lines = address.lines.map((text, index): Line => {
    const isLast = index === address.lines.length - 1
    const style = { face: 'regular', size: address.size } as const
    return setLine(ruler, isLast ? text : `${text} `, LEFT, firstBaseline + index * leading, style)
  })
  return [{ tag: 'P', lines }]
}

/** The square, its dark edge in line with the text: the white it needs around it lies in the margin. */
const placeSquare = (input: LayoutInput, top: number): Square => {
  const module = Math.floor(SQUARE_SIDE / input.square.size / DOT) * DOT
  const quiet = 4 * module
  return {
    x: Math.round((LEFT - quiet) / DOT) * DOT,
    y: Math.round((top - quiet) / DOT) * DOT,
    side: input.square.size * module,
    module,
    path: input.square.path,
  }
}

const shownStyle = (ruler: Ruler, shown: ShownLine, width: number): Style => {
  const face = shown.kind === 'code' ? 'mono' : 'bold'
  const sizes = shown.kind === 'code' ? [22, 20, 18, 16] : [17, 16, 15, 14, 13, 12]
  const size = largestFor(ruler, face, shown.text, width, sizes)
  return { face, size, leading: size * 1.45 }
}

const placeStep = (
  ruler: Ruler,
  step: StepText,
  number: number,
  top: number,
  density: Density,
): Part & { node: Node } => {
  const x = COLUMN + 22
  const width = RIGHT - x
  const body: Style = { face: 'regular', size: density.size, leading: density.leading }
  const label = setText(ruler, String(number), COLUMN, 20, top, { ...body, face: 'bold' })
  const parts = [setText(ruler, step.text, x, width, top, body)]
  if (step.shown)
    parts.push(
      setText(ruler, step.shown.text, x, width, lastBottom(parts, top), shownStyle(ruler, step.shown, width)),
    )
  if (step.after) parts.push(setText(ruler, step.after, x, width, lastBottom(parts, top), body))
  const said = parts.map((part): Node => ({ tag: 'P', lines: part.lines }))
  return {
    lines: [],
    bottom: lastBottom(parts, top),
    node: {
      tag: 'LI',
      children: [
        { tag: 'Lbl', lines: label.lines },
        { tag: 'LBody', children: said },
      ],
    },
  }
}

const placeSteps = (
  ruler: Ruler,
  steps: readonly StepText[],
  top: number,
  density: Density,
): { node: Node; bottom: number } => {
  const items: Node[] = []
  let bottom = top
  for (const [index, step] of steps.entries()) {
    const placed = placeStep(ruler, step, index + 1, index === 0 ? top : bottom + density.gap * 0.6, density)
    items.push(placed.node)
    bottom = placed.bottom
  }
  return { node: { tag: 'L', children: items }, bottom }
}

const placeFact = (
  ruler: Ruler,
  fact: FactText,
  top: number,
  density: Density,
): { nodes: Node[]; bottom: number } => {
  const style: Style = { face: 'regular', size: density.size, leading: density.leading }
  const heading = setText(ruler, fact.heading, LEFT, COLUMN - LEFT - 14, top, { ...style, face: 'bold' })
  const nodes: Node[] = [{ tag: 'H2', lines: heading.lines }]
  let bottom = top
  const add = (text: string | null, face: Face, language?: string): void => {
    if (text === null) return
    const part = setText(ruler, text, COLUMN, RIGHT - COLUMN, bottom, { ...style, face })
    nodes.push({ tag: 'P', lines: part.lines, ...(language === undefined ? {} : { language }) })
    bottom = part.bottom
  }
  add(fact.lead, 'bold')
  add(fact.text, 'regular')
  for (const line of fact.otherLanguages) add(line.text, 'regular', line.language)
  return { nodes, bottom: Math.max(bottom, heading.bottom) }
}

const placeFooter = (ruler: Ruler, { text }: LayoutInput): { nodes: Node[]; rule: Rule } => {
  const style: Style = { face: 'regular', size: 10, leading: 14, ink: 'grey' }
  const top = FOOTER_TOP + 5
  const width = ruler.width('regular', text.footer.printed, style.size)
  return {
    rule: { x: LEFT, y: FOOTER_TOP, width: RIGHT - LEFT },
    nodes: [
      {
        tag: 'P',
        lines: setText(ruler, text.footer.letter, LEFT, RIGHT - LEFT - width - 12, top, style).lines,
      },
      { tag: 'P', lines: setText(ruler, text.footer.printed, RIGHT - width, width + 1, top, style).lines },
    ],
  }
}

/** The sheet at one density, or null where it would run into the footer or put the square on a fold. */
const placeAll = (ruler: Ruler, input: LayoutInput, density: Density): Sheet | null => {
  const { text } = input
  const width = RIGHT - LEFT
  const title = setText(ruler, text.title, LEFT, width, BODY_TOP, { face: 'bold', size: 22, leading: 28 })
  const intro = setText(ruler, text.intro, LEFT, width, title.bottom + 4, {
    face: 'regular',
    size: density.size,
    leading: density.leading,
  })
  const top = intro.bottom + density.gap + 6
  const square = placeSquare(input, top + 3)
  const steps = placeSteps(ruler, text.steps, top, density)
  const nodes: Node[] = [
    ...placeClinic(ruler, input),
    ...placeSample(ruler, input),
    ...placeAddress(ruler, input),
    { tag: 'H1', lines: title.lines },
    { tag: 'P', lines: intro.lines },
    { tag: 'Figure', square: { ...square, alt: text.squareAlt } },
    steps.node,
  ]
  const line = Math.max(steps.bottom, square.y + square.side) + density.gap + 2
  let bottom = line + 4
  for (const fact of text.facts) {
    const placed = placeFact(ruler, fact, bottom + density.gap * 0.7, density)
    nodes.push(...placed.nodes)
    bottom = placed.bottom
  }
  const footer = placeFooter(ruler, input)
  if (bottom > FOOTER_TOP - 4 || square.y + square.side > FOLDS[1]) return null
  return { nodes: [...nodes, ...footer.nodes], rules: [{ x: LEFT, y: line, width }, footer.rule] }
}

/**
 * Places the letter on its one page. Throws where it cannot, which the limits of `letterProblems` rule out.
 */
export const layOutLetter = (ruler: Ruler, input: LayoutInput): Sheet => {
  for (const density of DENSITIES) {
    const sheet = placeAll(ruler, input, density)
    if (sheet) return sheet
  }
  throw new Error('The letter does not fit on one page.')
}
