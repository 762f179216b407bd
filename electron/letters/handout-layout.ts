/**
 * Where everything on a sheet that goes along stands. Pure: it is given a ruler. The words are as large as they can be
 * on the fewest pages, and never under 12 points: what is longer goes on on a further page.
 */
import type { HandoutText, InLanguage, PointText } from '../../shared/invitations/handout-text.ts'
import type { Ruler } from './fonts.ts'
import { COLUMN, LEFT, RIGHT } from './page-parts.ts'
import type { Line, Node, Rule } from './page-parts.ts'
import { calmWidth, setText } from './set-text.ts'
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
export type HandoutSheet = { readonly language: string; readonly title: string; readonly pages: readonly HandoutPage[] }

const TOP = 42
const FOOTER_BOTTOM = 760
const WIDTH = RIGHT - LEFT
const LARGER = [16, 15, 14, 13] as const
const SMALLEST = 12

const CLINIC: Style = { face: 'bold', size: 16, leading: 21 }
const MARK: Style = { face: 'bold', size: 14, leading: 20 }
const TITLE: Style = { face: 'bold', size: 26, leading: 33 }
const TITLE_AGAIN: Style = { face: 'bold', size: 16, leading: 22 }
const FOOTER: Style = { face: 'regular', size: SMALLEST, leading: 16, ink: 'grey' }

type Placed = { readonly nodes: readonly Node[]; readonly bottom: number }
type Head = Placed & { readonly rules: readonly Rule[] }
type Point = { readonly height: number; readonly at: (top: number) => Node }
type Box = { readonly height: number; readonly at: (top: number) => readonly Node[] }

const paragraph = (part: Part, language?: string): Node => ({
  tag: 'P',
  lines: part.lines,
  ...(language === undefined ? {} : { language }),
})

/** "Draft, not reviewed" and, beside it, the same in the language of the sheet; under it where both are too wide. */
const placeMark = (ruler: Ruler, mark: readonly InLanguage[], top: number): Placed => {
  const gap = 24
  const widths = mark.map(({ text }) => ruler.width(MARK.face, text, MARK.size) + 1)
  const isBeside = widths.reduce((sum, width) => sum + width + gap, -gap) <= WIDTH
  const nodes: Node[] = []
  let [x, bottom] = [LEFT, top]
  for (const [index, { text, language }] of mark.entries()) {
    const part = setText(ruler, text, x, RIGHT - x, isBeside ? top : bottom, MARK)
    nodes.push(paragraph(part, language))
    bottom = part.bottom
    if (isBeside) x += (widths[index] ?? 0) + gap
  }
  return { nodes, bottom }
}

const across = (y: number): Rule => ({ x: LEFT, y, width: WIDTH })

/** The clinic, and between two rules what has to be seen before a word is read. */
const placeHead = (ruler: Ruler, clinicName: string, { marks }: HandoutText): Head => {
  const clinic = setText(ruler, clinicName, LEFT, WIDTH, TOP, CLINIC)
  const nodes: Node[] = [paragraph(clinic)]
  if (marks.length === 0) return { nodes, bottom: clinic.bottom, rules: [] }
  const top = clinic.bottom + 9
  let bottom = top + 5
  for (const mark of marks) {
    const placed = placeMark(ruler, mark, bottom)
    nodes.push(...placed.nodes)
    bottom = placed.bottom
  }
  return { nodes, bottom: bottom + 5, rules: [across(top), across(bottom + 5)] }
}

const bodyOf = (size: number): Style => ({ face: 'regular', size, leading: size * 1.45 })

const placeTitle = (ruler: Ruler, { title, lead }: HandoutText, top: number, size: number): Placed => {
  const heading = setText(ruler, title, LEFT, calmWidth(ruler, title, WIDTH, TITLE, 0.5), top, TITLE)
  const body = bodyOf(size + 1)
  const under = setText(ruler, lead, LEFT, calmWidth(ruler, lead, WIDTH, body, 0.3), heading.bottom + 8, body)
  return { nodes: [{ tag: 'H1', lines: heading.lines }, paragraph(under)], bottom: under.bottom }
}

const BULLET = '•'

