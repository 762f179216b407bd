import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { LaidOut } from '../../../electron/letters/flow.ts'
import { loadFaces, rulerOf } from '../../../electron/letters/fonts.ts'
import type { Ruler } from '../../../electron/letters/fonts.ts'
import { PAPER_SIZES } from '../../../electron/letters/frames.ts'
import { layOutBody, letterTo } from '../../../electron/letters/letter-layout.ts'
import type { Line, Node, Square } from '../../../electron/letters/page-parts.ts'
import { qrSvgPath } from '../../../electron/letters/qr-path.ts'
import { wrap } from '../../../electron/letters/set-text.ts'
import { LETTER_LIMITS, letterProblems, LETTER_SIZES, PAGE_SIZES, qrTarget } from '../../../shared/invitations/letter.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { LOGO_LIMITS } from '../../../shared/invitations/logo.ts'
import { letterText } from '../../../shared/invitations/letter-text.ts'
import { ALWAYS_VISIBLE, fitAddress, KEEP_OUT } from '../../../shared/invitations/window-address.ts'
import { GENERIC, PERSONAL } from './letters.ts'
import { letterTemplates, readResource } from './resources.ts'

// Hundreds of pages on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

const MM = 72 / 25.4

let ruler: Ruler
beforeAll(async () => {
  ruler = rulerOf(await loadFaces(readResource))
})

const layOut = (model: LetterModel): LaidOut => {
  const text = letterText(letterTemplates[model.language], model)
  const body = layOutBody(ruler, { ...model, text, square: qrSvgPath(qrTarget(model.portal)) })
  const font = {
    width: (line: string, size: number) => ruler.width('regular', line, size),
    canPrint: (line: string) => ruler.canPrint('regular', line),
  }
  return letterTo(ruler, body, {
    language: model.language,
    address: model.addressee ? fitAddress(model.addressee, font) : null,
    code: null,
  })
}

const linesOf = (node: Node): readonly Line[] => [...(node.lines ?? []), ...(node.children ?? []).flatMap(linesOf)]
const squaresOf = (node: Node): readonly Square[] => [...(node.square ? [node.square] : []), ...(node.children ?? []).flatMap(squaresOf)]
/** Leaves with the page they stand on. */
const leavesOf = (node: Node): readonly Node[] => (node.children ? node.children.flatMap(leavesOf) : [node])
const linesOn = ({ nodes, pages }: LaidOut, page: number): readonly Line[] => [
  ...nodes.flatMap(leavesOf).filter((leaf) => (leaf.page ?? 0) === page).flatMap(linesOf),
  ...(pages[page]?.artifacts ?? []),
]
const allLines = (letter: LaidOut): readonly Line[] => letter.nodes.flatMap(linesOf)
const squareOf = (letter: LaidOut) => letter.nodes.flatMap(squaresOf)[0]
const linesOfAddress = (letter: LaidOut): readonly Line[] =>
  linesOn(letter, 0).filter(({ baseline }) => baseline > KEEP_OUT.top * 72 && baseline < KEEP_OUT.bottom * 72)

describe('breaking lines', () => {
  const measure = { limit: 10, widthOf: (text: string) => text.length }

  it('breaks at spaces and keeps them', () => {
    expect(wrap('one two three four', measure)).toEqual(['one two ', 'three four'])
  })

  it('cuts an address after a dot or a slash', () => {
    expect(wrap('abc.defghijk/mn', measure)).toEqual(['abc.', 'defghijk/', 'mn'])
    expect(wrap('abcdefghijklmn', measure)).toEqual(['abcdefghij', 'klmn'])
  })

  it('loses no letter, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z./-]{1,30}( [a-z./-]{1,30}){0,8}$/), (text) => {
        const lines = wrap(text, measure)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(10)
      }),
    )
  })
})

/** Letters within the limits, also absurd ones: 80 wide letters without a space. */
const words = (longest: number) =>
  fc.oneof(
    fc.stringMatching(new RegExp(`^[A-Za-z0-9][A-Za-z0-9 ,.'-]{0,${longest - 1}}$`)),
    fc.integer({ min: 1, max: longest }).map((length) => 'W'.repeat(length)),
    fc.integer({ min: 1, max: Math.floor(longest / 5) }).map((count) => 'Mwmw '.repeat(count).trim()),
  )
