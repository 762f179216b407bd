/**
 * Writes glyphs into a page. The library's own `text` knows no right-to-left, names a glyph by what it first stood for,
 * and measures all of it again; this uses what it keeps under `_font` (its version is pinned).
 */
import type { Run } from './page-parts.ts'
import type { Subset } from './subset-font.ts'
import type { Glyph } from './typeface.ts'

/** An embedded font as the library keeps it: our subset, and for each glyph there its width and its characters. */
type EmbeddedFont = {
  readonly id: string
  readonly subset: Subset
  readonly scale: number
  readonly widths: number[]
  readonly unicode: number[][]
  readonly ref: () => unknown
}
type Insides = {
  readonly _font: EmbeddedFont
  readonly page: { readonly fonts: Record<string, unknown> }
  readonly addContent: (content: string) => unknown
}

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000)

const codesByFont = new WeakMap<EmbeddedFont, Map<Glyph, string>>()

/** The code of a glyph in this document. A glyph that stands for two things has two, so that either is copied right. */
const codeOf = (font: EmbeddedFont, codes: Map<Glyph, string>, glyph: Glyph): string => {
  const known = codes.get(glyph)
  if (known !== undefined) return known
  const place = font.subset.add(glyph)
  font.widths[place] = glyph.width * font.scale
  font.unicode[place] = Array.from(glyph.text, (character) => character.codePointAt(0) ?? 0)
  const code = place.toString(16).padStart(4, '0')
  codes.set(glyph, code)
  return code
}

/** What stands alike on every letter of a batch is the same run, and is put into codes once a document. */
const shownByFont = new WeakMap<EmbeddedFont, WeakMap<Run, string>>()

const shownIn = (font: EmbeddedFont, run: Run): string => {
  const shownByRun = shownByFont.get(font) ?? new WeakMap<Run, string>()
  shownByFont.set(font, shownByRun)
  const known = shownByRun.get(run)
  if (known !== undefined) return known
  const codes = codesByFont.get(font) ?? new Map<Glyph, string>()
  codesByFont.set(font, codes)
  let shown = ''
  for (const { glyphs, kerns } of run.shaped)
    for (const [index, glyph] of glyphs.entries()) {
      const kern = kerns[index] ?? 0
      shown += codeOf(font, codes, glyph)
      if (kern !== 0) shown += `> ${rounded(kern)} <`
    }
  shownByRun.set(run, shown)
  return shown
}

/** Draws `run` on the line's baseline, in the fill colour. */
export const showRun = (doc: PDFKit.PDFDocument, run: Run, line: { readonly baseline: number; readonly size: number }): void => {
  doc.font(run.typeface)
  const { _font: font, page, addContent } = doc as unknown as Insides
  page.fonts[font.id] ??= font.ref()
  // The page counts from the top; letters stand upright.
  const place = `1 0 0 -1 ${rounded(run.x)} ${rounded(line.baseline)} Tm`
  addContent.call(doc, `BT\n/${font.id} ${rounded(line.size)} Tf\n${place}\n[<${shownIn(font, run)}>] TJ\nET`)
}
