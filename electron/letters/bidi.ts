/** Which parts of a text run from right to left (Unicode's bidirectional algorithm, UAX #9). */
import bidiFactory from 'bidi-js'
import type { Direction } from '../../shared/invitations/letter-languages.ts'
import { NUMBERS_AND_CODES } from './characters.ts'

const bidi = bidiFactory()

/** A letter that runs from right to left by itself, or a mark that makes what follows do so. */
export const HAS_RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const [ISOLATE, END] = ['\u2066', '\u2069']
/**
 * `text` with its codes and numbers closed off: the algorithm alone turns 555-0142 into 0142-555 after an Arabic word. And
 * where in it each unit of `text` stands.
 */
const closedOff = (text: string): { readonly shadow: string; readonly at: readonly number[] } => {
  const at: number[] = []
  let shadow = ''
  let done = 0
  const copyTo = (end: number): void => {
    for (; done < end; done += 1) {
      at.push(shadow.length)
      shadow += text[done] ?? ''
    }
  }
  for (const match of text.matchAll(NUMBERS_AND_CODES)) {
    copyTo(match.index)
    shadow += ISOLATE
    copyTo(match.index + match[0].length)
    shadow += END
  }
  copyTo(text.length)
  return { shadow, at }
}

/** The level of each unit of `text`: odd ones run from right to left. Null where all of it runs from left to right. */
export const levelsOf = (text: string, direction: Direction): Uint8Array | null => {
  if (direction === 'ltr' && !HAS_RIGHT_TO_LEFT.test(text)) return null
  const { shadow, at } = closedOff(text)
  const { levels } = bidi.getEmbeddingLevels(shadow, direction)
  return Uint8Array.from(at, (place) => levels[place] ?? 0)
}

/** The character drawn for `character` in a text from right to left: the other bracket. */
export const mirrored = (text: string): string =>
  [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('')

/** `items` from left to right: rule L2. They are given in the order of reading. */
export const fromLeftToRight = <Item extends { readonly level: number }>(items: readonly Item[]): readonly Item[] => {
  const highest = items.reduce((level, item) => Math.max(level, item.level), 0)
  if (highest === 0) return items
  const ordered = [...items]
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start
      while ((ordered[end]?.level ?? 0) >= level) end += 1
      if (end === start) continue
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  return ordered
}