const anyLetter: fc.Arbitrary<LetterModel> = fc
  .record({
    kind: fc.constantFrom('generic' as const, 'personal' as const),
    size: fc.constantFrom(...LETTER_SIZES),
    pageSize: fc.constantFrom(...PAGE_SIZES),
    language: fc.constantFrom('en' as const, 'es' as const),
    paper: fc.constantFrom('letter' as const, 'teen' as const),
    ownWords: fc.array(words(LETTER_LIMITS.ownWords), { maxLength: 2 }),
    clinic: fc.record({
      name: words(LETTER_LIMITS.clinicName),
      addressLines: fc.array(words(LETTER_LIMITS.clinicLine), {
        minLength: 1,
        maxLength: LETTER_LIMITS.clinicLines,
      }),
    }),
    portal: fc.record({
      name: words(LETTER_LIMITS.portalName),
      url: fc.stringMatching(/^[a-z0-9/-]{0,88}$/).map((path) => `https://a.example/${path}`),
      helpPhone: words(LETTER_LIMITS.helpPhone),
      helpHours: words(LETTER_LIMITS.helpHours),
    }),
    logo: fc.option(
      fc.record({ width: fc.integer({ min: 1, max: LOGO_LIMITS.width }), height: fc.integer({ min: 1, max: LOGO_LIMITS.height }) }),
      { nil: undefined },
    ),
    addressee: fc.record({ name: words(120), addressLines: fc.array(words(80), { maxLength: 6 }) }),
    code: fc.stringMatching(new RegExp(`^[A-Z0-9-]{4,${LETTER_LIMITS.code}}$`)),
    goodUntil: fc.constantFrom('2025-09-30', null),
  })
  .map(({ code, goodUntil, logo, ...rest }): LetterModel => ({
    ...PERSONAL, ...rest, code: { value: code, goodUntil }, ...(logo && { logo: { ...logo, png: new Uint8Array() } }),
  }))
  .filter((model) => letterProblems(model).length === 0)

/** Clear of the margins, the folds and the window; the square large enough. */
const standsWell = (model: LetterModel, letter: LaidOut): void => {
  const { width, height } = PAPER_SIZES[model.pageSize]
  const margin = 0.875 * 72
  const folds = [height / 3, (2 * height) / 3]
  for (const page of letter.pages.keys())
    for (const line of linesOn(letter, page)) {
      const isWindowed = page === 0 && line.baseline > KEEP_OUT.top * 72 && line.baseline - line.size < KEEP_OUT.bottom * 72
      if (isWindowed) {
        expect(line.baseline).toBeGreaterThan(ALWAYS_VISIBLE.top * 72)
        expect(line.baseline).toBeLessThan(ALWAYS_VISIBLE.bottom * 72)
        continue
      }
      expect(line.x).toBeGreaterThanOrEqual(margin - 0.01)
      expect(line.x + ruler.width(line.face, line.text.trimEnd(), line.size)).toBeLessThanOrEqual(width - margin + 1)
      expect(line.baseline).toBeGreaterThan(40)
      expect(line.baseline).toBeLessThan(height - 24)
      // A crease through small letters makes them hard to read; their tails may touch it.
      for (const fold of folds) expect(fold > line.baseline - line.size * 0.7 && fold < line.baseline).toBe(false)
    }
  const square = squareOf(letter)
  if (square === undefined) throw new Error('no square')
  expect(square.module).toBeGreaterThanOrEqual(0.8 * MM)
  // A crease through its white hides nothing from a phone.
  const white = 4 * square.module
  for (const fold of folds) expect(fold > square.y + white && fold < square.y + square.side - white).toBe(false)
  expect(square.y + square.side).toBeLessThan(height)
}

/** In the corner over the window, beside the clinic's name, and no larger than it may be. */
const logoStandsWell = (letter: LaidOut): void => {
  const [first, ...others] = letter.pages
  expect(others.flatMap(({ pictures = [] }) => pictures)).toEqual([])
  for (const { x, y, width, height } of first?.pictures ?? []) {
    expect(x).toBeGreaterThanOrEqual(0.875 * 72)
    expect(y).toBeGreaterThanOrEqual(36)
    expect(y + height).toBeLessThan(KEEP_OUT.top * 72)
    expect(height).toBeLessThanOrEqual(0.7 * 72 + 0.01)
    expect(width).toBeLessThanOrEqual(2.1 * 72 + 0.01)
    const clinic = linesOn(letter, 0).filter(({ baseline }) => baseline < KEEP_OUT.top * 72)
    expect(clinic.length).toBeGreaterThan(1)
    for (const line of clinic) expect(line.x).toBeGreaterThan(x + width + 10)
  }
}

