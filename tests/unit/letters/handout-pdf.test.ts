import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createLetterPrinter } from '../../../electron/letters/letter-pdf.ts'
import type { RenderedLetter } from '../../../electron/letters/letter-pdf.ts'
import type { Handout } from '../../../shared/invitations/handout.ts'
import { handoutText, type HandoutText } from '../../../shared/invitations/handout-text.ts'
import { directionOf, LETTER_LANGUAGES } from '../../../shared/invitations/letter-languages.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { everySheet, sheet, sheets } from './handouts.ts'
import { GENERIC, PERSONAL } from './letters.ts'
import { actualTexts, withoutSpaces } from './paper.ts'
import { pdfFonts, pdfInfo, pdfSource, pdfStructure } from './pdf-tools.ts'
import { handoutWordsIn, readResource } from './resources.ts'

// Real programs on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const readings: string[] = []
const printer = createLetterPrinter({
  readResource: (path) => {
    readings.push(path)
    return readResource(path)
  },
})

const render = async (handouts: readonly Handout[], change: Partial<LetterModel> = {}): Promise<RenderedLetter> => {
  const letter = await printer.renderLetter({ ...PERSONAL, handouts, ...change } as LetterModel)
  if (!letter.ok) throw new Error(letter.message)
  return letter
}

/** The text of one page as a reader that knows nothing of our code takes it from the paper, lines joined. */
const textOf = async ({ bytes }: RenderedLetter, page: number): Promise<string> => {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  try {
    const { items } = await (await (await task.promise).getPage(page)).getTextContent()
    return items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
      .replace(/\s+/g, ' ')
  } finally {
    await task.destroy()
  }
}
/** The part of the structure that belongs to the sheet on each place: 1 is the first. */
const sectionsOf = async ({ bytes }: RenderedLetter): Promise<readonly string[]> => (await pdfStructure(bytes)).split(/^ {2}Sect /m)
/** Its texts, in the order in which they are read. */
const spoken = async (letter: RenderedLetter, place: number): Promise<readonly string[]> =>
  [...((await sectionsOf(letter))[place] ?? '').matchAll(/^ {3,}"(.*)"$/gm)].map(([, text]) => text ?? '')

describe('a letter alone', () => {
  it('is the same page as ever, and reads no words of sheets', async () => {
    const alone = await printer.renderLetter(PERSONAL)
    const none = await render([])
    expect(alone.ok && alone.sha256).toBe(none.sha256)
    expect((await pdfInfo(none.bytes)).get('Pages')).toBe('1')
    expect(readings.filter((path) => path.includes('handout'))).toEqual([])
  })
})

