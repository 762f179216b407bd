/** Sets text into lines. Pure: it is given a ruler. */
import type { Direction } from '../../shared/invitations/letter-languages.ts'
import { fromLeftToRight } from './bidi.ts'
import { clustersOf, withoutLastSpaces } from './characters.ts'
import type { Face, Ruler } from './fonts.ts'
import { lineBreaks } from './line-breaks.ts'
import type { LineBreak } from './line-breaks.ts'
import type { Ink, Line, Run } from './page-parts.ts'
import { widthOf } from './paragraph.ts'
import type { Paragraph, Piece } from './paragraph.ts'

export type Style = { readonly face: Face; readonly size: number; readonly leading: number; readonly ink?: Ink }
export type Part = { readonly lines: readonly Line[]; readonly bottom: number }

/** Where lines end: the width they may have, and how wide the part of the text that starts at `start` is, in points. */
export type Measure = { readonly limit: number; readonly widthOf: (part: string, start: number) => number }

const SEPARATOR_AND_REST = /[/.\-_@][^/.\-_@]*$/u

/** The part of a word too wide for a line that fits on one, ending after a separator where there is one. */
const headOf = (word: string, start: number, measure: Measure): string => {
  const clusters = clustersOf(word)
  let [fits, tooWide] = [1, clusters.length]
  while (tooWide - fits > 1) {
    const middle = Math.floor((fits + tooWide) / 2)
    if (measure.widthOf(clusters.slice(0, middle).join(''), start) <= measure.limit) fits = middle
    else tooWide = middle
  }
  const head = clusters.slice(0, fits).join('')
  const separator = head.search(SEPARATOR_AND_REST)
  return separator > 0 ? head.slice(0, separator + 1) : head
}

/**
 * `text` in lines no wider than the limit; a word too wide by itself is cut. A space at a break stays at the end of
 * its line: without it a reader aloud runs two words together.
 */
export const wrap = (text: string, measure: Measure, breaks: readonly LineBreak[] = lineBreaks(text)): string[] => {
  const lines: string[] = []
  let [lineStart, wordStart] = [0, 0]
  let used = 0
  const endAt = (position: number): void => {
    lines.push(text.slice(lineStart, position))
    lineStart = position
    used = 0
  }
  for (const { position, isRequired } of breaks) {
    const word = text.slice(wordStart, position)
    const bare = withoutLastSpaces(word)
    const width = measure.widthOf(bare, wordStart)
    if (lineStart < wordStart && used + width > measure.limit) endAt(wordStart)
    let rest = bare
    while (lineStart === wordStart && measure.widthOf(rest, wordStart) > measure.limit && clustersOf(rest).length > 1) {
      const head = headOf(rest, wordStart, measure)
      endAt(wordStart + head.length)
      wordStart += head.length
      rest = rest.slice(head.length)
    }
    used += measure.widthOf(text.slice(wordStart, position), wordStart)
    wordStart = position
    if (isRequired) endAt(position)
  }
  if (lineStart < text.length) endAt(text.length)
  return lines
}

/** Widths of parts of `paragraph`, at once for those that are whole pieces. */
const measureOf = (paragraph: Paragraph, size: number): Measure['widthOf'] => {
  const upTo = new Map<number, number>([[0, 0]])
  let width = 0
  for (const { start, end, shaped } of paragraph.pieces) {
    upTo.set(start, width)
    width += shaped.width
    upTo.set(end, width)
  }
  return (part, start) => {
    const [from, to] = [upTo.get(start), upTo.get(start + part.length)]
    const inThousandths = from === undefined || to === undefined ? widthOf(paragraph.between(start, start + part.length)) : to - from
    return (inThousandths / 1000) * size
  }
}

type Placed = { readonly piece: Piece; readonly x: number; readonly right: number }
/** Parts of a line of one font and direction that stand without a gap. */
const groupsOf = (placed: readonly Placed[]): Placed[][] => {
  const groups: Placed[][] = []
  for (const next of placed) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isBeside =
      last?.piece.typeface === next.piece.typeface &&
      isTurned(last) === isTurned(next) &&
      Math.abs(isTurned(next) ? next.right - last.x : next.x - last.right) < 0.001
    if (group && isBeside) group.push(next)
    else groups.push([next])
  }
  return groups
}

const isTurned = ({ piece }: Placed): boolean => piece.level % 2 === 1

