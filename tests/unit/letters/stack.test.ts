/** Many letters in one document share what stands alike on them; each looks and reads as it does alone. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createLetterPrinter } from '../../../electron/letters/letter-pdf.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { ADDRESSEE, GENERIC, PERSONAL } from './letters.ts'
import { pdfPicture, pdfSource, pdfStructure, pdfText } from './pdf-tools.ts'
import { readResource } from './resources.ts'

// Real programs on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const printer = createLetterPrinter({ readResource })
const to = (name: string, ...addressLines: readonly string[]) => ({ addressee: { name, addressLines } })
const code = (value: string) => ({ code: { value, goodUntil: '2025-10-24' } })

/** Each one-page letter comes three times at least: drawn plainly, then to be shared, then from what is shared. */
const LETTERS: readonly LetterModel[] = [
  PERSONAL,
  { ...PERSONAL, ...to('Ada Ruiz', 'Care of J. Ruiz', '7 Mill Street', 'Harlow Falls, OR 97299'), ...code('23456789ABCD') },
  { ...PERSONAL, ...to('عمر حداد', '9 Weir Street', 'Harlow Falls, OR 97299'), ...code('ZZZZYYYYXXXX') },
  { ...PERSONAL, language: 'ar' },
  { ...PERSONAL, ...to('Bo Li'), ...code('99998888777A') },
  { ...PERSONAL, language: 'ar', ...to('李小龙', '1 Weir Street', 'Harlow Falls, OR 97299'), ...code('777766665555') },
  { ...PERSONAL, language: 'ar', ...to('Ada Ruiz', '7 Mill Street', 'Harlow Falls, OR 97299'), ...code('23456789ABCD') },
  { ...GENERIC, addressee: ADDRESSEE },
  PERSONAL,
]
const LARGE: readonly LetterModel[] = ['K7QF9M2TX4HD', '23456789ABCD', 'ZZZZYYYYXXXX'].map((value) => ({ ...PERSONAL, size: 'large', ...code(value) }))

const alone = async (model: LetterModel): Promise<Uint8Array> => {
  const letter = await printer.renderLetter(model)
  if (!letter.ok) throw new Error(letter.message)
  return letter.bytes
}
const grey = async (pdf: Uint8Array, page: number) => Buffer.from((await pdfPicture(pdf, 60, page)).grey)

let stack: Uint8Array
beforeAll(async () => {
  const { bytes, leftOut } = await printer.renderLetters(LETTERS)
  expect(leftOut).toEqual([])
  stack = bytes
})

describe('a letter in a stack', () => {
  it.each(LETTERS.map((model, index) => [index + 1, model] as const))('looks as it does alone: page %i', async (page, model) => {
    expect((await grey(stack, page)).equals(await grey(await alone(model), 1))).toBe(true)
  })

  it('says the same words', async () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean)
    const each = await Promise.all(LETTERS.map(async (model) => pdfText(await alone(model))))
    expect(words(await pdfText(stack))).toEqual(words(each.join('\n')))
  })

  it('is read aloud the same', async () => {
    const said = (structure: string) => structure.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('"'))
    const each = await Promise.all(LETTERS.map(async (model) => pdfStructure(await alone(model))))
    expect(said(await pdfStructure(stack))).toEqual(said(each.join('\n')))
  })

  it('looks as it does alone on all its pages in large print', async () => {
    const { bytes } = await printer.renderLetters(LARGE)
    for (const [index, model] of LARGE.entries()) {
      const own = await alone(model)
      for (const page of [1, 2]) expect((await grey(bytes, index * 2 + page)).equals(await grey(own, page))).toBe(true)
    }
  })
})

it('has no fault in its syntax, and the square of all its letters twice: of the first, and of all others', async () => {
  const { bytes } = await printer.renderLetters(Array.from({ length: 12 }, () => PERSONAL))
  expect((await pdfSource(bytes)).match(/^4 4 7 1 re$/gm)).toHaveLength(2)
})
