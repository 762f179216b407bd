/** Sheets that go along, as further pages of the letter's PDF: one file, one print job, one SHA-256. */
import type { Handout } from '../../shared/invitations/handout.ts'
import { handoutTemplateSchema } from '../../shared/invitations/handout-template.ts'
import type { HandoutTemplate } from '../../shared/invitations/handout-template.ts'
import { handoutText, type HandoutTemplates } from '../../shared/invitations/handout-text.ts'
import type { HoursWords } from '../../shared/invitations/help-hours.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import type { Language } from '../../shared/text/languages.ts'
import { drawArtifacts, drawNode, drawRules } from './draw-nodes.ts'
import type { ReadResource, Ruler } from './fonts.ts'
import { layOutHandout } from './handout-layout.ts'
import type { HandoutSheet } from './handout-layout.ts'

/** Reads the words around sheets. Only a letter with a sheet waits for them. */
export const readHandoutTemplates = async (readResource: ReadResource): Promise<HandoutTemplates> => {
  const read = async (language: Language): Promise<HandoutTemplate> =>
    handoutTemplateSchema.parse(JSON.parse(new TextDecoder().decode(await readResource(`letters/handout.${language}.json`))))
  const [en, es] = await Promise.all([read('en'), read('es')])
  return { en, es }
}

export const layOutHandouts = (
  ruler: Ruler,
  templates: HandoutTemplates,
  hours: Readonly<Record<Language, HoursWords>>,
  model: LetterModel,
  handouts: readonly Handout[],
): readonly HandoutSheet[] =>
  handouts.map((handout) => layOutHandout(ruler, model.clinic.name, handoutText(templates, hours, handout, model)))

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
