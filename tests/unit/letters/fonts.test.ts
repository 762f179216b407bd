import { create } from 'fontkit'
import type { Font } from 'fontkit'
import { describe, expect, it, vi } from 'vitest'
import { loadFaces, rulerOf } from '../../../electron/letters/fonts.ts'
import { setLine } from '../../../electron/letters/set-text.ts'
import { createSubset, outlinesOf } from '../../../electron/letters/subset-font.ts'
import { PASSAGES } from './passages.ts'
import { readResource } from './resources.ts'

vi.setConfig({ testTimeout: 30_000 })

const reading = () => {
  const paths: string[] = []
  const read = (path: string): Promise<Uint8Array> => {
    paths.push(path)
    return readResource(path)
  }
  return { paths, read }
}
const PLAIN = ['fonts/noto-sans-bold.ttf', 'fonts/noto-sans-mono-bold.ttf', 'fonts/noto-sans-regular.ttf']
const passage = (language: string): string => PASSAGES.find((each) => each.language === language)?.text ?? ''

describe('fonts', () => {
  it('of other scripts are not read for the letters that need none', async () => {
    const { paths, read } = reading()
    for (const language of ['en', 'es', 'vi', 'fil', 'ru', 'ht', 'fr', 'pt', 'pl'])
      await loadFaces(read, { language, texts: [passage(language)] })
    expect(paths.toSorted()).toEqual(PLAIN)
  })

  it('are read once, in both weights, and only those a text needs', async () => {
    const { paths, read } = reading()
    await Promise.all([1, 2].map(() => loadFaces(read, { language: 'ar', texts: [passage('ar')] })))
    await loadFaces(read, { language: 'ar', texts: [passage('ar')] })
    const arabic = ['script-fonts/noto-naskh-arabic-bold.ttf', 'script-fonts/noto-naskh-arabic-regular.ttf']
    expect(paths.toSorted()).toEqual([...PLAIN, ...arabic])
  })

  it('draw Han as the language of the letter does', async () => {
    const fontFor = async (language: string) => {
      const ruler = rulerOf(await loadFaces(readResource, { language, texts: ['骨'] }))
      return setLine(ruler, '骨', 0, 0, { face: 'regular', size: 12 }).runs.map(({ typeface }) => typeface)
    }
    expect(await Promise.all(['zh-Hans', 'zh-Hant', 'ko', 'en'].map(fontFor))).toEqual(
      ['sc', 'tc', 'kr', 'sc'].map((script) => [`script-fonts/noto-sans-${script}-regular.ttf`]),
    )
  })

  it('are the same for the same texts, whatever was read before', async () => {
    await loadFaces(readResource, { texts: ['北京'] })
    expect(rulerOf(await loadFaces(readResource, { texts: ['Ada'] })).canPrint('regular', '北京')).toBe(false)
  })
})

describe('the part of a font that is embedded', () => {
  const pathOf = (font: Font, id: number): string => font.getGlyph(id).path.toSVG()

  it('has the outlines of the whole font, and those put together from them', async () => {
    const bytes = await readResource('fonts/noto-sans-regular.ttf')
    const before = Buffer.from(bytes).toString('base64')
    const whole = create(Buffer.from(bytes)) as Font
    const { tables } = (whole as unknown as { directory: { tables: Record<string, { offset: number; length: number }> } }).directory
    const subset = createSubset(outlinesOf((tag) => {
      const table = tables[tag]
      return table ? bytes.subarray(table.offset, table.offset + table.length) : null
    }))
    const ids = [...'Aé1ệЖ'].map((character) => whole.glyphForCodePoint(character.codePointAt(0) ?? 0).id)
    const places = ids.map((id) => subset.add({ parts: [{ id, x: 0, y: 0 }], width: whole.getGlyph(id).advanceWidth, isPlain: true }))
    const [a = 0] = ids
    const moved = subset.add({ parts: [{ id: a, x: 100, y: -20 }], width: 0, isPlain: false })
    const empty = subset.add({ parts: [], width: 0, isPlain: false })
    const part = create(Buffer.from(subset.encode())) as Font
    // Metrics and outlines only: no table names the characters.
    expect(places.map((place) => pathOf(part, place))).toEqual(ids.map((id) => pathOf(whole, id)))
    expect(places.map((place) => part.getGlyph(place).advanceWidth)).toEqual(ids.map((id) => whole.getGlyph(id).advanceWidth))
    expect(pathOf(part, moved)).toBe(whole.getGlyph(a).path.translate(100, -20).toSVG())
    expect(pathOf(part, empty)).toBe('')
    expect(Buffer.from(bytes).toString('base64')).toBe(before)
  })
})
