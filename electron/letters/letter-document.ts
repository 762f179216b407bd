/** The file that letters are drawn into: a tagged PDF of one letter with what goes along, or of many. */
import PDFDocument from 'pdfkit'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { LetterModel } from '../../shared/invitations/letter.ts'
import type { LetterTemplate } from '../../shared/invitations/letter-template.ts'
import { drawLaidOut } from './draw-nodes.ts'
import type { LaidOut } from './flow.ts'
import { registerFaces } from './fonts.ts'
import type { Faces } from './fonts.ts'
import { PAPER_SIZES } from './frames.ts'
import { drawHandout } from './handout-pdf.ts'
import type { HandoutSheet } from './handout-layout.ts'

const openDocument = (faces: Faces, { documentTitle }: LetterTemplate, model: LetterModel): PDFKit.PDFDocument => {
  const { width, height } = PAPER_SIZES[model.pageSize]
  const doc = new PDFDocument({
    size: [width, height],
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
      Title: documentTitle,
      Creator: 'EveryOffer',
      Producer: 'EveryOffer',
      // The wall clock taken as UTC: the bytes must not depend on the time zone of the machine.
      CreationDate: new Date(`${model.printedAt}Z`),
    },
  })
  registerFaces(doc, faces)
  return doc
}

/** Answers all of `doc` once it has ended. Its stream would carry some hundred pieces of a letter one by one. */
const gather = (doc: PDFKit.PDFDocument): (() => Uint8Array) => {
  let bytes = new Uint8Array(2 ** 16)
  let length = 0
  const add = (piece: Uint8Array): void => {
    if (length + piece.length > bytes.length) {
      const more = new Uint8Array(2 * (length + piece.length))
      more.set(bytes)
      bytes = more
    }
    bytes.set(piece, length)
    length += piece.length
  }
  add(doc.read() as Uint8Array)
  doc.push = (piece: Uint8Array | null) => {
    if (piece !== null) add(piece)
    return true
  }
  return () => bytes.slice(0, length)
}

export const drawDocument = (
  faces: Faces,
  template: LetterTemplate,
  model: LetterModel,
  laidOut: LaidOut,
  handouts: readonly HandoutSheet[],
): Uint8Array => {
  const doc = openDocument(faces, template, model)
  const bytes = gather(doc)
  const letter = doc.struct('Document')
  doc.addStructure(letter)
  drawLaidOut(doc, letter, laidOut)
  for (const handout of handouts) drawHandout(doc, letter, handout)
  letter.end()
  doc.end()
  return bytes()
}

/** What the library keeps of the tags (its version is pinned): for each page those that have something on it. */
type Tags = {
  getStructTreeRoot(): {
    readonly data: { readonly ParentTreeNextKey: number; readonly ParentTree: { get(page: number): readonly { data: object }[] } }
  }
}
const taggedPages = (doc: PDFKit.PDFDocument) => (doc as unknown as Tags).getStructTreeRoot().data

/** At the end only the numbers of written tags are asked for; all they hold would fill the memory until then. */
const emptyTags = (doc: PDFKit.PDFDocument, from: number): void => {
  const { ParentTreeNextKey: end, ParentTree: pages } = taggedPages(doc)
  for (let page = from; page < end; page += 1) for (const tag of pages.get(page)) tag.data = {}
}

export type LetterStack = {
  /** The next letter, from a page of its own on. It is drawn at once: what is waiting to be drawn would fill the memory. */
  readonly add: (faces: Faces, laidOut: LaidOut, language: LetterLanguage) => void
  readonly end: () => Uint8Array
}

/** `first` gives the document its date and its language. */
export const beginStack = (faces: Faces, template: LetterTemplate, first: LetterModel): LetterStack => {
  const doc = openDocument(faces, template, first)
  const bytes = gather(doc)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  let isFirst = true
  return {
    add: (own, laidOut, language) => {
      if (!isFirst) doc.addPage()
      isFirst = false
      registerFaces(doc, own)
      const letter = doc.struct('Part', { lang: language })
      whole.add(letter)
      const firstPage = taggedPages(doc).ParentTreeNextKey
      drawLaidOut(doc, letter, laidOut)
      letter.end()
      emptyTags(doc, firstPage)
    },
    end: () => {
      whole.end()
      doc.end()
      return bytes()
    },
  }
}
