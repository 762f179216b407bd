/** Sets text into lines. Pure: it is given a ruler. */
import type { Face, Ruler } from './fonts.ts'
import type { Ink, Line } from './page-parts.ts'

export type Style = { readonly face: Face; readonly size: number; readonly leading: number; readonly ink?: Ink }
export type Part = { readonly lines: readonly Line[]; readonly bottom: number }

/** Where lines end: the width they may have, and how wide a text is, in points. */
export type Measure = { readonly limit: number; readonly widthOf: (text: string) => number }

/** The part of a word too wide for a line that fits on one, ending after a separator where there is one. */
const headOf = (word: string, { limit, widthOf }: Measure): string => {
  let length = 1
  while (length < word.length && widthOf(word.slice(0, length + 1)) <= limit) length += 1
  const separator = word.slice(0, length).search(/[/.\-_@][^/.\-_@]*$/u)
  return word.slice(0, separator > 0 ? separator + 1 : length)
}

/**
 * `text` in lines no wider than the limit, broken at spaces; a word too wide by itself is cut. A space at a
 * break stays at the end of its line: without it a reader aloud runs two words together.
 */
export const wrap = (text: string, measure: Measure): string[] => {
  const lines: string[] = []
  const words = text.split(/ +/).filter((word) => word !== '')
  let used = 0
  let isRestOfWord = false
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const wider = used + measure.widthOf(` ${word}`)
    if (lines.length > 0 && !isRestOfWord && wider <= measure.limit) {
      lines[lines.length - 1] += ` ${word}`
      used = wider
      continue
    }
    if (lines.length > 0 && !isRestOfWord) lines[lines.length - 1] += ' '
    const head = measure.widthOf(word) <= measure.limit ? word : headOf(word, measure)
    lines.push(head)
    used = measure.widthOf(head)
    isRestOfWord = head !== word
    if (isRestOfWord) words.unshift(word.slice(head.length))
  }
  return lines
}

/** Sets `text` into lines from `top` down. */
export const setText = (ruler: Ruler, text: string, x: number, width: number, top: number, style: Style, _direction: 'ltr' | 'rtl' = 'ltr'): Part => {
  const lines = wrap(text, { limit: width, widthOf: (part) => ruler.width(style.face, part, style.size) })
  return {
    lines: lines.map((line, index) => ({
      text: line,
      x,
      // Letters sit a little above the middle of their line, as the eye expects.
      baseline: top + index * style.leading + style.leading / 2 + style.size * 0.36,
      face: style.face,
      size: style.size,
      ink: style.ink ?? 'black',
    })),
    bottom: top + lines.length * style.leading,
  }
}

/**
 * The width in which `text` takes no more lines than in `width`, and its last line is at least `share` of it: no word
 * is left alone at the end. `width` itself where there is none.
 */
export const calmWidth = (ruler: Ruler, text: string, width: number, { face, size }: Style, share: number): number => {
  const widthOf = (part: string): number => ruler.width(face, part, size)
  const linesIn = (limit: number) => wrap(text, { limit, widthOf })
  const most = linesIn(width).length
  for (let limit = width; limit > width * 0.55; limit -= 8) {
    const lines = linesIn(limit)
    if (lines.length > most) break
    if (lines.length === 1 || widthOf(lines.at(-1) ?? '') >= limit * share) return limit
  }
  return width
}
