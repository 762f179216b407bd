/** Paragraphs on a page, and what readers that know nothing of our code make of them. */
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawNode } from '../../../electron/letters/draw-nodes.ts'
import { registerFaces } from '../../../electron/letters/fonts.ts'
import type { Faces } from '../../../electron/letters/fonts.ts'
import type { Line } from '../../../electron/letters/page-parts.ts'

/** One tagged page with a paragraph of these lines. */
export const paperWith = (faces: Faces, language: string, lines: readonly Line[]): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'LETTER', margin: 0, pdfVersion: '1.7', subset: 'PDF/UA' as 'PDF/A-1', tagged: true, lang: language, displayTitle: true, font: '', info: { Title: 'Passage' } })
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    registerFaces(doc, faces)
    const whole = doc.struct('Document')
    doc.addStructure(whole)
    whole.add(drawNode(doc, { tag: 'P', language, lines }))
    whole.end()
    doc.end()
  })

/** The text of the page as pdf.js takes it from the paper, piece after piece. */
export const pdfJsText = async (pdf: Uint8Array): Promise<string> => {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  try {
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  } finally {
    await task.destroy()
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** What the structure says in place of glyphs that run from right to left, in order, as it stands in the file. */
export const actualTexts = (pdf: Uint8Array): readonly string[] =>
  [...Buffer.from(pdf).toString('latin1').matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gsu)].map(([, written = '']) => {
    const bytes = Buffer.from(written.replace(/\\(.)/gsu, (_, character: string) => ESCAPES[character] ?? character), 'latin1')
    return bytes.subarray(2).swap16().toString('utf16le')
  })

/** Without the marks of direction that a reader adds, and with one space where there are any. */
export const plain = (text: string): string =>
  text.normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/[\s\f]+/gu, ' ').trim()
export const withoutSpaces = (text: string): string => plain(text).replace(/ /gu, '')
