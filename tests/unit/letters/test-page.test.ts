import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CENTIMETRES, INCHES, renderTestPage, SCALES, type TestPage } from '../../../electron/letters/test-page.ts'
import { ALWAYS_VISIBLE, KEEP_OUT } from '../../../shared/invitations/window-address.ts'
import { loadLanguage } from '../../../shared/words/messages.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { inkIn, pdfFonts, pdfInfo, pdfPicture, pdfSource, pdfStructure, pdfText, pdfWords, pipe } from './pdf-tools.ts'
import type { Word } from './pdf-tools.ts'
import { readResource } from './resources.ts'

// Real programs on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const PAGE: TestPage = {
  options: { size: 'letter', tray: 'tray-2', sides: 'one-sided' },
  printer: 'Front desk 2',
  target: 'https://my.alderbrook.example',
  address: 'my.alderbrook.example',
  printedAt: { date: '2025-10-14', time: '11:18' },
}
const render = (part: Partial<TestPage> = {}, language: 'en' | 'es' = 'en') =>
  renderTestPage({ ...PAGE, ...part }, sayFor(language), readResource)
const A4 = { size: 'a4', tray: null, sides: 'two-sided' } as const

let letter: Uint8Array
let a4: Uint8Array
beforeAll(async () => {
  await loadLanguage('es')
  letter = await render()
  a4 = await render({ options: A4 })
})

describe('the test page', () => {
  it('is one page of US Letter, or A4 with a back', async () => {
    const [one, two] = [await pdfInfo(letter), await pdfInfo(a4)]
    expect([one.get('Page size'), one.get('Pages')]).toEqual(['612 x 792 pts (letter)', '1'])
    expect([two.get('Page size'), two.get('Pages')]).toEqual(['595.28 x 841.89 pts (A4)', '2'])
  })

  it('has scales of the length it states, across and down', async () => {
    const dpi = 600
    for (const page of [letter, a4]) {
      const picture = await pdfPicture(page, dpi)
      const { across, down } = SCALES
      const inch = (points: number) => points / 72
      // A strip where only the ticks of one scale stand, longer than any scale.
      const inches = inkIn(picture, { left: inch(across.x) - 0.1, right: inch(across.x) + INCHES + 0.1, top: inch(across.y) - 0.15, bottom: inch(across.y) - 0.02 })
      const centimetres = inkIn(picture, { left: inch(across.x) - 0.1, right: inch(across.x) + INCHES + 0.1, top: inch(across.y) + 0.02, bottom: inch(across.y) + 0.06 })
      const downwards = inkIn(picture, { left: inch(down.x) - 0.15, right: inch(down.x) - 0.02, top: inch(down.y) - 0.1, bottom: inch(down.y) + INCHES + 0.1 })
      const hair = 0.5 / 72
      const off = 2 / dpi
      expect(Math.abs((inches?.right ?? 0) - (inches?.left ?? 0) - hair - INCHES)).toBeLessThan(off)
      expect(Math.abs((centimetres?.right ?? 0) - (centimetres?.left ?? 0) - hair - CENTIMETRES / 2.54)).toBeLessThan(off)
      expect(Math.abs((downwards?.bottom ?? 0) - (downwards?.top ?? 0) - hair - INCHES)).toBeLessThan(off)
    }
  })

  it('has a square that opens the portal and nothing else', async () => {
    for (const page of [letter, a4]) {
      const { pgm } = await pdfPicture(page, 200)
      const read = await pipe('zbarimg', ['--raw', '--quiet', '--oneshot', '-Sdisable', '-Sqrcode.enable', '-'], pgm)
      expect(read.toString().trim()).toBe(PAGE.target)
    }
    expect(await pdfText(letter)).toContain('One module of the square is 0.85 mm wide.')
  })

  it('shows the box an envelope’s window shows, and nothing else near it', async () => {
    const ink = inkIn(await pdfPicture(letter, 200), { ...KEEP_OUT, left: 0.6 })
    for (const edge of ['left', 'right', 'top', 'bottom'] as const) expect(Math.abs((ink?.[edge] ?? 0) - ALWAYS_VISIBLE[edge])).toBeLessThan(0.02)
  })

  it('has a mark in every corner, a quarter inch from the edges', async () => {
    for (const [page, width, height] of [[letter, 8.5, 11], [a4, 595.28 / 72, 841.89 / 72]] as const) {
      const picture = await pdfPicture(page, 200)
      const found = inkIn(picture, { left: 0, right: width, top: 0, bottom: height })
      expect(found?.left).toBeCloseTo(0.25, 1)
      expect(width - (found?.right ?? 0)).toBeCloseTo(0.25, 1)
      expect(found?.top).toBeCloseTo(0.25, 1)
      expect(height - (found?.bottom ?? 0)).toBeCloseTo(0.25, 1)
    }
  })

  it('says where, how and when it was printed, and that it is in no log', async () => {
    const text = await pdfText(letter)
    for (const words of ['Printer: Front desk 2', 'US Letter, tray 2, one side', 'Printed on October 14, 2025 at 11:18.', 'it is not in the log'])
      expect(text).toContain(words)
    expect(await pdfText(a4)).toContain('Back of the test page')
  })

  it('is tagged, whole and carries its fonts', async () => {
    const structure = await pdfStructure(letter)
    for (const tag of ['H1', 'H2', 'Figure']) expect(structure).toContain(tag)
    expect((structure.match(/Figure/g) ?? []).length).toBe(3)
    expect(await pdfSource(letter)).toContain('/Alt')
    for (const font of await pdfFonts(letter)) expect(font).toMatch(/yes yes yes/)
  })

  it('has its words apart from each other, in both languages and sizes, whatever the address', async () => {
    const long = `my.${'long'.repeat(20)}.example`
    for (const language of ['en', 'es'] as const)
      for (const [size, height] of [['letter', 11], ['a4', 841.89 / 72]] as const) {
        const options = { ...PAGE.options, size }
        const page = await render({ options, target: `https://${long}`, address: long, printer: 'A printer with a long name, by the window' }, language)
        // The scales' own numbers stand beside their ticks.
        const words = (await pdfWords(page)).filter(({ text }) => !/^\d{1,2}$|^in$|^cm$/.test(text))
        const last = Math.max(...words.map(({ bottom }) => bottom))
        expect(last).toBeLessThan(height - 0.5)
        const meets = (one: Word, other: Word) =>
          one.left < other.right - 0.02 && other.left < one.right - 0.02 && one.top < other.bottom - 0.05 && other.top < one.bottom - 0.05
        const onEachOther = words.flatMap((one, index) => words.slice(index + 1).filter((other) => meets(one, other)).map(({ text }) => [one.text, text]))
        expect(onEachOther).toEqual([])
      }
  })
})
