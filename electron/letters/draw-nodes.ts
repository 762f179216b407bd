/** Draws what a layout placed, inside its tags: what reads the page aloud follows this tree, in this order. */
import type { LaidOut } from './flow.ts'
import type { Line, Node, Picture, Rule, Square } from './page-parts.ts'
import { drawParts, type Part } from './shared-streams.ts'
import { showRun } from './show-run.ts'

const GREY = '#3d3d3d'
const HAIRLINE = '#8a8a8a'

const drawLine = (doc: PDFKit.PDFDocument, line: Line): void => {
  doc.fillColor(line.ink === 'grey' ? GREY : 'black')
  for (const run of line.runs) showRun(doc, run, line)
}

const isRightToLeft = (line: Line): boolean => line.runs.some((run) => run.isRightToLeft)

/**
 * Lines of a paragraph. Glyphs that run from right to left stand on the page from left to right, so the words of such a
 * line are said a second time, in the order of reading.
 */
const addLines = (doc: PDFKit.PDFDocument, element: PDFKit.PDFStructureElement, lines: readonly Line[]): void => {
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const line = lines[start]
    if (line && isRightToLeft(line)) {
      element.add(doc.struct('Span', { actual: line.text }, [() => drawLine(doc, line)]))
      end = start + 1
    } else {
      const next = lines.findIndex((other, index) => index > start && isRightToLeft(other))
      end = next === -1 ? lines.length : next
      const together = lines.slice(start, end)
      element.add(() => together.forEach((each) => drawLine(doc, each)))
    }
  }
}

const drawSquare = (doc: PDFKit.PDFDocument, square: Square): void => {
  doc.save().translate(square.x, square.y).scale(square.module).fillColor('black')
  doc.addContent(`${square.rectangles}f`).restore()
}

/** A node and all inside of it. It is drawn when its parent is part of the document. */
export const drawNode = (doc: PDFKit.PDFDocument, node: Node): PDFKit.PDFStructureElement => {
  const { square } = node
  const options = {
    ...(node.language ? { lang: node.language } : {}),
    ...(square
      ? { alt: square.alt, bbox: [square.x, square.y, square.x + square.side, square.y + square.side] }
      : {}),
  }
  const element = doc.struct(node.tag, options)
  if (square) element.add(() => drawSquare(doc, square))
  if (node.lines) addLines(doc, element, node.lines)
  for (const child of node.children ?? []) element.add(drawNode(doc, child))
  element.end()
  return element
}

export const drawRules = (doc: PDFKit.PDFDocument, rules: readonly Rule[]): void => {
  doc.markContent('Artifact', { type: 'Layout' })
  for (const rule of rules)
    doc
      .moveTo(rule.x, rule.y)
      .lineTo(rule.x + rule.width, rule.y)
      .lineWidth(0.75)
      .stroke(HAIRLINE)
  doc.endMarkedContent()
}

/** What stands on every page and is read once. */
export const drawArtifacts = (doc: PDFKit.PDFDocument, lines: readonly Line[], squares: readonly Square[] = []): void => {
  if (lines.length === 0 && squares.length === 0) return
  doc.markContent('Artifact', { type: 'Pagination' })
  for (const line of lines) drawLine(doc, line)
  for (const square of squares) drawSquare(doc, square)
  doc.endMarkedContent()
}

type Image = PDFKit.Mixins.ImageSrc
/** The type list lags behind the library, which takes an opened picture as well as its bytes. */
type WithImages = PDFKit.PDFDocument & { readonly openImage: (bytes: Buffer) => Image }

const imagesOf = new WeakMap<PDFKit.PDFDocument, Map<Uint8Array, Image>>()

/** Embedded once in a document, however many letters it holds. */
const imageIn = (doc: PDFKit.PDFDocument, png: Uint8Array): Image => {
  const known = imagesOf.get(doc) ?? new Map<Uint8Array, Image>()
  const image = known.get(png) ?? (doc as WithImages).openImage(Buffer.from(png))
  imagesOf.set(doc, known.set(png, image))
  return image
}

/** Not read aloud. */
const drawPictures = (doc: PDFKit.PDFDocument, pictures: readonly Picture[] = []): void => {
  if (pictures.length === 0) return
  doc.markContent('Artifact', { type: 'Layout' })
  for (const { png, x, y, width, height } of pictures) doc.image(imageIn(doc, png), x, y, { width, height })
  doc.endMarkedContent()
}

type OnPage = Part & { readonly page: number }

/** All that is read, in order. A list goes on over pages as one list. */
const partsOf = (doc: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, nodes: readonly Node[]): readonly OnPage[] => {
  const part = (node: Node, parent: () => PDFKit.PDFStructureElement): OnPage => ({
    looks: node,
    page: node.page ?? 0,
    draw: () => void parent().add(drawNode(doc, node)),
  })
  const beginList = (): PDFKit.PDFStructureElement => {
    const list = doc.struct('L')
    whole.add(list)
    return list
  }
  return nodes.flatMap((node) => {
    if (node.tag !== 'L') return [part(node, () => whole)]
    let list: PDFKit.PDFStructureElement | undefined
    return (node.children ?? []).map((item) => part(item, () => (list ??= beginList())))
  })
}

/** All pages of a document, of which the first is there already. */
export const drawLaidOut = (doc: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, { nodes, pages }: LaidOut): void => {
  const parts = partsOf(doc, whole, nodes)
  for (const [index, marks] of pages.entries()) {
    if (index > 0) doc.addPage()
    const drawMarks = (): void => {
      drawRules(doc, marks.rules)
      drawPictures(doc, marks.pictures)
      drawArtifacts(doc, marks.artifacts, marks.squares)
    }
    drawParts(doc, [{ looks: marks, draw: drawMarks }, ...parts.filter(({ page }) => page === index)])
  }
}
