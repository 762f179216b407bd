/** The sheet a letter is set on, in points from the top left corner: margins, folds, and which way its words run. */
import type { LetterSize, PageSize } from '../../shared/invitations/letter.ts'
import type { Direction } from '../../shared/invitations/letter-languages.ts'
import { ALWAYS_VISIBLE } from '../../shared/invitations/window-address.ts'
import type { Ruler } from './fonts.ts'
import { INCH } from './page-parts.ts'
import { setText } from './set-text.ts'
import type { Part, Style } from './set-text.ts'

export type Frame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  /** Where the message starts on the first sheet, and on the next ones. */
  readonly bodyTop: number
  readonly nextTop: number
  /** Nothing of the message stands under it. */
  readonly bottom: number
  /** Where a sheet is folded in three for its envelope. */
  readonly folds: readonly number[]
  readonly direction: Direction
}

/** US Letter, and A4 of ISO 216 in points. */
export const PAPER_SIZES: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
}

/** The address stands at the edge of what the window always shows; large print has the margin of an inch (ACB, 2022). */
const MARGIN: Readonly<Record<LetterSize, number>> = { standard: ALWAYS_VISIBLE.left * INCH, large: INCH }
/** Under what stands at the foot of a page: most printers leave a sixth of an inch white, some more. */
const EDGE = 24

/** The message starts right under the first fold, which lies under the window. `footHeight`: what is kept free for the foot, in points. */
export const frameOf = (pageSize: PageSize, size: LetterSize, direction: Direction, footHeight = 0): Frame => {
  const { width, height } = PAPER_SIZES[pageSize]
  const margin = MARGIN[size]
  const third = height / 3
  return {
    width,
    height,
    left: margin,
    right: width - margin,
    bodyTop: third + 6,
    nextTop: 50,
    bottom: height - EDGE - footHeight,
    folds: [third, 2 * third],
    direction,
  }
}

/** Sets text where a left-to-right sheet has it; on a right-to-left one the same from the other edge. */
export type Pen = {
  readonly ruler: Ruler
  readonly frame: Frame
  /** A passage in another language runs its own way. */
  readonly text: (text: string, x: number, width: number, top: number, style: Style, direction?: Direction) => Part
  /** Where something `width` wide starts that stands at `x` on a left-to-right sheet. */
  readonly at: (x: number, width: number) => number
}

export const penFor = (ruler: Ruler, frame: Frame): Pen => {
  const isMirrored = frame.direction === 'rtl'
  const at = (x: number, width: number): number => (isMirrored ? frame.width - x - width : x)
  return {
    ruler,
    frame,
    at,
    text: (text, x, width, top, style, direction = frame.direction) =>
      setText(ruler, text, at(x, width), width, top, style, direction),
  }
}
