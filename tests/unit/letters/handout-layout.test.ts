import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadFaces, rulerOf } from '../../../electron/letters/fonts.ts'
import type { Ruler } from '../../../electron/letters/fonts.ts'
import { frameOf } from '../../../electron/letters/frames.ts'
import { layOutHandout } from '../../../electron/letters/handout-layout.ts'
import type { HandoutPage, HandoutSheet } from '../../../electron/letters/handout-layout.ts'
import type { Line, Node } from '../../../electron/letters/page-parts.ts'
import { paragraphOf } from '../../../electron/letters/paragraph.ts'
import { calmWidth, wrap } from '../../../electron/letters/set-text.ts'
import type { Typeface } from '../../../electron/letters/typeface.ts'
import type { Handout } from '../../../shared/invitations/handout.ts'
import { handoutText } from '../../../shared/invitations/handout-text.ts'
import { directionOf, LETTER_LANGUAGES, type LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { PAGE_SIZES, STANDARD_FORM, type LetterForm } from '../../../shared/invitations/letter.ts'
import { LANGUAGES } from '../../../shared/text/languages.ts'
import { shippedScript } from '../script/shipped-script.ts'
import { everySheet, sheet } from './handouts.ts'
import { GENERIC } from './letters.ts'
import { handoutTemplates, handoutWordsIn, letterTemplates, readResource } from './resources.ts'

// Hundreds of pages on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

type Look = Pick<LetterForm, 'size' | 'pageSize'>

let ruler: Ruler
beforeAll(async () => {
  ruler = rulerOf(await loadFaces(readResource))
})

const rulerFor = async (language: LetterLanguage): Promise<Ruler> =>
  rulerOf(await loadFaces(readResource, { language, texts: [JSON.stringify([letterTemplates[language], handoutTemplates[language]])] }))

const layOut = (handout: Handout, isSample = false, look: Look = STANDARD_FORM, by = ruler): HandoutSheet =>
  layOutHandout(by, { ...look, clinicName: GENERIC.clinic.name }, handoutText(handoutWordsIn(handout.language), handout, { ...GENERIC, isSample }))

const linesOf = (node: Node): readonly Line[] => [...(node.lines ?? []), ...(node.children ?? []).flatMap(linesOf)]
const linesOn = (page: HandoutPage): readonly Line[] => [
  ...[...page.above, ...page.points, ...page.below].flatMap(linesOf),
  ...page.artifacts,
]
const textOn = (page: HandoutPage): string => linesOn(page).map(({ text }) => text).join('\n')
const everyShipped = LANGUAGES.flatMap((language) => shippedScript().handouts.map(({ id }) => [language, id] as const))

/** What holds on every page, whatever stands on it. */
const standsWell = ({ pages, language }: Pick<HandoutSheet, 'pages' | 'language'>, { size: letterSize, pageSize }: Look = STANDARD_FORM, by = ruler): void => {
  const { left, right, height } = frameOf(pageSize, letterSize, directionOf(language))
  const least = letterSize === 'large' ? 18 : 12
  for (const page of pages) {
    const lines = [...linesOn(page)].sort((a, b) => a.baseline - b.baseline || a.x - b.x)
    for (const { x, text, face, size, baseline } of lines) {
      expect(size, text).toBeGreaterThanOrEqual(least)
      expect(x, text).toBeGreaterThanOrEqual(left - 0.01)
      expect(x + by.width(face, text.trimEnd(), size), text).toBeLessThanOrEqual(right + 1)
      expect(baseline, text).toBeGreaterThan(42)
      expect(baseline, text).toBeLessThan(height - 30)
    }
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (next && next.baseline > line.baseline) expect(next.baseline - line.baseline, next.text).toBeGreaterThan(next.size)
    }
    // Points end above the rule over the box or the footer.
    const end = Math.min(...page.rules.map(({ y }) => y).filter((y) => y > 200))
    for (const { baseline } of page.points.flatMap(linesOf)) expect(baseline).toBeLessThan(end)
  }
}

