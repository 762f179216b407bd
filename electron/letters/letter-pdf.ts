/**
 * The invitation as a tagged PDF: one page, and one or more for each sheet that goes along. Same letter, same bytes:
 * its SHA-256 says what was handed over.
 */
import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { handoutProblems } from '../../shared/invitations/handout-checks.ts'
import { letterChecks } from '../../shared/invitations/letter-checks.ts'
import type { LetterCheck } from '../../shared/invitations/letter-checks.ts'
import { letterProblems, qrTarget } from '../../shared/invitations/letter.ts'
import type { LetterModel, LetterProblem } from '../../shared/invitations/letter.ts'
import { letterTemplateSchema } from '../../shared/invitations/letter-template.ts'
import type { LetterTemplate } from '../../shared/invitations/letter-template.ts'
import { letterText } from '../../shared/invitations/letter-text.ts'
import type { LetterText } from '../../shared/invitations/letter-text.ts'
import { fitAddress } from '../../shared/invitations/window-address.ts'
import { drawNode, drawRules } from './draw-nodes.ts'
import { loadFaces, registerFaces, rulerOf } from './fonts.ts'
import type { Faces, ReadResource, Ruler } from './fonts.ts'
import { drawHandout, layOutHandouts, readHandoutTemplates } from './handout-pdf.ts'
import type { HandoutSheet } from './handout-layout.ts'
import { layOutLetter } from './letter-layout.ts'
import type { Sheet } from './letter-layout.ts'
import { qrSvgPath } from './qr-path.ts'

export type RenderedLetter = {
  readonly ok: true
  readonly bytes: Uint8Array
  /** Of `bytes`, in lower-case hex. */
  readonly sha256: string
  readonly template: string
  readonly templateVersion: number
  readonly language: string
  readonly checks: readonly LetterCheck[]
}
export type LetterRefused = {
  readonly ok: false
  readonly code: 'letter-refused'
  readonly message: string
  readonly problems: readonly LetterProblem[]
}

export type LetterPrinter = {
  /** Does once what every letter needs, so that the first one does not wait for it. */
  readonly prepare: () => Promise<void>
  /** One US Letter page, and those of the sheets that go along. What must not be printed is refused with every reason. */
  readonly renderLetter: (model: LetterModel) => Promise<RenderedLetter | LetterRefused>
}

const openDocument = (faces: Faces, text: LetterText, model: LetterModel): PDFKit.PDFDocument => {
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: 0,
    pdfVersion: '1.7',
    // The type list lags behind the library, which knows PDF/UA.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: model.language,
    displayTitle: true,
    // No default font: a letter must not name one it does not carry.
    font: '',
    info: {
      Title: text.documentTitle,
      Creator: 'EveryOffer',
      Producer: 'EveryOffer',
      // The wall clock taken as UTC: the bytes must not depend on the time zone of the machine.
      CreationDate: new Date(`${model.printedAt}Z`),
    },
  })
  registerFaces(doc, faces)
  return doc
}

const collect = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })

const drawSheet = async (
  faces: Faces,
  text: LetterText,
  model: LetterModel,
  sheet: Sheet,
  handouts: readonly HandoutSheet[],
): Promise<Uint8Array> => {
  const doc = openDocument(faces, text, model)
  const bytes = collect(doc)
  const letter = doc.struct('Document')
  doc.addStructure(letter)
  drawRules(doc, sheet.rules)
  for (const node of sheet.nodes) letter.add(drawNode(doc, node))
  for (const handout of handouts) drawHandout(doc, letter, handout)
  letter.end()
  doc.end()
  return bytes
}

const clinicProblems = (model: LetterModel, ruler: Ruler): LetterProblem[] => {
  const { clinic, portal } = model
  const texts = [clinic.name, ...clinic.addressLines, portal.name, portal.helpPhone, portal.helpHours]
  const code = model.kind === 'personal' ? model.code.value : ''
  if (texts.every((text) => ruler.canPrint('regular', text)) && ruler.canPrint('mono', code)) return []
  return [
    {
      code: 'unprintable',
      message: 'The clinic’s name, the portal or the code has letters this font lacks.',
    },
  ]
}

const parts = async (readResource: ReadResource): Promise<{ faces: Faces; template: LetterTemplate }> => {
  const [faces, words] = await Promise.all([
    loadFaces(readResource),
    readResource('letters/invitation.en.json'),
  ])
  const template = letterTemplateSchema.parse(JSON.parse(new TextDecoder().decode(words)))
  return { faces, template }
}

/** A letter to nobody: setting it once shapes the words that every letter shares. */
const SPECIMEN: LetterModel = {
  kind: 'personal',
  isSample: false,
  size: 'standard',
  language: 'en',
  clinic: { name: 'Clinic', addressLines: ['Street'] },
  portal: {
    name: 'Portal',
    url: 'https://portal.example/',
    helpPhone: '555-0100',
    helpHours: 'Monday to Friday, 8 to 5',
  },
  addressee: { name: 'Name', addressLines: ['Street'] },
  code: { value: '0123456789AB', goodUntil: '2000-12-31' },
  printedAt: '2000-01-01T00:00',
}

/** Prints letters from the words and fonts under `resources/`, which it reads once, at the first need. */
export const createLetterPrinter = ({
  readResource,
}: {
  readonly readResource: ReadResource
}): LetterPrinter => {
  let loaded: ReturnType<typeof parts> | undefined
  const load = (): ReturnType<typeof parts> => {
    loaded ??= parts(readResource).catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
  let templates: ReturnType<typeof readHandoutTemplates> | undefined
  const loadTemplates = (): ReturnType<typeof readHandoutTemplates> => {
    templates ??= readHandoutTemplates(readResource).catch((error: unknown) => {
      templates = undefined
      throw error
    })
    return templates
  }
  const render = async (model: LetterModel): Promise<RenderedLetter | LetterRefused> => {
    const { faces, template } = await load()
    const ruler = rulerOf(faces)
    const { handouts = [] } = model
    const problems = [
      ...letterProblems(model),
      ...clinicProblems(model, ruler),
      ...handoutProblems(handouts, (part) => ruler.canPrint('regular', part)),
    ]
    const [first] = problems
    if (first) return { ok: false, code: 'letter-refused', message: first.message, problems }
    const text = letterText(template, model)
    const address = model.addressee
      ? fitAddress(model.addressee, {
          width: (line, size) => ruler.width('regular', line, size),
          canPrint: (line) => ruler.canPrint('regular', line),
        })
      : null
    const square = qrSvgPath(qrTarget(model.portal))
    const sheet = layOutLetter(ruler, { text, clinic: model.clinic, address, square })
    const further = handouts.length === 0 ? [] : layOutHandouts(ruler, await loadTemplates(), model, handouts)
    const bytes = await drawSheet(faces, text, model, sheet, further)
    return {
      ok: true,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      template: template.id,
      templateVersion: template.version,
      language: template.language,
      checks: letterChecks(model, address),
    }
  }
  return {
    prepare: async () => {
      await render(SPECIMEN)
    },
    renderLetter: render,
  }
}
