/**
 * A page that shows what a printer makes of a letter: whether it keeps the size, reaches the corners, hits the
 * envelope's window and prints a square that a phone reads. It holds nothing of any patient.
 */
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { ALWAYS_VISIBLE } from '../../shared/invitations/window-address.ts'
import type { PageSize } from '../../shared/invitations/letter.ts'
import { optionsInWords } from '../../shared/printing/option-words.ts'
import type { PrintOptions } from '../../shared/printing/print-options.ts'
import { clockTime, fullDate } from '../../shared/time/display.ts'
import type { LocalDate, LocalTime } from '../../shared/time/local-time.ts'
import type { Say } from '../../shared/words/say.ts'
import { drawArtifacts, drawNode } from './draw-nodes.ts'
import { loadFaces, registerFaces, rulerOf } from './fonts.ts'
import type { Face, ReadResource, Ruler } from './fonts.ts'
import { INCH, LEFT } from './page-parts.ts'
import type { Line, Node } from './page-parts.ts'
import { qrSvgPath, rectanglesOf } from './qr-path.ts'
import { setLine, setText } from './set-text.ts'

export type TestPage = {
  readonly options: PrintOptions
  /** How people call it. */
  readonly printer: string
  /** What the square opens, and the same as people type it. */
  readonly target: string
  readonly address: string
  /** Wall clock of the site. */
  readonly printedAt: { readonly date: LocalDate; readonly time: LocalTime }
}

type Doc = PDFKit.PDFDocument
type Section = PDFKit.PDFStructureElement

const SIZES: Readonly<Record<PageSize, 'LETTER' | 'A4'>> = { letter: 'LETTER', a4: 'A4' }
const CENTIMETRE = INCH / 2.54

/** Lengths a desk ruler has; the page states them. */
export const INCHES = 6
export const CENTIMETRES = 15
/** Where the two scales begin, in points: what is measured on the printed page begins here. */
export const SCALES = { across: { x: LEFT, y: 4.2 * INCH }, down: { x: 7.35 * INCH, y: 4.2 * INCH } } as const

/** Printers leave at least this much of each edge white; points. */
const EDGE = INCH / 4
const CORNER = INCH / 4
/** A tick is drawn this wide, around its true place. */
const HAIR = 0.5
/** Ten dots of a printer with 300 dots an inch: the width of one module on a letter. Points. */
const MODULE = 2.4
/** The least a letterhead comes down to. Points. */
const SMALLEST = 7.5
/** Folds of US Letter in three, from the top edge; A4 goes into other envelopes. */
const FOLDS = [11 / 3, 22 / 3]

/** Every tick of a scale: where it is, how long, and its number. */
const ticksOf = (count: number, unit: number, parts: number, name: string) =>
  Array.from({ length: count * parts + 1 }, (_, index) => ({
    at: (index * unit) / parts,
    length: index % parts === 0 ? 14 : (index * 2) % parts === 0 ? 10 : 5,
    number: index === 0 ? `0 ${name}` : index % parts === 0 ? String(index / parts) : null,
  }))

/** Inches on one side of the line, centimetres on the other. */
const BOTH = [[-1, ticksOf(INCHES, INCH, 8, 'in')], [1, ticksOf(CENTIMETRES, CENTIMETRE, 10, 'cm')]] as const

/** `along` the line of a scale and `aside` of it, on the page. */
const placeOn = (isAcross: boolean) => (along: number, aside: number): [x: number, y: number] =>
  isAcross ? [SCALES.across.x + along, SCALES.across.y + aside] : [SCALES.down.x + aside, SCALES.down.y + along]

const drawScale = (doc: Doc, isAcross: boolean): void => {
  const place = placeOn(isAcross)
  doc.lineWidth(HAIR).strokeColor('black')
  doc.moveTo(...place(0, 0)).lineTo(...place(INCHES * INCH, 0)).stroke()
  for (const [side, ticks] of BOTH)
    for (const { at, length } of ticks) doc.moveTo(...place(at, 0)).lineTo(...place(at, side * length)).stroke()
}

/** Beside the end of each long tick. */
const numbersOf = (ruler: Ruler, isAcross: boolean): readonly Line[] =>
  BOTH.flatMap(([side, ticks]) =>
    ticks.flatMap(({ at, number }) => {
      if (number === null) return []
      const aside = isAcross ? side * 20 + 2.7 : side * 16 - (side < 0 ? 8 : 0)
      const [x, baseline] = placeOn(isAcross)(isAcross ? at + 1.5 : at + 9, aside)
      return [setLine(ruler, number, x, baseline, { face: 'regular', size: SMALLEST })]
    }),
  )

const drawMarks = (doc: Doc, size: PageSize): void => {
  const { width, height } = doc.page
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(1).strokeColor('black')
  for (const [x, inwards] of [[EDGE, CORNER], [width - EDGE, -CORNER]] as const)
    for (const [y, down] of [[EDGE, CORNER], [height - EDGE, -CORNER]] as const)
      doc.moveTo(x + inwards, y).lineTo(x, y).lineTo(x, y + down).stroke()
  const { left, right, top, bottom } = ALWAYS_VISIBLE
  doc.lineWidth(HAIR).rect(left * INCH, top * INCH, (right - left) * INCH, (bottom - top) * INCH).dash(3, { space: 2 }).stroke().undash()
  if (size === 'letter')
    for (const fold of FOLDS) doc.moveTo(EDGE, fold * INCH).lineTo(EDGE + CORNER / 2, fold * INCH).stroke()
  doc.endMarkedContent()
}