describe('sheets that go along', () => {
  let english: RenderedLetter
  let spanish: RenderedLetter
  beforeAll(async () => {
    english = await render(sheets('en', 'privacy', 'step-by-step'))
    spanish = await render(sheets('es', 'privacy'))
  })

  it('are a US Letter page each in the same file', async () => {
    const info = await pdfInfo(english.bytes)
    expect(info.get('Pages')).toBe('3')
    expect(info.get('Page size')).toBe('612 x 792 pts (letter)')
    expect((await pdfInfo(spanish.bytes)).get('Pages')).toBe('2')
  })

  it('are covered by the one SHA-256', async () => {
    expect(createHash('sha256').update(english.bytes).digest('hex')).toBe(english.sha256)
    const others = await Promise.all([
      render([]),
      render(sheets('en', 'privacy')),
      render([sheet('en', 'privacy', { lead: 'Other words.' })]),
      render(sheets('en', 'privacy', 'step-by-step')),
    ])
    expect(new Set([english.sha256, ...others.map(({ sha256 }) => sha256)]).size).toBe(4)
    expect(others.at(-1)?.sha256).toBe(english.sha256)
  })

  it('say what the script says, to the letter, in Spanish with every accent and ¿', async () => {
    const { paper } = sheet('es', 'privacy')
    const page = await textOf(spanish, 2)
    for (const text of [paper.title, paper.lead, ...paper.points]) expect(page).toContain(text)
    expect(page).toContain('¿Alguien más ve su teléfono, correo o mensajes? Díganos.')
  })

  it('are read aloud in the order of the page, every word of it', async () => {
    const { paper } = sheet('es', 'privacy')
    expect(await spoken(spanish, 1)).toEqual([
      'Alder Brook Family Health',
      'Draft, not reviewed', 'Borrador, sin revisar',
      paper.title, paper.lead,
      ...paper.points.flatMap((point) => ['• ', point]),
      'Si quiere ayuda', 'Llame al 555-0142', 'De lunes a viernes, de 8:00 a.m. a 5:00 p.m.',
      'Su página web', 'MyAlderBrook', 'my.alderbrook.example',
      '¿Es seguro? (español)', 'portal-offer, versión 1', 'Impreso el 14 de octubre de 2025, 11:19',
    ])
  })

  it('keep the number a step brings as its label', async () => {
    const texts = await spoken(english, 2)
    const { points } = sheet('en', 'step-by-step').paper
    const from = texts.indexOf('Step 1: ')
    expect(texts.slice(from, from + 12).join('|').replaceAll(': |', ': ').split('|')).toEqual(points)
  })

  it('have a heading, a list and their own language each', async () => {
    const [, first = '', second = ''] = await sectionsOf(english)
    for (const part of [first, second]) {
      expect(part.match(/^ +H1 /gm)).toHaveLength(1)
      expect(part.match(/^ +L /gm)).toHaveLength(1)
      expect(part.match(/^ +LI /gm)).toHaveLength(6)
    }
    const languages = async ({ bytes }: RenderedLetter) =>
      [...(await pdfSource(bytes)).matchAll(/\/Lang \((\w+)\)\s+\/P \d+ 0 R\s+\/S \/Sect/g)].map(([, language]) => language)
    expect(await languages(english)).toEqual(['en', 'en'])
    expect(await languages(spanish)).toEqual(['es'])
  })

  it('carry every font they name', async () => {
    for (const font of await pdfFonts(spanish.bytes)) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })

  it('name no patient and no code', async () => {
    for (const page of [2, 3]) expect(await textOf(english, page)).not.toMatch(/Tomasz|Kowalczyk|Cottonwood|K7QF/)
    expect(await textOf(english, 1)).toContain('Tomasz Kowalczyk')
  })

  it('say what they are at their foot', async () => {
    const page = await textOf(english, 2)
    expect(page).toContain('Is it safe? (English)')
    expect(page).toContain('portal-offer, version 1')
    expect(page).toContain('Printed October 14, 2025, 11:19')
  })
})

/** All that a sheet says, in the order in which it is read. */
const everyWord = ({ title, lead, points, help, website, footer }: HandoutText): readonly string[] => [
  title, lead,
  ...points.flatMap(({ label, text }) => [label ?? '•', text]),
  help.heading, help.call, help.hours.text,
  website.heading, website.name, website.address,
  footer.sheet, footer.script, footer.printed,
]

describe.each(LETTER_LANGUAGES)('all sheets in %s', (language) => {
  const alone = { kind: 'generic', language } as const
  const isTurned = directionOf(language) === 'rtl'
  // A mark at the left end of a run comes before it.
  const bare = (text: string): string => withoutSpaces(text).replace(/\u0654/gu, '')
  let letter: RenderedLetter
  beforeAll(async () => {
    letter = await render(everySheet(language), alone)
  })

  it('come after their letter, a page each, with every font on board and without a fault', async () => {
    const { pages, pageLanguages, bytes } = letter
    expect(pageLanguages).toEqual(Array.from({ length: pages + 5 }, () => language))
    expect((await pdfInfo(bytes)).get('Pages')).toBe(String(pages + 5))
    for (const font of await pdfFonts(bytes)) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
    expect((await pdfSource(bytes)).match(new RegExp(`/Lang \\(${language}\\)\\s+/P \\d+ 0 R\\s+/S /Sect`, 'g'))).toHaveLength(5)
  })

  it('are copied from the paper as they were written', async () => {
    for (const [index, { paper }] of everySheet(language).entries()) {
      const page = bare(await textOf(letter, letter.pages + index + 1))
      for (const text of [paper.title, paper.lead, ...paper.points]) expect(page).toContain(bare(text))
    }
  })

  it('are read aloud whole, in the order of the page', async () => {
    // What runs from right to left is said a second time in the structure, and there it is in order.
    const letters = (text: string): string => (isTurned ? text.replace(/[^\p{Script=Arabic}]/gu, '') : bare(text))
    const aloud = [...(await sectionsOf(letter)).slice(1).join('').matchAll(/^ {3,}"(.*)"$/gm)].map(([, text]) => text ?? '')
    const read = letters((isTurned ? actualTexts(letter.bytes) : aloud).join(''))
    let at = 0
    for (const handout of everySheet(language))
      for (const said of everyWord(handoutText(handoutWordsIn(language), handout, { ...GENERIC, language }))) {
        const found = read.indexOf(letters(said), at)
        expect(found, said).toBeGreaterThanOrEqual(at)
        at = found
      }
  })

  it('have the size of the paper and of the print that was chosen', async () => {
    const a4 = await render(everySheet(language), { ...alone, pageSize: 'a4' })
    expect((await pdfInfo(a4.bytes)).get('Page size')).toMatch(/^595\.\d+ x 841\.\d+ pts/)
    const large = await render(everySheet(language), { ...alone, size: 'large' })
    expect(large.pageLanguages.length - large.pages).toBeGreaterThan(5)
    expect(new Set(large.pageLanguages)).toEqual(new Set([language]))
  })
})

