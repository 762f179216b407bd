/** The logo in the file: a picture that is not read aloud, and in it once however many letters there are. */
import { describe, expect, it, vi } from 'vitest'
import { checkLogo } from '../../../electron/letters/check-logo.ts'
import { createLetterPrinter } from '../../../electron/letters/letter-pdf.ts'
import { pngOf } from '../../support/pictures.ts'
import { PERSONAL } from './letters.ts'
import { pdfStructure, pdfText } from './pdf-tools.ts'
import { readResource } from './resources.ts'

vi.setConfig({ testTimeout: 30_000 })

const printer = createLetterPrinter({ readResource })
const logo = checkLogo(pngOf(300, 100)) ?? undefined
const withLogo = { ...PERSONAL, ...(logo && { logo }) }
const picturesIn = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').split('/Subtype /Image').length - 1

describe('a letter with a logo', () => {
  it('is read as the same letter without one', async () => {
    const [plain, marked] = await Promise.all([printer.renderLetter(PERSONAL), printer.renderLetter(withLogo)])
    if (!plain.ok || !marked.ok) throw new Error('refused')
    expect([picturesIn(plain.bytes), picturesIn(marked.bytes)]).toEqual([0, 1])
    expect(await pdfStructure(marked.bytes)).toBe(await pdfStructure(plain.bytes))
    expect(await pdfText(marked.bytes)).toContain('Alder Brook Family Health')
  })

  it('is equal to the byte where it says the same', async () => {
    const [one, other] = await Promise.all([printer.renderLetter(withLogo), printer.renderLetter(withLogo)])
    expect(one.ok && other.ok && one.sha256 === other.sha256).toBe(true)
  })

  it('shares it with all letters of one document', async () => {
    const { bytes, leftOut } = await printer.renderLetters(Array.from({ length: 12 }, () => withLogo))
    expect(leftOut).toEqual([])
    expect(picturesIn(bytes)).toBe(1)
  })
})
