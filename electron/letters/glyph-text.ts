/**
 * Which character each glyph of a word stands for. Readers of a PDF (and programs that read it aloud) take one character
 * after the other from the glyphs as they stand, and few get it right where a glyph has several or is moved. So what is
 * drawn here has exactly one: what belongs together without a character for each becomes one glyph, what stands for
 * several is followed by glyphs of no width, and marks are moved inside their own glyph.
 */
import type { GlyphRun } from 'fontkit'
import { isUnseen } from './characters.ts'

/** An outline of the font and where it stands in the glyph, in the units of the font. */
export type GlyphPart = { readonly id: number; readonly x: number; readonly y: number }
/** What is drawn: parts, by how much it moves the pen, and its character. */
export type DrawnGlyph = { readonly parts: readonly GlyphPart[]; readonly advance: number; readonly text: string }

type Place = { readonly part: GlyphPart; readonly advance: number; readonly codePoints: readonly number[] }
type Segment = { readonly places: Place[]; readonly characters: string[] }

/** How often a character is among the glyphs so far, less how often it is in the text so far. */
const tally = () => {
  const counts = new Map<number, number>()
  let open = 0
  const add = (codePoint: number, change: 1 | -1): void => {
    const before = counts.get(codePoint) ?? 0
    counts.set(codePoint, before + change)
    open += Math.abs(before + change) - Math.abs(before)
  }
  return { add, isEven: () => open === 0 }
}

/** The characters that are seen, each with the unseen ones that are read just before it. */
const seenIn = (inDrawingOrder: readonly string[]): string[] => {
  const seen: string[] = []
  let before = ''
  for (const character of inDrawingOrder) {
    if (isUnseen(character.codePointAt(0) ?? 0)) before += character
    else {
      seen.push(before + character)
      before = ''
    }
  }
  if (before !== '') seen.push((seen.pop() ?? '') + before)
  return seen
}

const lastOf = (text: string): number => [...text].at(-1)?.codePointAt(0) ?? 0

/** The smallest parts of a word whose glyphs and characters are the same, whatever their order. All is in the order of reading. */
const segmentsOf = (places: readonly Place[], drawn: readonly string[], characters: readonly string[]): Segment[] => {
  const segments: Segment[] = []
  const { add, isEven } = tally()
  let [taken, isOpen] = [0, false]
  for (const place of places) {
    const last = segments.at(-1)
    const goesOn = last !== undefined && (isOpen || last.characters.length === 0 || place.codePoints.length === 0)
    const segment = goesOn ? last : { places: [], characters: [] }
    if (!goesOn) segments.push(segment)
    segment.places.push(place)
    for (const codePoint of place.codePoints) {
      add(codePoint, 1)
      const next = drawn[taken]
      if (next === undefined) continue
      add(lastOf(next), -1)
      segment.characters.push(characters[taken] ?? '')
      taken += 1
    }
    isOpen = !isEven()
  }
  segments.at(-1)?.characters.push(...characters.slice(taken))
  return segments
}

const inOne = (places: readonly Place[]): Omit<DrawnGlyph, 'text'> => {
  let advance = 0
  const parts = places.map(({ part, advance: own }): GlyphPart => {
    const moved = { ...part, x: part.x + advance }
    advance += own
    return moved
  })
  return { parts, advance }
}

const NOTHING = { parts: [], advance: 0 } as const

/**
 * In the order of reading. Glyphs of no width come after the others on the page: some readers take one that begins a run
 * for a part of the run before.
 */
const glyphsOf = ({ places, characters }: Segment, isRightToLeft: boolean): DrawnGlyph[] => {
  const shown =
    places.length > characters.length
      ? [inOne(isRightToLeft ? places.toReversed() : places)]
      : places.map(({ part, advance }) => ({ parts: [part], advance }))
  const before = isRightToLeft ? characters.length - shown.length : 0
  return characters.map((text, index) => ({ ...(shown[index - before] ?? NOTHING), text }))
}

/** The glyphs of `run` from left to right, which together say `text`; `drawn` is what the run was made of. */
export const drawnGlyphs = (text: string, drawn: string, run: GlyphRun, isRightToLeft: boolean): DrawnGlyph[] => {
  const isSpace = /^\s*$/u.test(text)
  const places = run.glyphs.flatMap(({ id, codePoints }, index): Place[] => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
    // The library draws a space of no width for a character that is not seen.
    if (!isSpace && codePoints[0] === 0x20 && xAdvance === 0) return []
    return [{ part: { id, x: Math.round(xOffset), y: Math.round(yOffset) }, advance: xAdvance, codePoints }]
  })
  if (!isRightToLeft) return segmentsOf(places, seenIn([...drawn]), seenIn([...text])).flatMap((segment) => glyphsOf(segment, false))
  const inReading = (part: string): string[] => seenIn([...part].reverse()).reverse()
  return segmentsOf(places.reverse(), inReading(drawn), inReading(text))
    .flatMap((segment) => glyphsOf(segment, true))
    .reverse()
}