it('a sheet that is not in the language of its letter says which one it is in', async () => {
  const mixed = await render([...sheets('en', 'privacy'), ...sheets('ar', 'helper')], { language: 'ar' })
  expect(mixed.pageLanguages.slice(mixed.pages)).toEqual(['en', 'ar'])
  expect(await textOf(mixed, mixed.pages + 1)).toContain('Nobody can promise zero risk')
  const languages = [...(await pdfSource(mixed.bytes)).matchAll(/\/Lang \((\w+)\)\s+\/P \d+ 0 R\s+\/S \/Sect/g)].map(([, each]) => each)
  expect(languages).toEqual(['en', 'ar'])
})

it('hours that nobody can say in the language of a sheet are tagged as English', async () => {
  const inEnglish = async (helpHours: string) => {
    const letter = await render(sheets('ar', 'privacy'), { language: 'ar', portal: { ...GENERIC.portal, helpHours } })
    return (await pdfSource(letter.bytes)).match(/\/Lang \(en\)\s+\/P \d+ 0 R\s+\/Pg \d+ 0 R\s+\/S \/P/g)?.length
  }
  expect(await inEnglish('Most days until late')).toBe(((await inEnglish('Monday to Friday, 8 to 5')) ?? 0) + 1)
})

describe('what must be seen first', () => {
  it('a draft says so, a reviewed sheet does not', async () => {
    const reviewed = { by: 'Dana Mercer', on: '2025-10-01' }
    expect(await textOf(await render([sheet('en', 'privacy', { reviewed: null })]), 2)).toContain('Draft, not reviewed')
    expect(await textOf(await render([sheet('en', 'privacy', { reviewed })]), 2)).not.toContain('Draft')
  })

  it('the sample clinic says so on every page, a real one on none', async () => {
    const sample = await render(sheets('es', 'privacy'), { isSample: true })
    for (const page of [1, 2]) expect(await textOf(sample, page)).toContain('Sample, not for a patient')
    expect(await textOf(sample, 2)).toContain('Muestra, no es para pacientes')
    expect(await textOf(await render(sheets('es', 'privacy')), 2)).not.toMatch(/Sample|Muestra/)
  })
})

describe('a sheet over two pages', () => {
  it('has one list and one heading, and says the rest of both pages once', async () => {
    const points = Array.from({ length: 25 }, (_, index) => `Point number ${index + 1}. You can ask us about it at any time, here or by phone.`)
    const long = await render([sheet('en', 'privacy', { points })])
    expect((await pdfInfo(long.bytes)).get('Pages')).toBe('3')
    const [, section = ''] = await sectionsOf(long)
    expect(section.match(/^ +L /gm)).toHaveLength(1)
    expect(section.match(/^ +LI /gm)).toHaveLength(25)
    expect(section.match(/Alder Brook Family Health/g)).toHaveLength(1)
    expect(section.match(/Printed October/g)).toHaveLength(1)
    expect(section).not.toContain('Page 1 of 2')
    // On paper both pages say it.
    for (const page of [2, 3]) expect(await textOf(long, page)).toContain('Alder Brook Family Health')
    expect(await textOf(long, 2)).toContain('Page 1 of 2')
    await pdfSource(long.bytes)
  })
})

describe('a sheet that must not be printed', () => {
  it('keeps the whole letter back', async () => {
    const refused = await printer.renderLetter({ ...GENERIC, handouts: [sheet('en', 'privacy', { title: 'ปลอดภัยไหม' })] })
    expect(!refused.ok && refused.problems).toEqual([
      { code: 'unprintable', message: 'The sheet “Is it safe?” has letters this font lacks.' },
    ])
  })
})
