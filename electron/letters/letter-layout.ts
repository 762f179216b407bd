/**
 * Where everything on a letter stands, in points from the top left corner. Pure: it is given a ruler.
 *
 * The sheet is folded in three. The top panel holds the clinic and, in the window, the address and nothing
 * else; the message starts under the first fold. What has no room on the first sheet goes on on the next: letters
 * are never smaller than 12 points, or 18 in large print.
 */
import type { LetterSize, PageSize } from '../../shared/invitations/letter.ts'
import type { Logo } from '../../shared/invitations/logo.ts'
import { directionOf, type LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { LetterText } from '../../shared/invitations/letter-text.ts'
import type { AddressFit } from '../../shared/invitations/window-address.ts'
import { ALWAYS_VISIBLE, KEEP_OUT } from '../../shared/invitations/window-address.ts'
import { flow, moved, type Block, type Flowed, type LaidOut, type PageMarks } from './flow.ts'
import type { Ruler } from './fonts.ts'
import { frameOf, penFor, type Frame, type Pen } from './frames.ts'
import { airFor, sizeIn } from './language-look.ts'
import { factBlock, paragraphBlock, titleBlock, wayBlocks, type Setting } from './letter-blocks.ts'
import { COLUMN, INCH } from './page-parts.ts'
import type { Line, Node, Picture } from './page-parts.ts'
import type { QrPath } from './qr-path.ts'
import { setLine, setText } from './set-text.ts'
import type { Style } from './set-text.ts'

export type LayoutInput = {
  readonly text: LetterText
  readonly language: LetterLanguage
  readonly size: LetterSize
  readonly pageSize: PageSize
  readonly clinic: { readonly name: string; readonly addressLines: readonly string[] }
  readonly logo?: Logo
  readonly square: QrPath
}
/** A letter that is ready but for whom it is to: `top` is read before the address. */
export type LetterBody = LaidOut & { readonly top: readonly Node[] }

/** How tightly a standard letter may be set, in points: the space between lines gives way, the letters do not. */
const DENSITIES = [
  { leading: 16.5, gap: 9 },
  { leading: 15.5, gap: 7 },
  { leading: 14.5, gap: 5 },
  { leading: 14, gap: 3 },
] as const

const standard = (leading: number, gap: number, air: number, size: number): Setting => {
  const body: Style = { face: 'regular', size, leading: leading * air }
  return {
    body,
    title: { face: 'bold', size: 22, leading: 28 * air },
    heading: { ...body, face: 'bold' },
    gap,
    column: COLUMN,
    address: [17, 16, 15, 14, 13, 12],
    code: [22, 20, 18, 16],
    squareSide: 136.8,
  }
}

/** Sizes and spacing of the American Council of the Blind's guidelines (2022): `domain.md` 7.3. */
const large = (air: number): Setting => {
  const leading = 18 * 1.15 * air
  return {
    body: { face: 'regular', size: 18, leading },
    title: { face: 'bold', size: 22, leading: 22 * 1.15 * air },
    heading: { face: 'bold', size: 20, leading: 20 * 1.15 * air },
    gap: leading,
    column: null,
    address: [22, 20, 18],
    code: [28, 24, 20, 18],
    squareSide: 168,
  }
}

/** Where what stands at the top begins. */
const TOP = 42
/** The most a logo takes: 0.7 inches high, and the width of three such squares. */
const LOGO = { width: 151.2, height: 50.4, gap: 12 } as const
/** Points a pixel: under 150 dots an inch edges look torn. */
const COARSEST = 72 / 150

/** In the corner where the clinic's name would begin, well above what the window may show. */
const placeLogo = ({ logo }: LayoutInput, { left }: Frame): Picture | null => {
  if (!logo) return null
  const scale = Math.min(COARSEST, LOGO.width / logo.width, LOGO.height / logo.height)
  return { x: left, y: TOP, width: logo.width * scale, height: logo.height * scale, png: logo.png }
}

/** The clinic at the top, above what the window may show, beside its logo. Smaller where the name or the address is long. */
const placeClinic = (ruler: Ruler, { clinic, size: letterSize }: LayoutInput, { left, right }: Frame, logo: Picture | null): Node[] => {
  const start = logo === null ? left : logo.x + logo.width + LOGO.gap
  const sizes = letterSize === 'large' ? [20, 18, 16, 14, 12, 10, 9, 8, 7] : [16, 14, 12, 10, 9, 8]
  for (const size of sizes) {
    const small = letterSize === 'large' ? Math.min(size, 18) : Math.max(size - 5.5, 7.5)
    const name = setText(ruler, clinic.name, start, right - start, TOP, { face: 'bold', size, leading: size * 1.3 })
    const oneLine = clinic.addressLines.join(', ')
    const address = setText(ruler, oneLine, start, right - start, name.bottom, {
      face: 'regular',
      size: small,
      leading: small * 1.35,
      ink: letterSize === 'large' ? 'black' : 'grey',
    })
    if (address.bottom > KEEP_OUT.top * INCH) continue
    // Beside a higher logo the words stand at half its height.
    const lower = Math.max(0, (TOP + (logo?.height ?? 0) - address.bottom) / 2)
    return [name, address].map(({ lines }) => moved({ tag: 'P', lines }, lower, 0))
  }
  throw new Error('The clinic’s name and address do not fit above the window.')
}

/** Beside the window, where no envelope hides it and no address is read. */
const placeSample = ({ ruler, frame }: Pen, { text }: LayoutInput): Node[] => {
  if (text.sample === null) return []
  const left = KEEP_OUT.right * INCH + 10
  const style: Style = { face: 'bold', size: 14, leading: 19 }
  return [{ tag: 'P', lines: setText(ruler, text.sample, left, frame.width - 18 - left, 150, style, frame.direction).lines }]
}

/** The name and address inside what the envelope's window always shows: as large on a large letter, and as far left on each. */
const placeAddress = (ruler: Ruler, language: LetterLanguage, address: AddressFit): readonly Node[] => {
  if (address.lines.length === 0) return []
  const isTall = address.lines.length > 3
  const leading = isTall ? 12 : 13
  const lines = address.lines.map((text, index): Line => {
    const baseline = ALWAYS_VISIBLE.top * INCH + (isTall ? 9 : 11) + index * leading
    const words = index < address.lines.length - 1 ? `${text} ` : text
    return setLine(ruler, words, ALWAYS_VISIBLE.left * INCH, baseline, { face: 'regular', size: address.size })
  })
  return [{ tag: 'P', ...(language === 'en' ? {} : { language: 'en' }), lines }]
}

/** Under the rule at the foot of the page, whose top is 0. */
type Foot = {
  readonly height: number
  readonly nodes: readonly Node[]
  readonly number: (page: number, pages: number) => Node
}

const FOOT_STYLES: Readonly<Record<LetterSize, Style>> = {
  standard: { face: 'regular', size: 10, leading: 14, ink: 'grey' },
  large: { face: 'regular', size: 18, leading: 18 * 1.15 },
}
const UNDER_RULE = 5

/** Which words these are and when they were printed; with the page where there are several. */
const footOf = (pen: Pen, { text, size }: LayoutInput): Foot => {
  const { left, right } = pen.frame
  const style = FOOT_STYLES[size]
  const width = (words: string): number => pen.ruler.width('regular', words, style.size) + 1
  const atRight = (words: string, end: number, top: number) => pen.text(words, end - width(words), width(words), top, style)
  const { letter, printed } = text.footer
  const fitBeside = (...words: readonly string[]): boolean =>
    words.reduce((sum, each) => sum + width(each) + 16, -16) <= right - left
  const longestNumber = text.pageOf(88, 88)
  const first = pen.text(letter, left, right - left, UNDER_RULE, style)
  const isOneLine = fitBeside(letter, longestNumber, printed)
  const second = isOneLine ? atRight(printed, right, UNDER_RULE) : pen.text(printed, left, right - left, first.bottom, style)
  const isNumberBeside = isOneLine || fitBeside(printed, longestNumber)
  const numberTop = isOneLine ? UNDER_RULE : isNumberBeside ? first.bottom : second.bottom
  const numberEnd = isOneLine ? right - width(printed) - 16 : right
  return {
    height: isNumberBeside ? second.bottom : second.bottom + style.leading,
    nodes: [first, second].map(({ lines }): Node => ({ tag: 'P', lines })),
    number: (page, pages) => ({ tag: 'P', lines: atRight(text.pageOf(page, pages), numberEnd, numberTop).lines }),
  }
}

/** Everything of the message, in the order it is read. */
const messageOf = (pen: Pen, { text, square }: LayoutInput, setting: Setting): readonly Block[] => {
  const [first, second] = text.ownWords
  return [
    titleBlock(pen, text.title, setting),
    paragraphBlock(pen, text.intro, setting, setting.column === null ? setting.gap : 4),
    ...(first ? [paragraphBlock(pen, first, setting)] : []),
    ...wayBlocks(pen, { steps: text.steps, square, squareAlt: text.squareAlt }, setting),
    ...text.facts.map((fact) => factBlock(pen, fact, setting)),
    ...(second ? [paragraphBlock(pen, second, setting)] : []),
  ]
}

/** The densest setting is used only where all then stands on one page. */
const flowed = (pen: Pen, input: LayoutInput): Flowed => {
  const air = airFor(input.language)
  if (input.size === 'large') return flow(messageOf(pen, input, large(air)), pen.frame)
  const set = ({ leading, gap }: (typeof DENSITIES)[number]): Flowed =>
    flow(messageOf(pen, input, standard(leading, gap, air, sizeIn(input.language, 12))), pen.frame)
  const roomy = set(DENSITIES[0])
  if (roomy.rules.length === 1) return roomy
  return DENSITIES.slice(1).map(set).find(({ rules }) => rules.length === 1) ?? roomy
}

/** Places a letter on its pages, but for the address. Throws where the clinic has no room above the window, which the limits of `letterProblems` rule out. */
export const layOutBody = (ruler: Ruler, input: LayoutInput): LetterBody => {
  const direction = directionOf(input.language)
  const foot = footOf(penFor(ruler, frameOf(input.pageSize, input.size, direction)), input)
  const frame = frameOf(input.pageSize, input.size, direction, foot.height)
  const pen = penFor(ruler, frame)
  const message = flowed(pen, input)
  const pages = message.rules.length
  const last = pages - 1
  const logo = placeLogo(input, frame)
  const onPage = (node: Node, page: number): Node => moved(node, frame.bottom, page)
  const footRule = { x: frame.left, y: frame.bottom, width: frame.right - frame.left }
  return {
    top: [...placeClinic(ruler, input, frame, logo), ...placeSample(pen, input)],
    nodes: [...message.nodes, ...foot.nodes.map((node) => onPage(node, last))],
    pages: message.rules.map((rules, page): PageMarks => ({
      rules: [...rules, footRule],
      artifacts: [
        ...(page === last ? [] : foot.nodes.flatMap((node) => onPage(node, page).lines ?? [])),
        ...(pages === 1 ? [] : (onPage(foot.number(page + 1, pages), page).lines ?? [])),
      ],
      ...(page === 0 && logo !== null && { pictures: [logo] }),
    })),
  }
}

/** Lines of the same widths and places that say `code`, as many characters of it on each. */
const sayingCode = (ruler: Ruler, lines: readonly Line[], code: string): readonly Line[] => {
  const characters = [...code]
  return lines.map((line) => setLine(ruler, characters.splice(0, [...line.text].length).join(''), line.x, line.baseline, line))
}

/** `node` with the lines of `shape` in it said anew as `code`; all else is the same node. */
const withCode = (ruler: Ruler, node: Node, shape: string, code: string): Node => {
  const { lines, children } = node
  if (lines?.map(({ text }) => text).join('') === shape) return { ...node, lines: sayingCode(ruler, lines, code) }
  if (children === undefined) return node
  const changed = children.map((child) => withCode(ruler, child, shape, code))
  return changed.every((child, index) => child === children[index]) ? node : { ...node, children: changed }
}

/** To whom a letter is, and its code: it takes the place of `shape`, which is as long. */
export type ToWhom = {
  readonly language: LetterLanguage
  readonly address: AddressFit | null
  readonly code: { readonly shape: string; readonly value: string } | null
}

/** The letter to somebody. Everything that stands on every letter alike is shared with the body. */
export const letterTo = (ruler: Ruler, { top, nodes, pages }: LetterBody, { language, address, code }: ToWhom): LaidOut => ({
  nodes: [
    ...top,
    ...(address === null ? [] : placeAddress(ruler, language, address)),
    ...(code === null ? nodes : nodes.map((node) => withCode(ruler, node, code.shape, code.value))),
  ],
  pages,
})
