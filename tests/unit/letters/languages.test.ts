/** A passage in each language as it stands on paper, and as it is copied from there and read aloud. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadFaces, rulerOf } from '../../../electron/letters/fonts.ts'
import type { Faces, Ruler } from '../../../electron/letters/fonts.ts'
import type { Line, Run } from '../../../electron/letters/page-parts.ts'
import { setText } from '../../../electron/letters/set-text.ts'
import { paperWith, pdfJsText, plain, withoutSpaces } from './paper.ts'
import { PASSAGES } from './passages.ts'
import { pdfFonts, pdfSource, pdfStructure, pdfText, pipe } from './pdf-tools.ts'
import { readResource } from './resources.ts'

// Real programs on a machine that may be busy, and fonts of 10 MB.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const LEFT = 72
const WIDTH = 420
const STYLE = { face: 'regular', size: 14, leading: 22 } as const
const ends = (run: Run, size: number): number => run.x + (run.shaped.reduce((sum, { width }) => sum + width, 0) * size) / 1000
const said = (run: Run): string => run.shaped.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('')

describe.each(PASSAGES)('in $language', ({ language, direction, text, kept }) => {
  let faces: Faces
  let ruler: Ruler
  let lines: readonly Line[]
  let pdf: Uint8Array
  beforeAll(async () => {
    faces = await loadFaces(readResource, { language, texts: [text] })
    ruler = rulerOf(faces)
    lines = setText(ruler, text, LEFT, WIDTH, 60, STYLE, direction).lines
    pdf = await paperWith(faces, language, lines)
  })

  it('has a glyph for each character in both weights', () => {
    expect([ruler.canPrint('regular', text), ruler.canPrint('bold', text)]).toEqual([true, true])
    const glyphs = lines.flatMap(({ runs }) => runs.flatMap(({ shaped }) => shaped.flatMap((word) => word.glyphs)))
    expect(glyphs.filter(({ parts }) => parts.some(({ id }) => id === 0))).toEqual([])
  })

  it('stands between its edges, on the side where it begins', () => {
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map((line) => line.text).join('')).toBe(text)
    for (const line of lines) {
      const words = line.runs.filter((run) => said(run).trim() !== '')
      const right = Math.max(...words.map((run) => ends(run, line.size)))
      expect(line.x).toBeGreaterThanOrEqual(LEFT - 0.01)
      if (direction === 'rtl') expect(right).toBeCloseTo(LEFT + WIDTH, 1)
      else expect(line.x).toBe(LEFT)
    }
  })

  it('keeps codes, dates and phone numbers from left to right, each on one line where it has no words in it', () => {
    for (const part of kept) {
      if (/ /.test(part) && /\p{L}/u.test(part)) continue
      const line = lines.find((each) => each.text.includes(part))
      expect(line, part).toBeDefined()
      const runs = (line?.runs ?? []).filter(({ isRightToLeft }) => !isRightToLeft).toSorted((one, other) => one.x - other.x)
      expect(withoutSpaces(runs.map(said).join(''))).toContain(withoutSpaces(part))
    }
  })

  it('is copied as it was written', async () => {
    const [byPoppler, byPdfJs] = await Promise.all([pipe('pdftotext', ['-', '-'], pdf).then(String), pdfJsText(pdf)])
    if (direction === 'ltr') {
      expect(withoutSpaces(byPoppler)).toBe(withoutSpaces(text))
      expect(withoutSpaces(byPdfJs)).toBe(withoutSpaces(text))
      // Lines of Chinese end without a space.
      if (!language.startsWith('zh')) expect(plain(byPoppler)).toBe(plain(text))
      return
    }
    // Poppler knows no levels: it puts brackets and spaces beside a number on either side. The rest is in order.
    const letters = (part: string): string => plain(part).replace(/[^\p{L}\p{M}\p{N}\u200c]/gu, '')
    expect(letters(byPoppler)).toBe(letters(text))
    for (const part of kept) expect(plain(byPoppler)).toContain(part)
    // pdf.js gives a mark at the left end of a run before the run.
    const unmarked = (part: string): string => withoutSpaces(part).replace(/\u0654/gu, '')
    expect(unmarked(byPdfJs)).toBe(unmarked(text))
  })

  it('is read in order: the structure names the language, and says again what runs from right to left', async () => {
    expect(await pdfSource(pdf)).toContain(`/Lang (${language})`)
    if (direction === 'ltr') {
      expect(plain(await pdfStructure(pdf))).toContain(plain(text))
      return
    }
    const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
    const source = Buffer.from(pdf).toString('latin1').replace(/\\(.)/gsu, (_, character: string) => escapes[character] ?? character)
    for (const line of lines)
      expect(source).toContain(`/ActualText (${Buffer.from(`\ufeff${line.text}`, 'utf16le').swap16().toString('latin1')})`)
  })

  it('carries every font it names, with its characters', async () => {
    for (const font of await pdfFonts(pdf)) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })
})

it('each reader gets an Arabic name in an English letter', async () => {
  const text = 'Mail to محمد عبد الله (Unit 12B), code K7QF-9M2T-X4HD, phone 555-0142.'
  const faces = await loadFaces(readResource, { texts: [text] })
  const { lines } = setText(rulerOf(faces), text, LEFT, 460, 60, STYLE)
  const pdf = await paperWith(faces, 'en', lines)
  expect(withoutSpaces(await pdfJsText(pdf))).toBe(withoutSpaces(text))
  expect(plain(await pdfText(pdf))).toContain('محمد عبد الله')
})
