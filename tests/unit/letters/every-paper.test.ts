import { writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { createLetterPrinter } from '../../../electron/letters/letter-pdf.ts'
import { directionOf, LETTER_LANGUAGES } from '../../../shared/invitations/letter-languages.ts'
import { letterText } from '../../../shared/invitations/letter-text.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { KEEP_OUT, ALWAYS_VISIBLE } from '../../../shared/invitations/window-address.ts'
import { letterLike, nameOf, papersIn, sheetsIn } from './every-paper.ts'
import { actualTexts } from './paper.ts'
import { inkIn, pdfFonts, pdfInfo, pdfPicture, pdfSource, pdfStructure, type Picture } from './pdf-tools.ts'
import { letterTemplates, readResource } from './resources.ts'
import golden from '../../golden/letters.json' with { type: 'json' }

// Real programs on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 })

const printer = createLetterPrinter({ readResource })
const rendered = async (model: LetterModel): Promise<Uint8Array> => {
  const letter = await printer.renderLetter(model)
  if (!letter.ok) throw new Error(`${nameOf(model)}: ${letter.message}`)
  return letter.bytes
}

const plain = (text: string): string => text.normalize('NFC').replace(/[\s\u200c\u2066-\u2069]+/gu, '')

/** How dark each cell of a coarse grid is, 0 to f: enough to see that something moved, whatever draws the page. */
const shadesOf = ({ width, height, grey }: Picture): string => {
  const [columns, rows] = [17, 22]
  const sums = new Array<number>(columns * rows).fill(0)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)
      sums[cell] = (sums[cell] ?? 0) + 255 - (grey[y * width + x] ?? 255)
    }
  const full = 255 * (width / columns) * (height / rows) * 0.5
  return sums.map((sum) => Math.min(15, Math.round((sum / full) * 15)).toString(16)).join('')
}

const difference = (one: string, other: string): number =>
  Math.max(...[...one].map((shade, index) => Math.abs(Number.parseInt(shade, 16) - Number.parseInt(other[index] ?? 'f', 16))))

/** `UPDATE_GOLDEN=1` takes today's pages as the ones to compare with. Look at them first. */
const isUpdating = process.env['UPDATE_GOLDEN'] === '1'
const known = golden as Record<string, readonly string[]>
const seen: Record<string, readonly string[]> = { ...known }

describe.each(LETTER_LANGUAGES)('paper in %s', (language) => {
  it('looks as it did when somebody looked at it', async () => {
    for (const model of [...papersIn(language), sheetsIn(language)]) {
      const bytes = await rendered(model)
      const pages = Number((await pdfInfo(bytes)).get('Pages'))
      const shades = await Promise.all(Array.from({ length: pages }, async (_, page) => shadesOf(await pdfPicture(bytes, 36, page + 1))))
      seen[nameOf(model)] = shades
      if (isUpdating) continue
      expect(shades, nameOf(model)).toHaveLength(known[nameOf(model)]?.length ?? 0)
      for (const [page, shade] of shades.entries())
        expect(difference(shade, known[nameOf(model)]?.[page] ?? ''), `${nameOf(model)}, page ${page + 1}`).toBeLessThanOrEqual(2)
    }
    if (isUpdating) writeFileSync(new URL('../../golden/letters.json', import.meta.url), `${JSON.stringify(seen, null, 1)}\n`)
  })

  it('is read aloud whole, in order, with every font on board', async () => {
    const model = letterLike({ paper: 'letter', size: 'standard', pageSize: 'letter', language })
    const bytes = await rendered(model)
    // Poppler turns what runs from right to left around once more; there the structure itself is asked.
    const isTurned = directionOf(language) === 'rtl'
    // A line of digits alone is not turned, so there only the letters are compared.
    const words = (text: string): string => (isTurned ? plain(text).replace(/[^\p{Script=Arabic}]/gu, '') : plain(text))
    const read = words(isTurned ? actualTexts(bytes).join('') : await pdfStructure(bytes))
    const { title, intro, steps, facts } = letterText(letterTemplates[language], model)
    let at = 0
    const inOrder = [
      title,
      intro,
      ...steps.flatMap(({ text, shown, after }) => [text, isTurned ? null : shown?.text, after]),
      ...facts.flatMap(({ heading, lead, text }) => [heading, lead, text]),
    ]
    for (const said of inOrder) {
      if (said === null || said === undefined) continue
      const found = read.indexOf(words(said), at)
      expect(found, said).toBeGreaterThanOrEqual(at)
      at = found
    }
    for (const font of await pdfFonts(bytes)) expect(font).toMatch(/ yes yes yes/)
    const source = await pdfSource(bytes)
    expect(source).toContain(`/Lang (${language})`)
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('keeps the window to the address, to the last drop of ink', async () => {
    for (const size of ['standard', 'large'] as const)
      for (const pageSize of ['letter', 'a4'] as const) {
        const bytes = await rendered(letterLike({ paper: 'letter', size, pageSize, language }))
        const ink = inkIn(await pdfPicture(bytes, 100), KEEP_OUT)
        expect(ink?.left).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.left)
        expect(ink?.right).toBeLessThanOrEqual(ALWAYS_VISIBLE.right)
        expect(ink?.top).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.top)
        expect(ink?.bottom).toBeLessThanOrEqual(ALWAYS_VISIBLE.bottom + 0.005)
      }
  })

  it('is there on A4 too', async () => {
    for (const model of papersIn(language, 'a4').filter(({ size }) => size === 'standard'))
      expect((await pdfInfo(await rendered(model))).get('Page size')).toMatch(/^595\.\d+ x 841\.\d+ pts/)
  })
})
