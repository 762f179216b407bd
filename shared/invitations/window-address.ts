/**
 * Where a name and address may stand so that a #10 window envelope shows all of them and nothing else. A
 * Letter sheet folded in three drifts inside the envelope by 1.0 in sideways and 0.46 in up and down: what is
 * always visible is the box below, and what might be visible must hold nothing but the address. Inches from
 * the top left corner of the sheet.
 */
import type { Addressee } from './letter.ts'

export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const ALWAYS_VISIBLE: Box = { left: 0.875, right: 4.375, top: 2.5, bottom: 3.166 }
export const KEEP_OUT: Box = { left: 0, right: 5.4, top: 2, bottom: 3.65 }

/** Sizes in points, largest first; sorting machines read 10 and up. */
const SIZES = [11, 10.5, 10] as const
const MOST_LINES = 4

export type AddressFit = {
  /** Points. */
  readonly size: number
  readonly lines: readonly string[]
  /** What could not be printed and has to be written by hand. */
  readonly left: 'nothing' | 'address' | 'name-and-address'
  readonly because: 'fits' | 'too-long' | 'unprintable'
}

/** What the fonts can do; `width` in points. */
export type AddressFont = {
  readonly width: (text: string, size: number) => number
  readonly canPrint: (text: string) => boolean
}

const widthInPoints = (ALWAYS_VISIBLE.right - ALWAYS_VISIBLE.left) * 72

/** `line` in as few lines as fit, broken at spaces; null where one word alone is too wide. */
const wrapped = (line: string, isNarrow: (text: string) => boolean): string[] | null => {
  const lines: string[] = []
  for (const word of line.split(/\s+/u)) {
    if (!isNarrow(word)) return null
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && isNarrow(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const fitLines = (texts: readonly string[], font: AddressFont): { size: number; lines: string[] } | null => {
  for (const size of SIZES) {
    const blocks = texts.map((text) => wrapped(text, (part) => font.width(part, size) <= widthInPoints))
    if (blocks.some((block) => block === null)) continue
    const lines = blocks.flatMap((block) => block ?? [])
    if (lines.length <= MOST_LINES) return { size, lines }
  }
  return null
}

/** As written; and, for long ones, with everything between the street and the last line joined into one. */
const waysToWrite = (address: readonly string[]): readonly (readonly string[])[] =>
  address.length < 3 ? [address] : [address, [address.slice(0, -1).join(', '), ...address.slice(-1)]]

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()

/**
 * How much of `addressee` the window can show. A name with letters the font lacks is left out whole, since a
 * box in place of a letter is worse than a line written by hand; an address that is too long is left out, the
 * name stays.
 */
export const fitAddress = (addressee: Addressee, font: AddressFont): AddressFit => {
  const name = clean(addressee.name)
  const address = addressee.addressLines.map(clean).filter((line) => line !== '')
  const nothing = { size: SIZES[0], lines: [], left: 'name-and-address' } as const
  if (!font.canPrint(name)) return { ...nothing, because: 'unprintable' }
  const nameOnly = fitLines([name], font)
  if (!nameOnly) return { ...nothing, because: 'too-long' }
  if (!address.every(font.canPrint)) return { ...nameOnly, left: 'address', because: 'unprintable' }
  for (const way of waysToWrite(address)) {
    const fit = fitLines([name, ...way], font)
    if (fit) return { ...fit, left: 'nothing', because: 'fits' }
  }
  return { ...nameOnly, left: 'address', because: 'too-long' }
}
