/** One font file that has been opened: which characters it has, and how it sets a word. */
import { create } from 'fontkit'
import type { Font, FontCollection, Glyph as FontGlyph, GlyphRun } from 'fontkit'
import { drawnGlyphs } from './glyph-text.ts'
import type { DrawnGlyph } from './glyph-text.ts'
import { createSubset, outlinesOf } from './subset-font.ts'
import type { OutlineGlyph } from './subset-font.ts'

/** A glyph and its one character. Widths are in the units of the font. */
export type Glyph = OutlineGlyph & { readonly text: string }

/** A word as it is drawn, glyphs from left to right. */
export type Shaped = {
  readonly glyphs: readonly Glyph[]
  /** By how much each glyph moves the pen, in thousandths of the size, and by how much less than its width: kerning. */
  readonly advances: readonly number[]
  readonly kerns: readonly number[]
  /** In thousandths of the size. */
  readonly width: number
}

export type Typeface = {
  /** Its name in a document. */
  readonly key: string
  /** What a document embeds. */
  readonly font: Font
  readonly has: (codePoint: number) => boolean
  /** `drawn` is `text` with its brackets turned as the direction wants them. */
  readonly shape: (text: string, drawn: string, isRightToLeft: boolean) => Shaped
}

/** Words to remember: far more than a letter has, so that the next letter shapes only what is new in it. */
const MOST_WORDS = 6000

/** Letters that need no more than kerning: those of Latin, Greek and Cyrillic without a mark of their own. */
const IS_PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u

/** What those letters do not need; decoding its tables took most of the first letter's time. */
const ONLY_KERNING: Record<string, boolean> = Object.fromEntries(
  ['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'mark', 'mkmk', 'dist', 'abvm', 'blwm'].map((feature) => [feature, false]),
)

/** What the library keeps of the file, and its type list does not name. */
type FontFile = {
  readonly directory: { readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number } | undefined>> }
}

const isCollection = (font: Font | FontCollection): font is FontCollection => 'fonts' in font

/**
 * `font`, whose glyphs say what they stand for in this word. The library remembers a glyph with the characters it was
 * first met with, in this letter or an earlier one.
 */
const namedByUse = (font: Font): Font =>
  Object.create(font, {
    getGlyph: {
      value: (id: number, codePoints: number[] = []): FontGlyph =>
        Object.create(font.getGlyph(id), { codePoints: { value: codePoints } }) as FontGlyph,
    },
  }) as Font

const layOut = (font: Font, drawn: string, isRightToLeft: boolean): GlyphRun => {
  // The library writes the features it chose into what it is given.
  const features = IS_PLAIN.test(drawn) && !isRightToLeft ? { ...ONLY_KERNING } : {}
  return font.layout(drawn, features, undefined, undefined, isRightToLeft ? 'rtl' : 'ltr')
}

/** Opens the font in `bytes`. Throws where it is none, or has no TrueType outlines. `key` is its name in documents. */
export const openTypeface = (key: string, bytes: Uint8Array): Typeface => {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (isCollection(font)) throw new Error(`${key} holds several fonts; one is needed.`)
  const { tables } = (font as unknown as FontFile).directory
  const outlines = outlinesOf((tag) => {
    const table = tables[tag]
    return table ? bytes.subarray(table.offset, table.offset + table.length) : null
  })
  const named = namedByUse(font)
  const scale = 1000 / font.unitsPerEm
  const known = new Map<number, boolean>()
  const glyphs = new Map<string, Glyph>()
  const words = new Map<string, Shaped>()

  const has = (codePoint: number): boolean => {
    const answer = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint)
    known.set(codePoint, answer)
    return answer
  }
  const glyphOf = ({ parts, advance, text }: DrawnGlyph): Glyph => {
    const [first] = parts
    const own = first ? font.getGlyph(first.id).advanceWidth : 0
    const isPlain = parts.length === 1 && first?.x === 0 && first.y === 0 && (advance > 0 || own === 0)
    const width = isPlain ? own : advance
    const name = [text, width, ...parts.flatMap(({ id, x, y }) => [id, x, y])].join()
    const glyph = glyphs.get(name) ?? { parts, width, isPlain, text }
    glyphs.set(name, glyph)
    return glyph
  }
  const shapeAnew = (text: string, drawn: string, isRightToLeft: boolean): Shaped => {
    const found = drawnGlyphs(text, drawn, layOut(named, drawn, isRightToLeft), isRightToLeft)
    const shown = found.map(glyphOf)
    const advances = found.map(({ advance }) => advance * scale)
    return {
      glyphs: shown,
      advances,
      kerns: found.map(({ advance }, index) => ((shown[index]?.width ?? 0) - advance) * scale),
      width: advances.reduce((sum, advance) => sum + advance, 0),
    }
  }
  const shape = (text: string, drawn: string, isRightToLeft: boolean): Shaped => {
    const name = isRightToLeft ? `\u200f${text}` : text
    const shaped = words.get(name) ?? shapeAnew(text, drawn, isRightToLeft)
    if (words.size >= MOST_WORDS) words.clear()
    words.set(name, shaped)
    return shaped
  }
  const embedded = Object.create(font, { createSubset: { value: () => createSubset(outlines) } }) as Font
  return { key, font: Object.defineProperty(embedded, 'layout', { value: font.layout }), has, shape }
}