/** The points: a label that hangs, and the text beside it. */
const pointsOf = (ruler: Ruler, points: readonly PointText[], size: number): readonly Point[] => {
  const body = bodyOf(size)
  const bold: Style = { ...body, face: 'bold' }
  const widest = Math.max(...points.map(({ label }) => (label === null ? 0 : ruler.width('bold', label, size))))
  const x = LEFT + Math.max(widest + 9, 18)
  return points.map(({ label, text }) => {
    const width = calmWidth(ruler, text, RIGHT - x, body, 0.16)
    const placed = (top: number) => setText(ruler, text, x, width, top, body)
    return {
      height: placed(0).bottom,
      at: (top) => {
        // The space after a label is of no width to the eye, and keeps it from the first word for the ear.
        const { lines } = setText(ruler, `${label ?? BULLET} `, LEFT, x - LEFT, top, bold)
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

type FactLine = { readonly text: string; readonly isBold: boolean; readonly language?: string }

/** Who helps, and where the website is: at the foot of the last page, where people look for a number. */
const boxOf = (ruler: Ruler, { help, website, language }: HandoutText, pointSize: number): Box => {
  // Larger, its headings would break.
  const size = Math.min(pointSize, 14)
  const body = bodyOf(size)
  const bold: Style = { ...body, face: 'bold' }
  const fact = (heading: string, said: readonly FactLine[], top: number): Placed => {
    const left = setText(ruler, heading, LEFT, COLUMN - LEFT - 14, top, bold)
    const nodes: Node[] = [{ tag: 'H2', lines: left.lines }]
    let bottom = top
    for (const line of said) {
      const part = setText(ruler, line.text, COLUMN, RIGHT - COLUMN, bottom, line.isBold ? bold : body)
      nodes.push(paragraph(part, line.language))
      bottom = part.bottom
    }
    return { nodes, bottom: Math.max(bottom, left.bottom) }
  }
  const { hours } = help
  const hoursLanguage = hours.language === language ? {} : { language: hours.language }
  const place = (top: number): Placed => {
    const first = fact(help.heading, [{ text: help.call, isBold: true }, { text: hours.text, isBold: false, ...hoursLanguage }], top)
    const second = fact(website.heading, [{ text: website.name, isBold: false }, { text: website.address, isBold: true }], first.bottom + size * 0.7)
    return { nodes: [...first.nodes, ...second.nodes], bottom: second.bottom }
  }
  return { height: place(0).bottom, at: (top) => place(top).nodes }
}

/** Which words these are and when they were printed, from the bottom up. */
const placeFooter = (ruler: Ruler, { footer, pageOf }: HandoutText, page: number, pages: number) => {
  const printedWidth = ruler.width('regular', footer.printed, FOOTER.size) + 1
  const left = WIDTH - printedWidth - 16
  const place = (top: number) => {
    const sheet = setText(ruler, footer.sheet, LEFT, left, top, FOOTER)
    const script = setText(ruler, footer.script, LEFT, left, sheet.bottom, FOOTER)
    const printed = setText(ruler, footer.printed, RIGHT - printedWidth, printedWidth + 1, top, FOOTER)
    return { sheet, script, printed }
  }
  const top = FOOTER_BOTTOM - place(0).script.bottom
  const { sheet, script, printed } = place(top)
  const words = pageOf(page, pages)
  const pageWidth = ruler.width('regular', words, FOOTER.size) + 1
  const number = pages === 1 ? [] : setText(ruler, words, RIGHT - pageWidth, pageWidth + 1, printed.bottom, FOOTER).lines
  return { top: top - 8, nodes: [sheet, script, printed].map((part) => paragraph(part)), number }
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

const BOX_SPACE = 30

const layOutAt = (ruler: Ruler, clinicName: string, text: HandoutText, size: number): HandoutSheet | null => {
  const head = placeHead(ruler, clinicName, text)
  const opening = placeTitle(ruler, text, head.bottom + 26, size)
  const again = setText(ruler, text.title, LEFT, WIDTH, head.bottom + 14, TITLE_AGAIN)
  const tops = [opening.bottom + size * 1.1, again.bottom + 12] as const
  const footerTop = placeFooter(ruler, text, 1, 1).top
  const gap = size * 0.6
  const box = boxOf(ruler, text, size)
  const end = footerTop - 14
  const rooms = { first: end - tops[0], next: end - tops[1], gap, box: box.height + BOX_SPACE }
  const flows = flow(pointsOf(ruler, text.points, size), rooms)
  if (flows === null) return null

  const pages = flows.map(({ points, isLast }, index): HandoutPage => {
    const isFirst = index === 0
    const footer = placeFooter(ruler, text, index + 1, flows.length)
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
      rules: [...head.rules, ...(isLast ? [across(boxTop - 12)] : []), across(footer.top)],
    }
  })
  return { language: text.language, title: text.name, pages }
}

/** The sheet on the fewest pages, its words as large as they can be there. Throws where one point is higher than a page. */
export const layOutHandout = (ruler: Ruler, clinicName: string, text: HandoutText): HandoutSheet => {
  const smallest = layOutAt(ruler, clinicName, text, SMALLEST)
  if (smallest === null) throw new Error('The sheet has a point that is higher than a page.')
  for (const size of LARGER) {
    const sheet = layOutAt(ruler, clinicName, text, size)
    if (sheet?.pages.length === smallest.pages.length) return sheet
  }
  return smallest
}
