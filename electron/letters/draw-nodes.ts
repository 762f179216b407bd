/** Draws what a layout placed, inside its tags: what reads the page aloud follows this tree, in this order. */
import type { Line, Node, Rule } from './page-parts.ts'

const GREY = '#3d3d3d'
const HAIRLINE = '#8a8a8a'

const drawLine = (doc: PDFKit.PDFDocument, line: Line): void => {
  doc
    .font(line.face)
    .fontSize(line.size)
    .fillColor(line.ink === 'grey' ? GREY : 'black')
    .text(line.text, line.x, line.baseline, { lineBreak: false, baseline: 'alphabetic' })
}

const drawSquare = (doc: PDFKit.PDFDocument, square: NonNullable<Node['square']>): void => {
  doc.save().translate(square.x, square.y).scale(square.module).path(square.path).fill('black').restore()
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
  if (node.lines) element.add(() => node.lines?.forEach((line) => drawLine(doc, line)))
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
export const drawArtifacts = (doc: PDFKit.PDFDocument, lines: readonly Line[]): void => {
  if (lines.length === 0) return
  doc.markContent('Artifact', { type: 'Pagination' })
  for (const line of lines) drawLine(doc, line)
  doc.endMarkedContent()
}
