/** A paragraph as it will be drawn: cut into pieces of one font and one direction, each of them shaped. */
import { HAS_RIGHT_TO_LEFT, levelsOf, mirrored } from './bidi.ts'
import type { Direction } from '../../shared/invitations/letter-languages.ts'
import { clustersOf, isSpace, isUnseen } from './characters.ts'
import { lineBreaks } from './line-breaks.ts'
import type { LineBreak } from './line-breaks.ts'
import type { Shaped, Typeface } from './typeface.ts'


/** A word, a space, or a part of a word. `start` and `end` are places in the paragraph. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly typeface: Typeface
  readonly shaped: Shaped
  readonly isSpace: boolean
  /** Whether it runs from right to left by itself, not by what stands beside it. */
  readonly isStrong: boolean
}

export type Paragraph = {
  readonly text: string
  readonly direction: Direction
  /** In the order of reading. */
  readonly pieces: readonly Piece[]
  readonly breaks: readonly LineBreak[]
  /** In thousandths of the size. */
  readonly width: number
  /** The pieces of the text from `start` to `end`, with those at the ends cut where they do not end there. */
  readonly between: (start: number, end: number) => readonly Piece[]
}

/** But for what begins a number. */
const PUNCTUATION = /^(?![+#])[\p{P}\p{S}\p{Z}]/u
const WORD = /[\p{L}\p{M}\p{N}]/u
const OPENING = /^[\p{Ps}\p{Pi}]/u

const has = (typeface: Typeface, cluster: string): boolean => {
  for (const character of cluster) {
    const codePoint = character.codePointAt(0) ?? 0
    if (!typeface.has(codePoint) && !isUnseen(codePoint)) return false
  }
  return true
}

/**
 * The font of each cluster: the first of the stack that has all of it. Punctuation and spaces stay in the font of the
 * words they stand with where it has them, so that quotes in Chinese are Chinese ones.
 */
const fontsOf = (stack: readonly Typeface[], clusters: readonly string[]): readonly (Typeface | undefined)[] => {
  const [first] = stack
  const found = clusters.map((cluster) => stack.find((typeface) => has(typeface, cluster)) ?? first)
  let before = first
  for (const [index, cluster] of clusters.entries()) {
    const own = found[index]
    if (own === first && PUNCTUATION.test(cluster)) {
      const beside = OPENING.test(cluster) ? (found[index + 1] ?? before) : before
      if (beside && beside !== first && has(beside, cluster)) found[index] = beside
    }
    before = found[index] ?? before
  }
  return found
}

type Cut = { start: number; end: number; level: number; typeface: Typeface; isSpace: boolean; isStrong: boolean }

const cutsOf = (stack: readonly Typeface[], text: string, levels: Uint8Array | null, breaks: readonly LineBreak[]): Cut[] => {
  const ends = new Set(breaks.map(({ position }) => position))
  const clusters = clustersOf(text)
  const fonts = fontsOf(stack, clusters)
  const cuts: Cut[] = []
  let start = 0
  for (const [index, cluster] of clusters.entries()) {
    const end = start + cluster.length
    const typeface = fonts[index]
    const level = levels?.[start] ?? 0
    const isGap = isSpace(cluster)
    const isDrawn = ![...cluster].every((character) => isUnseen(character.codePointAt(0) ?? 0))
    const isStrong = levels !== null && HAS_RIGHT_TO_LEFT.test(cluster)
    // Brackets and full stops in a text from right to left are drawn by themselves.
    const isAlone = level % 2 === 1 && !isStrong && !isGap && !WORD.test(cluster)
    const last = cuts.at(-1)
    if (typeface && isDrawn) {
      const goesOn =
        last?.end === start && last.typeface === typeface && last.level === level && last.isSpace === isGap && last.isStrong === isStrong && !isAlone && !ends.has(start)
      if (goesOn) last.end = end
      else cuts.push({ start, end, level, typeface, isSpace: isGap, isStrong })
    }
    start = end
  }
  return cuts
}

const shapedPiece = (text: string, { start, end, level, typeface, isSpace: isGap, isStrong }: Cut): Piece => {
  const isRightToLeft = level % 2 === 1
  // A line end or a tab is drawn as the space it stands for.
  const part = isGap ? ' '.repeat(end - start) : text.slice(start, end)
  const shaped = typeface.shape(part, isRightToLeft ? mirrored(part) : part, isRightToLeft)
  return { start, end, level, typeface, shaped, isSpace: isGap, isStrong }
}

export const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { shaped }) => sum + shaped.width, 0)

const cutPiece = (text: string, piece: Piece, start: number, end: number): Piece =>
  piece.start >= start && piece.end <= end
    ? piece
    : shapedPiece(text, { ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) })

const anew = (stack: readonly Typeface[], text: string, direction: Direction): Paragraph => {
  const breaks = lineBreaks(text)
  const pieces = cutsOf(stack, text, levelsOf(text, direction), breaks).map((cut) => shapedPiece(text, cut))
  return {
    text,
    direction,
    pieces,
    breaks,
    width: widthOf(pieces),
    between: (start, end) =>
      pieces.filter((piece) => piece.end > start && piece.start < end).map((piece) => cutPiece(text, piece, start, end)),
  }
}

/** Paragraphs to remember: all of a letter's, which are those of the next one but for the name and the code. */
const MOST_PARAGRAPHS = 2000
const remembered = new WeakMap<Typeface, Map<string, Paragraph>>()

/** `text` set in the fonts of `stack`. */
export const paragraphOf = (stack: readonly Typeface[], text: string, direction: Direction): Paragraph => {
  const [first] = stack
  if (!first) throw new Error('A face without a font.')
  const known = remembered.get(first) ?? new Map<string, Paragraph>()
  remembered.set(first, known)
  const name = `${stack.map(({ key }) => key).join()} ${direction} ${text}`
  const paragraph = known.get(name) ?? anew(stack, text, direction)
  if (known.size >= MOST_PARAGRAPHS) known.clear()
  known.set(name, paragraph)
  return paragraph
}