const runOf = (group: readonly Placed[]): Run[] => {
  const [first] = group
  if (!first) return []
  const isRightToLeft = isTurned(first)
  const inPlace = isRightToLeft ? group.toReversed() : group
  const shaped = inPlace.map(({ piece }) => piece.shaped)
  return [{ typeface: first.piece.typeface.key, x: inPlace[0]?.x ?? first.x, isRightToLeft, shaped }]
}

/**
 * What is drawn at once. Readers turn a run from right to left by its letters; brackets and full stops alone they leave
 * as they stand, so those are drawn one after the other.
 */
const runsOf = (placed: readonly Placed[]): readonly Run[] =>
  groupsOf(placed).flatMap((group) => {
    const isLeftAsItStands = group.every((each) => isTurned(each) && !each.piece.isStrong)
    return isLeftAsItStands ? group.flatMap((each) => runOf([each])) : runOf(group)
  })

/** The pieces with their places, in the order of reading; the leftmost starts at `left`. */
const place = (pieces: readonly Piece[], left: number, scale: number): readonly Placed[] => {
  let pen = left
  const placed = fromLeftToRight(pieces).map((piece): Placed => {
    const x = pen
    pen += piece.shaped.width * scale
    return { piece, x, right: pen }
  })
  return placed.sort((one, other) => one.piece.start - other.piece.start)
}

const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]/gu

type LinePlace = { readonly x: number; readonly width: number; readonly baseline: number; readonly style: Style }

/** A part of `paragraph` as one line: at the left edge or, in a text from right to left, at the right edge. */
const lineOf = (paragraph: Paragraph, start: number, text: string, { x, width, baseline, style }: LinePlace): Line => {
  const scale = style.size / 1000
  const isFromTheRight = paragraph.direction === 'rtl'
  const inside = paragraph.between(start, start + text.length)
  const words = inside.findLastIndex(({ isSpace }) => !isSpace) + 1
  // Rule L1: spaces at the end of a line stand at its end, whatever runs before them.
  const pieces = inside.map((piece, index) => (index < words ? piece : { ...piece, level: isFromTheRight ? 1 : 0 }))
  const left = isFromTheRight ? x + width - widthOf(pieces.slice(0, words)) * scale : x
  const leftmost = isFromTheRight ? left - widthOf(pieces.slice(words)) * scale : x
  return {
    text: text.replace(LINE_ENDS, ' '),
    x: left,
    baseline,
    face: style.face,
    size: style.size,
    ink: style.ink ?? 'black',
    runs: runsOf(place(pieces, leftmost, scale)),
  }
}

/** Sets `text` into lines from `top` down. */
export const setText = (
  ruler: Ruler,
  text: string,
  x: number,
  width: number,
  top: number,
  style: Style,
  direction: Direction = 'ltr',
): Part => {
  const paragraph = ruler.paragraph(style.face, text, direction)
  const texts = wrap(text, { limit: width, widthOf: measureOf(paragraph, style.size) }, paragraph.breaks)
  let start = 0
  const lines = texts.map((line, index) => {
    // Letters sit a little above the middle of their line, as the eye expects.
    const baseline = top + index * style.leading + style.leading / 2 + style.size * 0.36
    const placed = lineOf(paragraph, start, line, { x, width, baseline, style })
    start += line.length
    return placed
  })
  return { lines, bottom: top + lines.length * style.leading }
}

/** `text` on one line whose letters stand on `baseline`, however wide it is. */
export const setLine = (ruler: Ruler, text: string, x: number, baseline: number, style: Omit<Style, 'leading'>): Line =>
  lineOf(ruler.paragraph(style.face, text, 'ltr'), 0, text, { x, width: 0, baseline, style: { ...style, leading: 0 } })

/**
 * The width in which `text` takes no more lines than in `width`, and its last line is at least `share` of it: no word
 * is left alone at the end. `width` itself where there is none.
 */
export const calmWidth = (
  ruler: Ruler,
  text: string,
  width: number,
  { face, size }: Style,
  share: number,
  direction: Direction = 'ltr',
): number => {
  const paragraph = ruler.paragraph(face, text, direction)
  const widthOfPart = measureOf(paragraph, size)
  const linesIn = (limit: number) => wrap(text, { limit, widthOf: widthOfPart }, paragraph.breaks)
  const most = linesIn(width).length
  for (let limit = width; limit > width * 0.55; limit -= 8) {
    const lines = linesIn(limit)
    if (lines.length > most) break
    const last = lines.at(-1) ?? ''
    if (lines.length === 1 || widthOfPart(last, text.length - last.length) >= limit * share) return limit
  }
  return width
}