describe('any letter within the limits', () => {
  it('has its logo above the window and beside the clinic’s name', () => {
    fc.assert(fc.property(anyLetter, (model) => logoStandsWell(layOut(model))), { numRuns: 100 })
  })

  it('may be just under a fold, with the white of its square across it', () => {
    const portal = { ...GENERIC.portal, name: 'Mwmw '.repeat(8).trim(), url: 'https://a.example/', helpPhone: 'A', helpHours: 'W' }
    const model: LetterModel = { ...GENERIC, portal, ownWords: ['W'.repeat(LETTER_LIMITS.ownWords)] }
    standsWell(model, layOut(model))
  })

  it('stands clear of the margins, the folds and the window', () => {
    fc.assert(fc.property(anyLetter, (model) => standsWell(model, layOut(model))), { numRuns: 150 })
  })

  it('says everything: no word of the message is dropped', () => {
    fc.assert(
      fc.property(anyLetter, (model) => {
        const printed = allLines(layOut(model))
          .map((line) => line.text)
          .join(' ')
          .replace(/\s+/g, '')
        const { title, intro, steps, facts, footer, ownWords } = letterText(letterTemplates[model.language], model)
        const said = [
          title,
          intro,
          ...ownWords,
          ...steps.flatMap((step) => [step.text, step.shown?.text ?? '', step.after ?? '']),
          ...facts.flatMap((fact) => [fact.heading, fact.lead ?? '', fact.text ?? '']),
          footer.letter,
          footer.printed,
        ]
        for (const text of said) expect(printed).toContain(text.replace(/\s+/g, ''))
      }),
      { numRuns: 60 },
    )
  })

  it('never has letters under 12 points in the message, or under 18 in large print', () => {
    fc.assert(
      fc.property(anyLetter, (model) => {
        const letter = layOut(model)
        const foldTop = PAPER_SIZES[model.pageSize].height / 3
        const message = letter.nodes
          .slice(0, -2)
          .flatMap(leavesOf)
          .filter((leaf) => (leaf.page ?? 0) > 0 || (leaf.lines?.[0]?.baseline ?? 0) > foldTop)
          .flatMap(linesOf)
        expect(Math.min(...message.map((line) => line.size))).toBe(model.size === 'large' ? 18 : 12)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a letter of the clinic', () => {
  it.each(['letter', 'decliner', 'representative', 'teen'] as const)('stands on one page in English: %s', (paper) => {
    const model: LetterModel = paper === 'letter' || paper === 'teen' ? { ...PERSONAL, paper } : { ...GENERIC, paper, addressee: PERSONAL.addressee }
    for (const pageSize of PAGE_SIZES) expect(layOut({ ...model, pageSize }).pages).toHaveLength(1)
  })

  it('has 16 points or more in the code, and 11 in the address, also in large print', () => {
    for (const size of LETTER_SIZES) {
      const letter = layOut({ ...PERSONAL, size })
      const code = allLines(letter).find((line) => line.text === 'K7QF-9M2T-X4HD')
      expect(code?.face).toBe('mono')
      expect(code?.size).toBeGreaterThanOrEqual(size === 'large' ? 18 : 16)
      expect(linesOfAddress(letter).map(({ text, size: points }) => [text.trim(), points])).toEqual([
        ['Tomasz Kowalczyk', 11],
        ['881 Cottonwood Lane, Apt 12B', 11],
        ['Harlow Falls, OR 97299', 11],
      ])
    }
  })

  it('goes on on a second page where the clinic has much to say, and says which page it is', () => {
    const much = 'We are open on Saturdays until noon from the first week of May on. '.repeat(5).trim()
    const letter = layOut({ ...PERSONAL, ownWords: [much, much] })
    expect(letter.pages).toHaveLength(2)
    expect(letter.pages.map(({ artifacts }) => artifacts.map(({ text }) => text).join(' '))).toEqual([
      expect.stringContaining('Page 1 of 2'),
      'Page 2 of 2',
    ])
  })

  it('prints the square in whole dots of a 300 dpi printer', () => {
    for (const size of LETTER_SIZES) {
      const dots = ((squareOf(layOut({ ...GENERIC, size }))?.module ?? 0) * 300) / 72
      expect(dots).toBeCloseTo(Math.round(dots), 6)
    }
  })
})
