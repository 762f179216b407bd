/** The letter's typefaces, parsed once: parsing them again for each letter was most of its time. */
import { create } from 'fontkit'
import type { Font, FontCollection, GlyphRun } from 'fontkit'

export type Face = 'regular' | 'bold' | 'mono'

/**
 * Noto Sans tells 1, I and l apart and covers Latin, Vietnamese, Greek and Cyrillic; its mono has a slashed
 * zero.
 */
const FILES: Record<Face, string> = {
  regular: 'fonts/noto-sans-regular.ttf',
  bold: 'fonts/noto-sans-bold.ttf',
  mono: 'fonts/noto-sans-mono-bold.ttf',
}

export type Faces = Readonly<Record<Face, Font>>

/** What the layout asks of the faces. */
export type Ruler = {
  /** Width of one line in points. */
  readonly width: (face: Face, text: string, size: number) => number
  /** Whether `face` has a letter for each character, so that no empty box is printed. */
  readonly canPrint: (face: Face, text: string) => boolean
}

/** A file under `resources/`, by its path there. */
export type ReadResource = (path: string) => Promise<Uint8Array>

const isCollection = (font: Font | FontCollection): font is FontCollection => 'fonts' in font

/** Latin, Greek and Cyrillic: the letters others are built from, and every character that shares its glyph. */
const FIRST_BEYOND_CYRILLIC = 0x530

/**
 * A glyph keeps the characters it was first asked for with, and those become the text a screen reader gets. A
 * glyph first met as part of another (the e in é) would have none, in this letter or a later one: so each is
 * asked for by its own character beforehand, in a fixed order, which also makes equal letters equal to the
 * byte.
 */
const nameGlyphs = (font: Font): void => {
  for (const codePoint of font.characterSet)
    if (codePoint < FIRST_BEYOND_CYRILLIC) font.glyphForCodePoint(codePoint)
}

/** Words to remember: far more than the letter has, so that the next letter shapes only what is new in it. */
const MOST_WORDS = 4000

/** The same run for whoever scales its positions in place, as the PDF library does. */
const copyOf = (run: GlyphRun): GlyphRun =>
  Object.assign(Object.create(Object.getPrototypeOf(run)) as GlyphRun, run, {
    positions: run.positions.map((position) => ({ ...position })),
  })

/** Letters that need no more than kerning: those of Latin, Greek and Cyrillic without a mark of their own. */
const IS_PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u

/** What those letters do not need; decoding its tables took most of the first letter's time. */
const ONLY_KERNING: Record<string, boolean> = Object.fromEntries(
  ['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'mark', 'mkmk', 'dist', 'abvm', 'blwm'].map((feature) => [
    feature,
    false,
  ]),
)

/** `font`, with each word shaped once: measuring and drawing ask for the same words, letter after letter. */
const withMemory = (font: Font): Font => {
  const runsByWord = new Map<string, GlyphRun>()
  const layout = (text: string): GlyphRun => {
    const run =
      runsByWord.get(text) ?? (IS_PLAIN.test(text) ? font.layout(text, ONLY_KERNING) : font.layout(text))
    if (runsByWord.size >= MOST_WORDS) runsByWord.clear()
    runsByWord.set(text, run)
    return copyOf(run)
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}

const loadFont = async (readResource: ReadResource, path: string): Promise<Font> => {
  const font = create(Buffer.from(await readResource(path)))
  if (isCollection(font)) throw new Error(`${path} holds several fonts; one is needed.`)
  nameGlyphs(font)
  return withMemory(font)
}

/** Reads and parses the three faces. Throws where a file is missing or is no font. */
export const loadFaces = async (readResource: ReadResource): Promise<Faces> => {
  const [regular, bold, mono] = await Promise.all([
    loadFont(readResource, FILES.regular),
    loadFont(readResource, FILES.bold),
    loadFont(readResource, FILES.mono),
  ])
  return { regular, bold, mono }
}

/** Measures with `faces`. Widths are added up word by word, as they will be drawn. */
export const rulerOf = (faces: Faces): Ruler => ({
  width: (face, text, size) => {
    const words = text.match(/[^ ]* ?/g) ?? []
    const units = words.reduce(
      (sum, word) => (word === '' ? sum : sum + faces[face].layout(word).advanceWidth),
      0,
    )
    return (units / faces[face].unitsPerEm) * size
  },
  canPrint: (face, text) =>
    [...text].every((character) => faces[face].hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
})
