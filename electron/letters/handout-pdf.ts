/** Sheets that go along, as further pages of the letter's PDF: one file, one print job, one SHA-256. */
import type { Handout } from '../../shared/invitations/handout.ts'
import { handoutText, type HandoutWords } from '../../shared/invitations/handout-text.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import { drawArtifacts, drawNode, drawRules } from './draw-nodes.ts'
import type { Ruler } from './fonts.ts'
import { layOutHandout } from './handout-layout.ts'
import type { HandoutSheet } from './handout-layout.ts'

/** As large as its letter, on paper of the same size. */
export const layOutSheet = (ruler: Ruler, words: HandoutWords, model: LetterModel, handout: Handout): HandoutSheet => {
  const { clinic, size, pageSize } = model
  return layOutHandout(ruler, { clinicName: clinic.name, size, pageSize }, handoutText(words, handout, model))
}

/** Adds the pages of one sheet: a section of its own, in its own language, with one list over all its pages. */
export const drawHandout = (doc: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, sheet: HandoutSheet): void => {
  const section = doc.struct('Sect', { lang: sheet.language, title: sheet.title })
  const list = doc.struct('L')
  whole.add(section)
  for (const [index, page] of sheet.pages.entries()) {
    doc.addPage()
    drawRules(doc, page.rules)
    drawArtifacts(doc, page.artifacts)
    for (const node of page.above) section.add(drawNode(doc, node))
    if (index === 0) section.add(list)
    for (const node of page.points) list.add(drawNode(doc, node))
    if (index === sheet.pages.length - 1) list.end()
    for (const node of page.below) section.add(drawNode(doc, node))
  }
  section.end()
}