describe.each(everyShipped)('the shipped sheet in %s: %s', (language, id) => {
  it('fits one page in large print, also as a draft in the sample clinic', () => {
    for (const handout of [sheet(language, id), sheet(language, id, { reviewed: null })]) {
      const laid = layOut(handout, handout.paper.reviewed === null)
      expect(laid.pages).toHaveLength(1)
      standsWell(laid)
      const points = laid.pages.flatMap(({ points: each }) => each.flatMap(linesOf))
      expect(Math.min(...points.map(({ size }) => size))).toBeGreaterThanOrEqual(14)
    }
  })

  it('leaves no word alone on the last line of a point', () => {
    const points = layOut(sheet(language, id)).pages.flatMap((page) => page.points)
    const lastLines = points.flatMap((point) => {
      const lines = linesOf(point.children?.[1] ?? point)
      return lines.length > 1 ? (lines.at(-1)?.text ?? []) : []
    })
    for (const line of lastLines) expect(line.trim().split(' ').length, line).toBeGreaterThan(1)
  })
})

describe.each(LETTER_LANGUAGES)('every shipped sheet in %s', (language) => {
  let by: Ruler
  beforeAll(async () => {
    by = await rulerFor(language)
  })

  it.each(PAGE_SIZES)('fits one page of %s, also in the sample clinic, and has a glyph for each character', (pageSize) => {
    const look = { size: 'standard', pageSize } as const
    for (const handout of everySheet(language))
      for (const isSample of [false, true]) {
        const laid = layOut(handout, isSample, look, by)
        expect(laid.pages, handout.id).toHaveLength(1)
        standsWell(laid, look, by)
        const glyphs = laid.pages.flatMap(linesOn).flatMap(({ runs }) => runs.flatMap(({ shaped }) => shaped.flatMap((word) => word.glyphs)))
        expect(glyphs.filter(({ parts }) => parts.some(({ id }) => id === 0))).toEqual([])
      }
  })

  it.each(PAGE_SIZES)('has 18 points in large print, on two pages of %s at most, each point once and none alone', (pageSize) => {
    const look = { size: 'large', pageSize } as const
    for (const handout of everySheet(language)) {
      const laid = layOut(handout, true, look, by)
      standsWell(laid, look, by)
      expect(laid.pages.length, handout.id).toBeLessThanOrEqual(2)
      expect(laid.pages.flatMap(({ points }) => points)).toHaveLength(handout.paper.points.length)
      for (const { points } of laid.pages) expect(points.length).toBeGreaterThanOrEqual(2)
    }
  })

  it('begins where its readers begin', () => {
    const { left, right } = frameOf('letter', 'standard', directionOf(language))
    for (const page of everySheet(language).flatMap((handout) => layOut(handout, false, STANDARD_FORM, by).pages))
      for (const line of page.above.filter(({ tag }) => tag === 'H1').flatMap(linesOf)) {
        if (directionOf(language) === 'ltr') expect(line.x).toBe(left)
        // Measured in one run, which is a point off where fonts meet.
        else expect(Math.abs(line.x + by.width(line.face, line.text.trimEnd(), line.size) - right)).toBeLessThan(2)
      }
  })
})

describe('a sheet with 25 points', () => {
  const long = sheet('en', 'privacy', {
    reviewed: null,
    points: Array.from({ length: 25 }, (_, index) => `Point number ${index + 1}. ${'You can ask us at any time. '.repeat(2).trim()}`),
  })

  it('goes on on a second page, in 12 points and no less', () => {
    const { pages } = layOut(long)
    expect(pages).toHaveLength(2)
    standsWell({ language: 'en', pages })
    expect(Math.min(...pages.flatMap(linesOn).map(({ size }) => size))).toBe(12)
  })

  it('has every point once, in order, and at least two of them on each page', () => {
    const { pages } = layOut(long)
    const numbers = pages.map(({ points }) => points.map((point) => Number(/number (\d+)/.exec(linesOf(point).map(({ text }) => text).join(' '))?.[1])))
    expect(numbers.flat()).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
    for (const page of numbers) expect(page.length).toBeGreaterThanOrEqual(2)
  })

  it('says on each page what it is, that it is a draft, and which page of how many', () => {
    for (const [index, page] of layOut(long).pages.entries()) {
      const text = textOn(page)
      for (const said of ['Alder Brook Family Health', 'Draft, not reviewed', 'Is it safe? Who can see it?', 'portal-offer, version 1', `Page ${index + 1} of 2`])
        expect(text).toContain(said)
    }
  })

  it('says whom to call at its end, and reads the title once', () => {
    const [first, last] = layOut(long).pages
    expect(first && textOn(first)).not.toContain('Call 555-0142')
    expect(last && textOn(last)).toContain('Call 555-0142')
    expect(last?.above).toEqual([])
  })
})

