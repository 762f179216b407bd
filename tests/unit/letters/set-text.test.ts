import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadFaces, rulerOf } from '../../../electron/letters/fonts.ts'
import type { Ruler } from '../../../electron/letters/fonts.ts'
import { lineBreaks } from '../../../electron/letters/line-breaks.ts'
import type { Line, Run } from '../../../electron/letters/page-parts.ts'
import { setLine, setText } from '../../../electron/letters/set-text.ts'
import { PASSAGES } from './passages.ts'
import { readResource } from './resources.ts'

// Hundreds of paragraphs on a machine that may be busy, and fonts of 10 MB.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const STYLE = { face: 'regular', size: 12, leading: 18 } as const
const ALL = [...PASSAGES.map(({ text }) => text), 'क्ष', 'e\u0302\u0301', '𠮷']

let ruler: Ruler
beforeAll(async () => {
  ruler = rulerOf(await loadFaces(readResource, { texts: ALL }))
})

const said = (run: Run): string => run.shaped.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('')
const widthOf = (run: Run, size: number): number => (run.shaped.reduce((sum, { width }) => sum + width, 0) * size) / 1000
const fromTheLeft = (line: Line): readonly Run[] => line.runs.toSorted((one, other) => one.x - other.x)
/** What the eye sees of a line, from left to right. */
const seen = (line: Line | undefined): string => (line ? fromTheLeft(line).map(said).join('') : '')
const lineOf = (text: string, direction: 'ltr' | 'rtl'): Line | undefined => setText(ruler, text, 0, 2000, 0, STYLE, direction).lines[0]
/** Text with its letters from right to left. */
const turned = (text: string): string => [...text].reverse().join('')

const word = fc.constantFrom(
  'portal', 'Été', 'Żółć', 'Привет', 'Lê', 'e\u0302\u0301', 'مرحبا', 'الله', 'يومًا', 'می‌خواهم', '۳۰', 'क्षत्रिय', 'हिन्दी', '您的激活码',
  '「說明」', '안녕하세요', '(', ')', '。', '،', 'K7QF-9M2T', '24/12/2026', '+1 (555) 010-0199', '12345', 'my.alderbrook.example', '\u00a0', '𠮷',
)
const mixed = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', ' ', '  ', ', ')), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map(([part, after]) => part + after).join(''))
const directions = fc.constantFrom('ltr' as const, 'rtl' as const)
const CLUSTERS = /[\s\S](?:\p{M}|\p{Join_Control})*/gu

