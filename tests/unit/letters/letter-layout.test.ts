import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadFaces, rulerOf } from '../../../electron/letters/fonts.ts'
import type { Ruler } from '../../../electron/letters/fonts.ts'
import { FOLDS, layOutLetter } from '../../../electron/letters/letter-layout.ts'
import type { Sheet } from '../../../electron/letters/letter-layout.ts'
import { PAGE } from '../../../electron/letters/page-parts.ts'
import type { Line, Node } from '../../../electron/letters/page-parts.ts'
import { qrSvgPath } from '../../../electron/letters/qr-path.ts'
import { wrap } from '../../../electron/letters/set-text.ts'
import { LETTER_LIMITS, letterProblems, qrTarget } from '../../../shared/invitations/letter.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { letterTemplateSchema } from '../../../shared/invitations/letter-template.ts'
import { letterText } from '../../../shared/invitations/letter-text.ts'
import { ALWAYS_VISIBLE, fitAddress, KEEP_OUT } from '../../../shared/invitations/window-address.ts'
import { GENERIC, PERSONAL } from './letters.ts'
import { readResource } from './resources.ts'

// Hundreds of pages on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const template = letterTemplateSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/letters/invitation.en.json', import.meta.url), 'utf8')),
)
const MARGIN = 0.875 * 72
const MM = 72 / 25.4

let ruler: Ruler
beforeAll(async () => {
  ruler = rulerOf(await loadFaces(readResource))
})

const layOut = (model: LetterModel): Sheet =>
  layOutLetter(ruler, {
    text: letterText(template, model),
    clinic: model.clinic,
    address: model.addressee
      ? fitAddress(model.addressee, {
          width: (text, size) => ruler.width('regular', text, size),
          canPrint: (text) => ruler.canPrint('regular', text),
        })
      : null,
    square: qrSvgPath(qrTarget(model.portal)),
  })

const linesOf = (node: Node): readonly Line[] => [
  ...(node.lines ?? []),
  ...(node.children ?? []).flatMap(linesOf),
]
const allLines = (sheet: Sheet): readonly Line[] => sheet.nodes.flatMap(linesOf)
const squareOf = (sheet: Sheet) => sheet.nodes.flatMap((node) => node.square ?? [])[0]

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
    addressee: fc.record({ name: words(120), addressLines: fc.array(words(80), { maxLength: 6 }) }),
    code: fc.stringMatching(new RegExp(`^[A-Z0-9-]{4,${LETTER_LIMITS.code}}$`)),
    goodUntil: fc.constantFrom('2025-09-30', null),
  })
  .map(({ code, goodUntil, ...rest }) => ({ ...PERSONAL, ...rest, code: { value: code, goodUntil } }))
  .filter((model) => letterProblems(model).length === 0)

describe('any letter within the limits', () => {
  it('fits its one page, clear of the margins, the folds and the window', () => {
    fc.assert(
      fc.property(anyLetter, (model) => {
        const sheet = layOut(model)
        for (const line of allLines(sheet)) {
          expect(line.x).toBeGreaterThanOrEqual(MARGIN - 0.01)
          expect(line.x + ruler.width(line.face, line.text.trimEnd(), line.size)).toBeLessThanOrEqual(
            PAGE.width - MARGIN + 1,
          )
          expect(line.baseline).toBeGreaterThan(40)
          expect(line.baseline).toBeLessThan(PAGE.height - 24)
          const isInWindow =
            line.baseline > KEEP_OUT.top * 72 && line.baseline - line.size < KEEP_OUT.bottom * 72
          const isAddress =
            line.baseline > ALWAYS_VISIBLE.top * 72 && line.baseline < ALWAYS_VISIBLE.bottom * 72
          if (isInWindow) expect(isAddress).toBe(true)
        }
        const square = squareOf(sheet)
        expect(square?.module).toBeGreaterThanOrEqual(0.8 * MM)
        expect(square?.y).toBeGreaterThan(FOLDS[0])
        expect((square?.y ?? 0) + (square?.side ?? 0)).toBeLessThan(FOLDS[1])
      }),
      { numRuns: 150 },
    )
  })

  it('says everything: no word of the message is dropped', () => {
    fc.assert(
      fc.property(anyLetter, (model) => {
        const printed = allLines(layOut(model))
          .map((line) => line.text)
          .join(' ')
          .replace(/\s+/g, '')
        const { title, intro, steps, facts, footer } = letterText(template, model)
        const said = [
          title,
          intro,
          ...steps.flatMap((step) => [step.text, step.shown?.text ?? '', step.after ?? '']),
          ...facts.flatMap((fact) => [fact.heading, fact.lead ?? '', fact.text ?? '']),
          footer.letter,
          footer.printed,
        ]
        for (const text of said) expect(printed).toContain(text.replace(/\s+/g, ''))
      }),
      { numRuns: 50 },
    )
  })
})

describe('sizes', () => {
  it('keeps 12 points in the message, 16 in the code, 11 in the address', () => {
    const lines = allLines(layOut(PERSONAL))
    const message = lines.filter((line) => line.baseline > FOLDS[0] && line.baseline < 748)
    expect(Math.min(...message.map((line) => line.size))).toBe(12)
    const code = lines.find((line) => line.text === 'K7QF-9M2T-X4HD')
    expect(code?.face).toBe('mono')
    expect(code?.size).toBeGreaterThanOrEqual(16)
    expect(lines.find((line) => line.text.startsWith('Tomasz'))?.size).toBe(11)
  })

  it('keeps them in the longest letter a clinic could want', () => {
    const lower = (longest: number) =>
      fc
        .stringMatching(new RegExp(`^[A-Z][a-z]{2,11}( [A-Za-z][a-z]{2,11}){0,9}$`))
        .map((text) => text.slice(0, longest).trim())
    const long = fc.record({
      name: lower(60),
      url: fc.stringMatching(/^[a-z/]{60}$/).map((path) => `https://a.example/${path}`),
      helpPhone: fc.constant('(555) 555-0142 ext. 3340'),
      helpHours: lower(60),
    })
    fc.assert(
      fc.property(long, lower(60), (portal, name) => {
        const model = { ...PERSONAL, portal, clinic: { ...PERSONAL.clinic, name } }
        const message = allLines(layOut(model)).filter(
          (line) => line.baseline > FOLDS[0] && line.baseline < 748,
        )
        expect(Math.min(...message.map((line) => line.size))).toBe(12)
      }),
      { numRuns: 60 },
    )
  })

  it('prints the square in whole dots of a 300 dpi printer', () => {
    const dots = ((squareOf(layOut(GENERIC))?.module ?? 0) * 300) / 72
    expect(dots).toBeCloseTo(Math.round(dots), 6)
  })
})
