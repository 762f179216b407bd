/**
 * Where everything on a sheet that goes along stands. Pure: it is given a ruler. The words are as large as they can be
 * on the fewest pages, and never under 12 points: what is longer goes on on a further page. Beside a letter in large
 * print all of it has 18 points.
 */
import type { HandoutText, InLanguage, PointText } from '../../shared/invitations/handout-text.ts'
import { directionOf, type LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { LetterForm } from '../../shared/invitations/letter.ts'
import type { Ruler } from './fonts.ts'
import { frameOf, penFor } from './frames.ts'
import type { Pen } from './frames.ts'
import { airFor, sizeIn } from './language-look.ts'
import { COLUMN } from './page-parts.ts'
import type { Line, Node, Rule } from './page-parts.ts'
import { calmWidth } from './set-text.ts'
import type { Part, Style } from './set-text.ts'

export type HandoutPage = {
  /** Read before the points, after them, and the points themselves: they go on in one list from page to page. */
  readonly above: readonly Node[]
  readonly points: readonly Node[]
  readonly below: readonly Node[]
  /** Said already on the page before, or of no use to who listens. */
  readonly artifacts: readonly Line[]
  readonly rules: readonly Rule[]
}
export type HandoutSheet = { readonly language: LetterLanguage; readonly title: string; readonly pages: readonly HandoutPage[] }

/** The letter it goes along with. */
export type Beside = Pick<LetterForm, 'size' | 'pageSize'> & { readonly clinicName: string }

const TOP = 42
/** White under the footer. */
const UNDER = 32
const BOX_SPACE = 30
const BULLET = '•'

/** How a sheet is set, in points. */
type Setting = {
  readonly clinic: Style
  readonly mark: Style
  readonly title: Style
  readonly titleAgain: Style
  readonly lead: Style
  readonly body: Style
  /** What catches the eye inside of a text: numbers of steps, the phone. */
  readonly strong: Style
  /** Who helps, and where the website is. */
  readonly boxHeading: Style
  readonly boxBody: Style
  readonly boxStrong: Style
  readonly footer: Style
  /** White between two points. */
  readonly gap: number
  readonly isOneColumn: boolean
}

const style = (language: LetterLanguage, face: Style['face'], size: number, leading: number): Style => ({
  face,
  size,
  leading: leading * airFor(language),
})

const standard = (language: LetterLanguage, size: number): Setting => {
  const body = (of: number, face: Style['face'] = 'regular') => style(language, face, sizeIn(language, of), of * 1.45)
  // Larger, the headings of the box would break.
  const boxSize = Math.min(size, 14)
  return {
    clinic: style(language, 'bold', 16, 21),
    mark: style(language, 'bold', 14, 20),
    title: style(language, 'bold', 26, 33),
    titleAgain: style(language, 'bold', 16, 22),
    lead: body(size + 1),
    body: body(size),
    strong: body(size, 'bold'),
    boxHeading: body(boxSize, 'bold'),
    boxBody: body(boxSize),
    boxStrong: body(boxSize, 'bold'),
    footer: { ...style(language, 'regular', 12, 16), ink: 'grey' },
    gap: size * 0.6,
    isOneColumn: false,
  }
}

/** As a letter in large print: `domain.md` 7.3. */
const large = (language: LetterLanguage): Setting => {
  const body = style(language, 'regular', 18, 18 * 1.15)
  const heading = style(language, 'bold', 20, 20 * 1.15)
  return {
    clinic: heading,
    mark: heading,
    title: style(language, 'bold', 22, 22 * 1.15),
    titleAgain: heading,
    lead: body,
    body,
    strong: body,
    boxHeading: heading,
    boxBody: body,
    boxStrong: body,
    footer: body,
    gap: body.leading,
    isOneColumn: true,
  }
}

/** The smallest, and the larger ones, the largest first. */
const settingsFor = (language: LetterLanguage, size: LetterForm['size']): readonly [Setting, ...Setting[]] =>
  size === 'large' ? [large(language)] : [standard(language, 12), ...[16, 15, 14, 13].map((points) => standard(language, points))]

type Sheet = { readonly pen: Pen; readonly text: HandoutText; readonly clinicName: string; readonly setting: Setting }
type Placed = { readonly nodes: readonly Node[]; readonly bottom: number }
type Head = Placed & { readonly rules: readonly Rule[] }
type Point = { readonly height: number; readonly at: (top: number) => Node }
type Box = { readonly height: number; readonly at: (top: number) => readonly Node[] }

const paragraph = (part: Part, language?: string): Node => ({
  tag: 'P',
  lines: part.lines,
  ...(language === undefined ? {} : { language }),
})

const widthIn = ({ frame }: Pen): number => frame.right - frame.left
const across = (pen: Pen, y: number): Rule => ({ x: pen.frame.left, y, width: widthIn(pen) })

/** "Draft, not reviewed" and, beside it, the same in the language of the sheet; under it where both are too wide. */
const placeMark = ({ pen, setting }: Sheet, mark: readonly InLanguage[], top: number): Placed => {
  const gap = 24
  const { face, size } = setting.mark
  const { left, right } = pen.frame
  const widths = mark.map(({ text }) => pen.ruler.width(face, text, size) + 1)
  const isBeside = widths.reduce((sum, width) => sum + width + gap, -gap) <= right - left
  const nodes: Node[] = []
  let [x, bottom] = [left, top]
  for (const [index, { text, language }] of mark.entries()) {
    const width = isBeside ? (widths[index] ?? 0) : right - left
    const part = pen.text(text, x, width, isBeside ? top : bottom, setting.mark, directionOf(language))
    nodes.push(paragraph(part, language))
    bottom = part.bottom
    if (isBeside) x += width + gap
  }
  return { nodes, bottom }
}

/** The clinic, and between two rules what has to be seen before a word is read. */
const placeHead = (sheet: Sheet): Head => {
  const { pen, text, clinicName, setting } = sheet
  const clinic = pen.text(clinicName, pen.frame.left, widthIn(pen), TOP, setting.clinic)
  const nodes: Node[] = [paragraph(clinic)]
  if (text.marks.length === 0) return { nodes, bottom: clinic.bottom, rules: [] }
  const top = clinic.bottom + 9
  let bottom = top + 5
  for (const mark of text.marks) {
    const placed = placeMark(sheet, mark, bottom)
    nodes.push(...placed.nodes)
    bottom = placed.bottom
  }
  return { nodes, bottom: bottom + 5, rules: [across(pen, top), across(pen, bottom + 5)] }
}

/** Text from `x` to the right edge, its lines of about the same length. */
const calmText = (pen: Pen, words: string, x: number, top: number, of: Style, share: number, direction = pen.frame.direction): Part =>
  pen.text(words, x, calmWidth(pen.ruler, words, pen.frame.right - x, of, share, direction), top, of, direction)

const placeTitle = ({ pen, text: { title, lead }, setting }: Sheet, top: number): Placed => {
  const { left } = pen.frame
  const heading = calmText(pen, title, left, top, setting.title, 0.5)
  const under = calmText(pen, lead, left, heading.bottom + 8, setting.lead, 0.3)
  return { nodes: [{ tag: 'H1', lines: heading.lines }, paragraph(under)], bottom: under.bottom }
}

/** The points: a label that hangs, and the text beside it. */
const pointsOf = ({ pen, text, setting }: Sheet): readonly Point[] => {
  const { body, strong } = setting
  const { left } = pen.frame
  const widths = text.points.map(({ label }: PointText) => (label === null ? 0 : pen.ruler.width(strong.face, label, strong.size)))
  const indent = Math.max(Math.max(...widths) + 9, 18)
  return text.points.map((point) => {
    const placed = (top: number) => calmText(pen, point.text, left + indent, top, body, 0.16)
    return {
      height: placed(0).bottom,
      at: (top) => {
        // The space after a label is of no width to the eye, and keeps it from the first word for the ear.
        const { lines } = pen.text(`${point.label ?? BULLET} `, left, indent, top, strong)
        return {
          tag: 'LI',
          children: [
            { tag: 'Lbl', lines },
            { tag: 'LBody', lines: placed(top).lines },
          ],
        }
      },
    }
  })
}

type FactLine = { readonly text: string; readonly style: Style; readonly language?: LetterLanguage }

/** Who helps, and where the website is: at the foot of the last page, where people look for a number. */
const boxOf = ({ pen, text: { help, website, language }, setting }: Sheet): Box => {
  const { left, right } = pen.frame
  const { boxHeading, boxBody, boxStrong, isOneColumn } = setting
  const column = isOneColumn ? left : COLUMN
  const fact = (heading: string, said: readonly FactLine[], top: number): Placed => {
    const head = pen.text(heading, left, (isOneColumn ? right : column - 14) - left, top, boxHeading)
    const nodes: Node[] = [{ tag: 'H2', lines: head.lines }]
    let bottom = isOneColumn ? head.bottom : top
    for (const line of said) {
      const part = calmText(pen, line.text, column, bottom, line.style, 0.3, directionOf(line.language ?? language))
      nodes.push(paragraph(part, line.language))
      bottom = part.bottom
    }
    return { nodes, bottom: Math.max(bottom, head.bottom) }
  }
  const { hours } = help
  const hoursLine: FactLine = { text: hours.text, style: boxBody, ...(hours.language !== language && { language: hours.language }) }
  const place = (top: number): Placed => {
    const first = fact(help.heading, [{ text: help.call, style: boxStrong }, hoursLine], top)
    const next = [{ text: website.name, style: boxBody }, { text: website.address, style: boxStrong }]
    const second = fact(website.heading, next, first.bottom + boxBody.size * 0.7)
    return { nodes: [...first.nodes, ...second.nodes], bottom: second.bottom }
  }
  return { height: place(0).bottom, at: (top) => place(top).nodes }
}

/** The words of a footer from `top` down, read in this order, and the number of the page. */
type FootLines = { readonly parts: readonly Part[]; readonly number: Part; readonly bottom: number }

/** Beside each other where all is small. */
const footInColumns = ({ pen, text: { footer }, setting }: Sheet, number: string, top: number): FootLines => {
  const { left, right } = pen.frame
  const width = (words: string): number => pen.ruler.width('regular', words, setting.footer.size) + 1
  const atRight = (words: string, y: number): Part => pen.text(words, right - width(words), width(words) + 1, y, setting.footer)
  const room = right - left - width(footer.printed) - 16
  const sheet = pen.text(footer.sheet, left, room, top, setting.footer)
  const script = pen.text(footer.script, left, room, sheet.bottom, setting.footer)
  const printed = atRight(footer.printed, top)
  return { parts: [sheet, script, printed], number: atRight(number, printed.bottom), bottom: script.bottom }
}

const footInOneColumn = ({ pen, text: { footer }, setting }: Sheet, number: string, top: number): FootLines => {
  const parts: Part[] = []
  const under = (words: string): Part => pen.text(words, pen.frame.left, widthIn(pen), parts.at(-1)?.bottom ?? top, setting.footer)
  for (const words of [footer.sheet, footer.script, footer.printed]) parts.push(under(words))
  const last = under(number)
  return { parts, number: last, bottom: last.bottom }
}

/** Which words these are and when they were printed, from the bottom up. */
const placeFooter = (sheet: Sheet, page: number, pages: number) => {
  const words = sheet.text.pageOf(page, pages)
  const lines = (top: number) => (sheet.setting.isOneColumn ? footInOneColumn : footInColumns)(sheet, words, top)
  const top = sheet.pen.frame.height - UNDER - lines(0).bottom
  const { parts, number } = lines(top)
  return { top: top - 8, nodes: parts.map((part) => paragraph(part)), number: pages === 1 ? [] : number.lines }
}

type Flow = { readonly points: readonly Point[]; readonly isLast: boolean }
type Room = { readonly first: number; readonly next: number; readonly gap: number; readonly box: number }

/** How many of `points` fit, and how high they are together. */
const fitIn = (points: readonly Point[], room: number, gap: number): { readonly count: number; readonly height: number } => {
  let height = 0
  for (const [count, point] of points.entries()) {
    const higher = height + (count === 0 ? 0 : gap) + point.height
    if (higher > room) return { count, height }
    height = higher
  }
  return { count: points.length, height }
}

/** Shares the points out to pages, down to the one where the box stands under them; null where one is higher than a page. */
const flow = (points: readonly Point[], { first, next, gap, box }: Room): readonly Flow[] | null => {
  const pages: Flow[] = []
  for (let left = points; ; ) {
    const room = pages.length === 0 ? first : next
    const { count, height } = fitIn(left, room, gap)
    if (count === left.length && height + box <= room) return [...pages, { points: left, isLast: true }]
    // A title and a lead as long as nobody writes them may fill the first page.
    if (count === 0 && pages.length > 0) return null
    // Neither the box nor one point alone on a page: the last two go on together.
    const stay = Math.min(count, Math.max(left.length - 2, 1))
    pages.push({ points: left.slice(0, stay), isLast: false })
    left = left.slice(stay)
  }
}

const layOutIn = (sheet: Sheet): HandoutSheet | null => {
  const { pen, text, setting } = sheet
  const head = placeHead(sheet)
  const opening = placeTitle(sheet, head.bottom + 26)
  const again = pen.text(text.title, pen.frame.left, widthIn(pen), head.bottom + 14, setting.titleAgain)
  const tops = [opening.bottom + setting.body.size * 1.1, again.bottom + 12] as const
  const footerTop = placeFooter(sheet, 1, 1).top
  const { gap } = setting
  const box = boxOf(sheet)
  const end = footerTop - 14
  const rooms = { first: end - tops[0], next: end - tops[1], gap, box: box.height + BOX_SPACE }
  const flows = flow(pointsOf(sheet), rooms)
  if (flows === null) return null

  const pages = flows.map(({ points, isLast }, index): HandoutPage => {
    const isFirst = index === 0
    const footer = placeFooter(sheet, index + 1, flows.length)
    const boxTop = end - box.height
    let top: number = tops[isFirst ? 0 : 1]
    const placed = points.map((point) => {
      const node = point.at(top)
      top += point.height + gap
      return node
    })
    const headLines = head.nodes.flatMap((node) => node.lines ?? [])
    return {
      above: isFirst ? [...head.nodes, ...opening.nodes] : [],
      points: placed,
      below: isLast ? [...box.at(boxTop), ...footer.nodes] : [],
      artifacts: [
        ...(isFirst ? [] : [...headLines, ...again.lines]),
        ...(isLast ? [] : footer.nodes.flatMap((node) => node.lines ?? [])),
        ...footer.number,
      ],
      rules: [...head.rules, ...(isLast ? [across(pen, boxTop - 12)] : []), across(pen, footer.top)],
    }
  })
  return { language: text.language, title: text.name, pages }
}

/** The sheet on the fewest pages, its words as large as they can be there. Throws where one point is higher than a page. */
export const layOutHandout = (ruler: Ruler, { clinicName, size, pageSize }: Beside, text: HandoutText): HandoutSheet => {
  const pen = penFor(ruler, frameOf(pageSize, size, directionOf(text.language)))
  const inSetting = (setting: Setting): HandoutSheet | null => layOutIn({ pen, text, clinicName, setting })
  const [smallest, ...larger] = settingsFor(text.language, size)
  const fewest = inSetting(smallest)
  if (fewest === null) throw new Error('The sheet has a point that is higher than a page.')
  for (const setting of larger) {
    const sheet = inSetting(setting)
    if (sheet?.pages.length === fewest.pages.length) return sheet
  }
  return fewest
}