describe('any mixture of scripts', () => {
  it('loses nothing, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(mixed, directions, fc.integer({ min: 20, max: 500 }), (text, direction, width) => {
        const { lines } = setText(ruler, text, 0, width, 0, STYLE, direction)
        expect(lines.map((line) => line.text).join('')).toBe(text)
        for (const line of lines) {
          const bare = line.text.replace(/ +$/u, '')
          const clusters = bare.match(CLUSTERS) ?? []
          const drawn = line.runs.reduce((sum, run) => sum + widthOf(run, 12), 0)
          const spaces = ruler.width('regular', line.text.slice(bare.length), 12)
          if (clusters.length > 1) expect(drawn - spaces).toBeLessThanOrEqual(width + 0.5)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('never turns a digit: codes and numbers stand as they are written', () => {
    const number = fc.stringMatching(/^[0-9A-Z]{1,5}([-./:][0-9A-Z]{1,5}){0,3}$/).filter((part) => /\d/.test(part))
    const phrase = fc.constantFrom('رقم', 'هو', 'تا', '(', 'يومًا،', 'code', ':')
    fc.assert(
      fc.property(fc.array(fc.tuple(phrase, number), { minLength: 1, maxLength: 4 }), directions, (parts, direction) => {
        const line = lineOf(parts.map(([before, part]) => `${before} ${part}`).join(' و '), direction)
        for (const [, part] of parts) expect(seen(line)).toContain(part)
      }),
      { numRuns: 300 },
    )
  })

  it('has no gap and no overlap in a line', () => {
    fc.assert(
      fc.property(mixed, directions, (text, direction) => {
        const line = lineOf(text, direction)
        let end = NaN
        for (const run of line ? fromTheLeft(line) : []) {
          if (!Number.isNaN(end)) expect(run.x).toBeCloseTo(end, 5)
          end = run.x + widthOf(run, 12)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('from right to left', () => {
  it('the first word stands at the right edge, the code in it from left to right', () => {
    const line = lineOf('الرمز K7QF-9M2T صالح', 'rtl')
    expect(seen(line)).toBe(`${turned('صالح')} K7QF-9M2T ${turned('الرمز')}`)
    expect((line?.x ?? 0) + ruler.width('regular', 'الرمز K7QF-9M2T صالح', 12)).toBeCloseTo(2000, 1)
  })

  it('a phone number keeps its order after an Arabic word', () => {
    expect(seen(lineOf('اتصل 555-0142', 'rtl'))).toBe(`555-0142 ${turned('اتصل')}`)
    expect(seen(lineOf('اتصل +1 (555) 010-0199 الآن', 'rtl'))).toBe(`${turned('الآن')} +1 (555) 010-0199 ${turned('اتصل')}`)
  })

  it('brackets are drawn turned, and stand for what was written', () => {
    const line = lineOf('رمز (حتى)', 'rtl')
    const [close] = line ? fromTheLeft(line) : []
    const drawn = close?.shaped[0]?.glyphs[0]
    const latin = lineOf('(', 'ltr')?.runs[0]?.shaped[0]?.glyphs[0]
    expect(drawn?.text).toBe(')')
    expect(drawn?.parts).toEqual(latin?.parts)
  })

  it('a space at the end of a line stands outside its edges', () => {
    const { lines } = setText(ruler, 'مرحبا بك في بوابة المرضى', 100, 60, 0, STYLE, 'rtl')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      const words = line.runs.filter((run) => said(run).trim() !== '')
      expect(Math.max(...words.map((run) => run.x + widthOf(run, 12)))).toBeCloseTo(160, 3)
    }
  })
})

describe('the end of a line', () => {
  const lines = (text: string, width: number): readonly string[] => setText(ruler, text, 0, width, 0, STYLE).lines.map((line) => line.text)

  it('is between words, and in Chinese between characters, but never before a full stop', () => {
    expect(lineBreaks('您的激活码。').map(({ position }) => position)).toEqual([1, 2, 3, 4, 6])
    for (const line of lines('您可以在线查看检查结果、预约就诊，并给您的医护团队留言。', 62)) expect(line).not.toMatch(/^[、，。]/u)
  })

  it('is between words in Korean', () => {
    const korean = '검사 결과를 보고 진료를 예약하고'
    expect(lineBreaks(korean).map(({ position }) => position)).toEqual([3, 7, 10, 14, korean.length])
  })

  it('is not inside a phone number, a code, or before a French sign', () => {
    expect(lineBreaks('Call +1 (555) 010-0199 now').map(({ position }) => position)).toEqual([5, 23, 26])
    expect(lineBreaks('Code K7QF-9M2T-X4HD !').map(({ position }) => position)).toEqual([5, 21])
  })

  it('leaves a mark with its letter, and an unusual character whole, where a word is cut', () => {
    for (const line of lines('e\u0302\u0301'.repeat(40), 50)) expect(line).toMatch(/^e/u)
    for (const line of lines('𠮷'.repeat(40), 50)) expect([...line].every((character) => character === '𠮷')).toBe(true)
  })
})

describe('what cannot be printed', () => {
  it('is said: emoji, unassigned characters, scripts without a font', () => {
    for (const text of ['😀', 'Ada 👩‍⚕️', '\u0378', 'ไทย', '\ud800', 'a\nb']) expect(ruler.canPrint('regular', text), text).toBe(false)
    for (const text of ['', 'Zażółć', 'می‌خواهم', '\u2066K7QF\u2069', '한국어']) expect(ruler.canPrint('regular', text), text).toBe(true)
    expect([ruler.canPrint('mono', 'K7QF'), ruler.canPrint('mono', '您')]).toEqual([true, false])
  })
})

it('a single line stands where it is put, with its space', () => {
  const line = setLine(ruler, '北京路 12 ', 50, 200, { face: 'bold', size: 11 })
  expect([line.text, line.x, line.baseline, line.ink]).toEqual(['北京路 12 ', 50, 200, 'black'])
  expect(line.runs[0]?.x).toBe(50)
})