describe('any sheet a script may hold', () => {
  const words = (longest: number) =>
    fc.stringMatching(/^[A-Za-z¿¡áéíóúñ]{1,14}( [A-Za-záéíóúñ,.]{1,14}){0,40}$/).map((text) => text.slice(0, longest).trim())
  const paper = fc.record({
    title: words(80),
    lead: words(300),
    points: fc.array(fc.oneof(words(240), words(230).map((text) => `Step 7: ${text}`)), { minLength: 1, maxLength: 8 }),
    reviewed: fc.constant(null),
  })

  it('stands clear of the box also where every word is absurd', () => {
    const wide = (count: number) => 'W'.repeat(count)
    const portal = { ...GENERIC.portal, name: wide(60), url: `https://a.example/${'w'.repeat(88)}`, helpPhone: wide(40), helpHours: wide(60) }
    for (const count of [1, 2, 3, 8]) {
      const handout = sheet('es', 'privacy', { title: wide(80), lead: wide(300), points: Array.from({ length: count }, () => wide(240)) })
      const text = handoutText(handoutWordsIn('es'), { ...handout, name: wide(60) }, { ...GENERIC, portal, isSample: true })
      for (const pageSize of PAGE_SIZES) {
        const look = { size: 'standard', pageSize } as const
        standsWell(layOutHandout(ruler, { ...look, clinicName: wide(80) }, text), look)
      }
    }
  })

  it('leaves no point alone on the last page', () => {
    for (let count = 3; count <= 40; count += 1) {
      const { pages } = layOut(sheet('en', 'privacy', { points: Array.from({ length: count }, () => 'You can ask us to stop that at any time.') }))
      expect(pages.at(-1)?.points.length).toBeGreaterThanOrEqual(2)
      expect(pages.flatMap(({ points }) => points)).toHaveLength(count)
    }
  })

  it('stands clear of the margins and of itself, and says every word', () => {
    fc.assert(
      fc.property(paper, fc.boolean(), (anyPaper, isSample) => {
        const laid = layOut(sheet('en', 'privacy', anyPaper), isSample)
        standsWell(laid)
        const read = laid.pages.flatMap((page) => [...page.above, ...page.points].flatMap(linesOf)).map(({ text }) => text).join(' ')
        const plain = (text: string) => text.replace(/\s+/g, '')
        for (const text of [anyPaper.title, anyPaper.lead, ...anyPaper.points]) expect(plain(read)).toContain(plain(text))
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    )
  })
})

describe('calm lines', () => {
  /** Every letter is as wide as a point at 12 points. */
  const letters: Typeface = {
    key: 'letters',
    font: {} as Typeface['font'],
    has: () => true,
    shape: (text) => ({ glyphs: [], advances: [], kerns: [], width: (text.length * 1000) / 12 }),
  }
  const byLetter: Ruler = {
    width: (_, text) => text.length,
    canPrint: () => true,
    paragraph: (_, text, direction) => paragraphOf([letters], text, direction),
  }
  const style = { face: 'regular', size: 12, leading: 16 } as const
  const lines = (text: string, width: number) => wrap(text, { limit: width, widthOf: (part) => part.length })

  it('take a word along that would stand alone, and need no line more', () => {
    const text = 'You pick your own password and we never see it'
    const width = calmWidth(byLetter, text, 43, style, 0.25)
    expect(lines(text, 43)).toEqual(['You pick your own password and we never see ', 'it'])
    expect(lines(text, width)).toHaveLength(2)
    expect(lines(text, width)[1]?.split(' ').length).toBeGreaterThan(1)
  })

  it('stay as they are where nothing is alone', () => {
    expect(calmWidth(byLetter, 'short', 40, style, 0.25)).toBe(40)
  })
})