type Style = { readonly face?: Face; readonly size: number; readonly leading: number }
const BODY: Style = { size: 10.5, leading: 14.5 }

/** Puts texts under one another; the next one begins below the last. */
const column = (doc: Doc, ruler: Ruler, section: Section, left: number, width: number, from: number) => {
  let top = from
  return (tag: Node['tag'], text: string, { face = 'regular', size, leading }: Style = BODY): void => {
    const { lines, bottom } = setText(ruler, text, left, width, top, { face, size, leading })
    section.add(drawNode(doc, { tag, lines }))
    top = bottom + leading * 0.3
  }
}

/** A figure with words for whoever hears the page. */
const figure = (doc: Doc, section: Section, alt: string, box: readonly number[], draw: () => void): void => {
  const options = { alt, bbox: box }
  const element = doc.struct('Figure', options, draw)
  section.add(element)
  element.end()
}

const drawFront = (doc: Doc, ruler: Ruler, section: Section, page: TestPage, say: Say): void => {
  const { options, printer, target, address, printedAt } = page
  drawMarks(doc, options.size)

  const head = column(doc, ruler, section, LEFT, 6.5 * INCH, 0.5 * INCH)
  head('H1', say('test-page.title'), { face: 'bold', size: 20, leading: 25 })
  head('P', say('test-page.printer', { printer }))
  head('P', optionsInWords(options, say))
  head('P', say('test-page.at', { date: fullDate(printedAt.date, say.language), time: clockTime(printedAt.time) }))
  head('P', say('test-page.not-logged'))

  const { left, right, top } = ALWAYS_VISIBLE
  const inWindow = column(doc, ruler, section, left * INCH + 6, (right - left) * INCH - 12, top * INCH + 6)
  inWindow('P', say('test-page.window'), { size: 10, leading: 13 })

  const lengths = { inches: INCHES, centimetres: CENTIMETRES }
  const { across, down } = SCALES
  const long = INCHES * INCH
  figure(doc, section, say('test-page.scale-across', lengths), [across.x, across.y - 24, across.x + long, across.y + 24], () => drawScale(doc, true))
  figure(doc, section, say('test-page.scale-down', lengths), [down.x - 24, down.y, down.x + 24, down.y + long], () => drawScale(doc, false))
  drawArtifacts(doc, [...numbersOf(ruler, true), ...numbersOf(ruler, false)])
  column(doc, ruler, section, LEFT, 5.8 * INCH, across.y + 30)('P', say('test-page.true-length', lengths), { face: 'bold', size: 10.5, leading: 14.5 })

  const { size, path } = qrSvgPath(target)
  const square = { x: LEFT, y: 5.05 * INCH, side: size * MODULE, module: MODULE, rectangles: rectanglesOf(path), alt: say('test-page.square-alt', { address }) }
  section.add(drawNode(doc, { tag: 'Figure', square }))
  const beside = column(doc, ruler, section, LEFT + square.side + 10, 5.9 * INCH - square.side, square.y + 4 * MODULE)
  beside('P', address, { face: 'bold', size: 12, leading: 17 })
  beside('P', say('test-page.module', { millimetres: ((MODULE / INCH) * 25.4).toFixed(2) }))
  beside('P', say('test-page.smallest', { points: SMALLEST }), { size: SMALLEST, leading: 11 })

  const checks = column(doc, ruler, section, LEFT, 5.9 * INCH, square.y + 118 + 0.3 * INCH)
  checks('H2', say('test-page.look-for'), { face: 'bold', size: 13, leading: 19 })
  for (const check of ['length', 'corners', options.size === 'letter' ? 'fold' : 'window', 'phone'] as const) checks('P', say(`test-page.check.${check}`))
  if (options.sides === 'two-sided') checks('P', say('test-page.check.back'))
}

const drawBack = (doc: Doc, ruler: Ruler, section: Section, { options }: TestPage, say: Say): void => {
  doc.addPage()
  drawMarks(doc, options.size)
  const text = column(doc, ruler, section, LEFT, 6.5 * INCH, 0.6 * INCH)
  text('H1', say('test-page.back'), { face: 'bold', size: 20, leading: 27 })
  text('P', say('test-page.back-same-sheet'))
}

/** One page, tagged; two where both sides are printed. */
export const renderTestPage = async (page: TestPage, say: Say, readResource: ReadResource): Promise<Uint8Array> => {
  const faces = await loadFaces(readResource, { language: say.language, texts: [page.printer, page.address] })
  const ruler = rulerOf(faces)
  const doc = new PDFDocument({
    size: SIZES[page.options.size],
    margin: 0,
    pdfVersion: '1.7',
    // The type list lags behind the library, which knows PDF/UA.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: say.language,
    displayTitle: true,
    font: '',
    info: {
      Title: say('test-page.title'),
      Creator: 'EveryOffer',
      Producer: 'EveryOffer',
      CreationDate: new Date(`${page.printedAt.date}T${page.printedAt.time}Z`),
    },
  })
  registerFaces(doc, faces)
  const bytes = buffer(doc)
  const section = doc.struct('Document')
  doc.addStructure(section)
  drawFront(doc, ruler, section, page, say)
  if (page.options.sides === 'two-sided') drawBack(doc, ruler, section, page, say)
  section.end()
  doc.end()
  return bytes
}
