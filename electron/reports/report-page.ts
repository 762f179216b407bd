/** The sheet a report is drawn on: its text, its tables and its charts, each in its tag. Points throughout. */
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { PageSize } from '../../shared/invitations/letter.ts'
import type { ReadResource } from '../letters/read-resource.ts'

const SIZES: Readonly<Record<PageSize, 'LETTER' | 'A4'>> = { letter: 'LETTER', a4: 'A4' }
const EDGE = 54
const INK = '#1a1a1a'
const QUIET = '#595959'
const HAIR = '#c8c8c8'
const SIZE = 9.5
const REGULAR = 'fonts/noto-sans-regular.ttf'
const BOLD = 'fonts/noto-sans-bold.ttf'

type Doc = PDFKit.PDFDocument

/** The mark of what is more than chance: the fonts of the letters have no diamond. */
const printable = (text: string): string => text.replaceAll('◆', '*')

export type ReportTable = {
  readonly head: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[]
  /** Parts of the width, one a column. */
  readonly widths: readonly number[]
  /** Words and no figures: set from the left. */
  readonly isText?: boolean
}

export type ReportPage = ReturnType<typeof createReportPage>

type About = { readonly title: string; readonly foot: string; readonly language: string; readonly size: PageSize; readonly madeAt: string }

/** About as high as a table of so many rows of one line is, with the words above it. Points. */
export const tableHeight = (rows: number): number => 30 + rows * 18

export const loadReportFonts = async (readResource: ReadResource) => {
  const [regular, bold] = await Promise.all([readResource(REGULAR), readResource(BOLD)])
  return { regular: create(Buffer.from(regular)), bold: create(Buffer.from(bold)) }
}
type Fonts = Awaited<ReturnType<typeof loadReportFonts>>

export const createReportPage = (fonts: Fonts, { title, foot, language, size, madeAt }: About) => {
  const doc: Doc = new PDFDocument({
    size: SIZES[size], margin: EDGE, pdfVersion: '1.7', bufferPages: true, tagged: true, lang: language, displayTitle: true, font: '',
    // The type list lags behind the library, which knows PDF/UA.
    subset: 'PDF/UA' as 'PDF/A-1',
    info: { Title: title, Creator: 'EveryOffer', Producer: 'EveryOffer', CreationDate: new Date(`${madeAt}Z`) },
  })
  // Parsed: a table sets the font anew for each of its cells, and of bytes that takes 3 s for a report.
  for (const name of ['regular', 'bold'] as const) doc.registerFont(name, fonts[name] as unknown as Uint8Array)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => void chunks.push(chunk))
  const ended = new Promise<void>((resolve) => void doc.on('end', resolve))
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const width = doc.page.width - 2 * EDGE
  const bottom = doc.page.height - EDGE

  /** Drawn at once: the document is open. */
  const tagged = (tag: string, options: object, draw: () => void): void => {
    const element = doc.struct(tag, options, draw)
    whole.add(element)
    element.end()
  }

  /** Goes on to a new page where fewer than `height` points are left. */
  const keepTogether = (height: number): void => {
    if (doc.y + height > bottom) doc.addPage()
  }

  const words = (tag: 'H1' | 'H2' | 'P', text: string, font: 'regular' | 'bold', fontSize: number, ink: string, gap: number): void => {
    const set = { width, lineGap: 2 }
    keepTogether(doc.font(font).fontSize(fontSize).heightOfString(printable(text), set))
    tagged(tag, {}, () => void doc.fillColor(ink).text(printable(text), EDGE, doc.y, set))
    doc.y += gap
  }

  return {
    width,
    newPage: () => void doc.addPage(),
    keepTogether,
    title: (text: string) => words('H1', text, 'bold', 20, INK, 4),
    heading: (text: string) => {
      keepTogether(90)
      doc.y += 10
      words('H2', text, 'bold', 13, INK, 4)
    },
    finding: (text: string) => words('P', text, 'bold', 11.5, INK, 6),
    text: (text: string) => words('P', text, 'regular', SIZE, INK, 5),
    quiet: (text: string) => words('P', text, 'regular', 8.5, QUIET, 5),

    table: ({ head, rows, widths, isText = false }: ReportTable) => {
      const all = widths.reduce((sum, part) => sum + part, 0)
      doc.font('regular').fontSize(SIZE).fillColor(INK).strokeColor(HAIR)
      doc.table({
        structParent: whole,
        columnStyles: widths.map((part) => ({ width: (width * part) / all })),
        rowStyles: (row: number) => ({ border: [0, 0, row === 0 ? 0.75 : 0.25, 0], borderColor: row === 0 ? INK : HAIR }),
        defaultStyle: { padding: [3, 4, 3, 0], textColor: INK },
        data: [
          head.map(printable).map((text, column) => ({ text, type: 'TH', scope: 'Column', font: { src: 'bold', size: 8.5 }, align: { x: column === 0 || isText ? 'left' : 'right' } })),
          ...rows.map((row) => row.map(printable).map((text, column) =>
            column === 0 ? { text, type: 'TH', scope: 'Row', font: { src: 'regular', size: SIZE } } : { text, font: { src: 'regular', size: SIZE }, align: { x: isText ? 'left' : 'right' } })),
        ],
      } as unknown as PDFKit.Mixins.TableOptionsWithData)
      doc.x = EDGE
      doc.y += 8
    },

    /** `draw` is given the left top corner. What is drawn says nothing that the words of `alt` and the table beside it do not. */
    figure: (alt: string, height: number, draw: (doc: Doc, left: number, top: number) => void) => {
      keepTogether(height + 8)
      const top = doc.y
      tagged('Figure', { alt, bbox: [EDGE, top, EDGE + width, top + height] }, () => draw(doc, EDGE, top))
      doc.x = EDGE
      doc.y = top + height + 8
    },

    /** The bytes of the document, its pages numbered. */
    end: async (): Promise<Uint8Array> => {
      whole.end()
      const { start, count } = doc.bufferedPageRange()
      for (let page = start; page < start + count; page += 1) {
        doc.switchToPage(page)
        // Below the margin nothing may start a page of its own.
        doc.page.margins.bottom = 0
        doc.markContent('Artifact', { type: 'Pagination' })
        doc.font('regular').fontSize(8).fillColor(QUIET)
        doc.text(foot, EDGE, doc.page.height - EDGE + 18, { width: width - 60, lineBreak: false })
        doc.text(`${page + 1} / ${count}`, EDGE, doc.page.height - EDGE + 18, { width, align: 'right', lineBreak: false })
        doc.endMarkedContent()
      }
      doc.end()
      await ended
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
}
