import fc from 'fast-check'
import jsQR from 'jsqr'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createLetterPrinter } from '../../../electron/letters/letter-pdf.ts'
import type { RenderedLetter } from '../../../electron/letters/letter-pdf.ts'
import { groupCode } from '../../../shared/invitations/letter.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { ALWAYS_VISIBLE, KEEP_OUT } from '../../../shared/invitations/window-address.ts'
import { letterLike } from './every-paper.ts'
import { ADDRESSEE, GENERIC, PERSONAL } from './letters.ts'
import {
  inkIn,
  pdfFonts,
  pdfInfo,
  pdfPicture,
  pdfSource,
  pdfStructure,
  pdfText,
  pdfWords,
  pipe,
} from './pdf-tools.ts'
import type { Picture } from './pdf-tools.ts'
import { readResource } from './resources.ts'

// Real programs on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const printer = createLetterPrinter({ readResource })

const render = async (model: LetterModel): Promise<RenderedLetter> => {
  const letter = await printer.renderLetter(model)
  if (!letter.ok) throw new Error(letter.message)
  return letter
}

const readWithJsQr = ({ width, height, grey }: Picture): string | undefined => {
  const colours = new Uint8ClampedArray(grey.length * 4)
  grey.forEach((value, index) => colours.fill(value, index * 4, index * 4 + 4))
  return jsQR(colours, width, height)?.data
}
const readWithZbar = async ({ pgm }: Picture): Promise<string> =>
  (await pipe('zbarimg', ['--raw', '--quiet', '--oneshot', '-Sdisable', '-Sqrcode.enable', '-'], pgm))
    .toString()
    .trim()

/** As a cheap copier gives it back: turned by 3 degrees, at 60 % of its contrast, with noise that is the same each time. */
const photocopyOf = ({ width, height, grey, dpi }: Picture): Picture => {
  const angle = (3 * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const shadeAt = (x: number, y: number): number => (x >= 0 && x < width && y >= 0 && y < height ? (grey[y * width + x] ?? 255) : 255)
  const between = (x: number, y: number): number => {
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [right, down] = [x - left, y - top]
    const above = shadeAt(left, top) * (1 - right) + shadeAt(left + 1, top) * right
    const below = shadeAt(left, top + 1) * (1 - right) + shadeAt(left + 1, top + 1) * right
    return above * (1 - down) + below * down
  }
  const copy = new Uint8Array(width * height)
  let noise = 1
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromCentreX, fromCentreY] = [x - width / 2, y - height / 2]
      const shade = between(cos * fromCentreX - sin * fromCentreY + width / 2, sin * fromCentreX + cos * fromCentreY + height / 2)
      noise = (noise * 48_271) % 2_147_483_647
      copy[y * width + x] = 128 + (shade - 128) * 0.6 + (Math.floor(noise / 65_536) % 21) - 10
    }
  return { width, height, grey: copy, dpi, pgm: Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), copy]) }
}

let personal: RenderedLetter
let generic: RenderedLetter
beforeAll(async () => {
  personal = await render(PERSONAL)
  generic = await render(GENERIC)
})

describe('the sheet', () => {
  it('is one page of US Letter', async () => {
    for (const letter of [personal, generic]) {
      const info = await pdfInfo(letter.bytes)
      expect(info.get('Pages')).toBe('1')
      expect(info.get('Page size')).toBe('612 x 792 pts (letter)')
    }
  })

  it('says what it is, and never for whom, in what a window or a file shows', async () => {
    const info = await pdfInfo(personal.bytes)
    expect(info.get('Title')).toBe('Your patient portal invitation')
    const aroundThePage = (await pdfSource(personal.bytes)).replace(/stream[\s\S]*?endstream/g, '')
    expect(`${[...info.values()].join(' ')} ${aroundThePage}`).not.toMatch(/Tomasz|Kowalczyk|Cottonwood|K7QF/)
  })

  it('carries every font it names', async () => {
    const fonts = await pdfFonts(personal.bytes)
    expect(fonts).toHaveLength(3)
    for (const font of fonts)
      expect(font).toMatch(/NotoSans(Mono)?-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes/)
  })

  it('has no fault in its syntax', async () => {
    await expect(pdfSource(generic.bytes)).resolves.toContain('%PDF-1.7')
  })
})

describe('the window', () => {
  const address = 'Tomasz Kowalczyk 881 Cottonwood Lane, Apt 12B Harlow Falls, OR 97299'

  it('shows the address and nothing else', async () => {
    const words = await pdfWords(personal.bytes)
    const inWindow = words.filter(
      (word) => word.bottom > KEEP_OUT.top && word.top < KEEP_OUT.bottom && word.left < KEEP_OUT.right,
    )
    expect(inWindow.map((word) => word.text).join(' ')).toBe(address)
  })

  it.each([
    ['three lines', ADDRESSEE.addressLines],
    ['four lines', ['Care of J. Ruiz', '881 Cottonwood Lane, Apt 12B', 'Harlow Falls, OR 97299']],
    ['one line', []],
  ])('shows all of an address of %s, to the last drop of ink', async (_, addressLines) => {
    const letter = await render({ ...PERSONAL, addressee: { name: 'Tomasz Kowalczyk', addressLines } })
    const ink = inkIn(await pdfPicture(letter.bytes, 200), KEEP_OUT)
    expect(ink?.left).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.left)
    expect(ink?.right).toBeLessThanOrEqual(ALWAYS_VISIBLE.right)
    expect(ink?.top).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.top)
    expect(ink?.bottom).toBeLessThanOrEqual(ALWAYS_VISIBLE.bottom + 0.005)
  })

  it('is white on a letter to nobody', async () => {
    expect(inkIn(await pdfPicture(generic.bytes, 100), KEEP_OUT)).toBeNull()
  })
})

describe('a letter of the sample clinic', () => {
  it('says so beside the window, and a real one does not', async () => {
    const words = await pdfWords((await render({ ...PERSONAL, isSample: true })).bytes)
    const sample = words.filter((word) => /^(Sample,|not|for|a|patient)$/.test(word.text) && word.top < 3)
    expect(sample.map((word) => word.text).join(' ')).toBe('Sample, not for a patient')
    for (const word of sample) expect(word.left).toBeGreaterThan(KEEP_OUT.right)
    expect((await pdfWords(personal.bytes)).map((word) => word.text)).not.toContain('Sample,')
  })
})

describe('a name the font cannot write', () => {
  it.each(['สมชาย ใจดี', 'রহিম', 'Ada 🎈', 'Ada \u{10ffff}'])('%s is left for the pen, not printed as boxes', async (name) => {
    const letter = await render({ ...PERSONAL, addressee: { ...ADDRESSEE, name } })
    expect(inkIn(await pdfPicture(letter.bytes, 100), KEEP_OUT)).toBeNull()
    expect(letter.checks.at(-1)).toEqual({
      isOk: false,
      says: { key: 'letter.check.name-unprintable' },
    })
  })

  it.each([
    'Nguyễn Thị Hồng',
    'Łukasz Żółć',
    'Алексей Иванов',
    'Ελένη',
    'Ọláyínká',
    '李小龙',
    '김민준',
    'अमित शर्मा',
    'Jose\u0301 Nun\u0303ez',
  ])('%s is printed', async (name) => {
    const letter = await render({ ...PERSONAL, addressee: { ...ADDRESSEE, name } })
    expect((await pdfText(letter.bytes)).normalize('NFC')).toContain(name.normalize('NFC'))
    expect(letter.checks.at(-1)?.isOk).toBe(true)
  })
})

describe('the square', () => {
  it.each([
    ['https://my.alderbrook.example/', 'https://my.alderbrook.example'],
    [
      'https://health.example/alder-brook/patients/sign-up',
      'https://health.example/alder-brook/patients/sign-up',
    ],
    [`https://a.example/${'x'.repeat(88)}`, `https://a.example/${'x'.repeat(88)}`],
  ])('opens %s, as two readers that know nothing of each other say', async (url, target) => {
    const letter = await render({ ...PERSONAL, portal: { ...PERSONAL.portal, url } })
    const picture = await pdfPicture(letter.bytes, 200)
    expect(readWithJsQr(picture)).toBe(target)
    expect(await readWithZbar(picture)).toBe(target)
  })

  it.each(['letter', 'decliner', 'representative', 'teen', 'half-sheet', 'card'] as const)(
    'opens from a crooked, pale and grainy copy of a %s',
    async (paper) => {
      for (const size of ['standard', 'large'] as const) {
        const letter = await render(letterLike({ paper, size, pageSize: 'letter', language: 'en' }))
        const pages = Number((await pdfInfo(letter.bytes)).get('Pages'))
        const copies = Array.from({ length: pages }, async (_, page) => photocopyOf(await pdfPicture(letter.bytes, 150, page + 1)))
        // In large print the square may stand on a later page; a page without one is an error to the reader.
        const read = await Promise.all(copies.map(async (copy) => readWithZbar(await copy).catch(() => 'nothing')))
        expect(read, size).toContain('https://my.alderbrook.example')
      }
    },
  )

  it('is warned of where its address could be taken for another', async () => {
    const checksFor = async (url: string) =>
      (await render({ ...GENERIC, portal: { ...GENERIC.portal, url } })).checks.filter(({ isOk }) => !isOk).map(({ says }) => says.key)
    expect(await checksFor('https://my.alderbrook.example/')).toEqual([])
    expect(await checksFor('https://my.аlderbrook.example/')).toEqual(['letter.check.look-alike'])
    expect(await checksFor('https://my.a1derbrook.example/')).toEqual(['letter.check.look-alike'])
  })

  it('keeps its white margin on the paper', async () => {
    const picture = await pdfPicture(personal.bytes, 300)
    // Ink of the square alone: left of the second column, between the folds, under the introduction.
    const square = inkIn(picture, { left: 0, right: 2.6, top: 4.7, bottom: 6.6 })
    expect(square).not.toBeNull()
    const { left = 0, right = 0, top = 0, bottom = 0 } = square ?? {}
    const margin = (4 * (right - left)) / 29
    const around = [
      { left: left - margin, right: left, top: top - margin, bottom: bottom + margin },
      { left: right, right: right + margin, top: top - margin, bottom: bottom + margin },
      { left, right, top: top - margin, bottom: top },
      { left, right, top: bottom, bottom: bottom + margin },
    ]
    for (const side of around) expect(inkIn(picture, side)).toBeNull()
    expect((right - left) * 25.4).toBeGreaterThan(29 * 0.8)
  })
})

describe('read aloud', () => {
  it('is in order, with headings, steps as a list, and whole words at the ends of lines', async () => {
    const structure = await pdfStructure(personal.bytes)
    const tags = structure
      .split('\n')
      .filter((line) => !line.includes('"') && !line.includes('/'))
      .map((line) => line.trim().split(/[ :]/)[0])
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    expect(tags.filter((tag) => tag === 'H2')).toHaveLength(5)
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(4)
    expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('Figure'))
    expect(tags.indexOf('Figure')).toBeLessThan(tags.indexOf('L'))
    expect(structure).toContain('Tomasz Kowalczyk 881 Cottonwood Lane, Apt 12B Harlow Falls, OR 97299')
    expect(structure).toContain('Point your phone’s camera at the square and press the link. Or type')
  })

  it('names its language, the language of the Spanish line, and what the square is', async () => {
    const raw = await pdfSource(personal.bytes)
    expect(raw).toContain('/Lang (en)')
    expect(raw).toContain('/Lang (es)')
    expect(raw).toContain('/Alt (Square code for a phone camera. It opens my.alderbrook.example.)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})

describe('the code', () => {
  it.each(['QX7M-KD42-99ZT', 'ABCDEFGHJKMNPQRSTUVWXYZ2345678923456789A', 'a1b2-c3d4-e5f6-g7h8-i9j0-k1l2-m3n4-o5p6q', 'Q7'])(
    '%s is printed whole, however many lines it takes, and nothing else in its place',
    async (value) => {
      for (const size of ['standard', 'large'] as const)
        for (const language of ['en', 'ar'] as const) {
          const letter = await render({ ...PERSONAL, size, language, code: { ...PERSONAL.code, value } })
          // Poppler marks directions of its own.
          const read = (await pdfText(letter.bytes)).replace(/[\s\u200e\u200f\u202a-\u202e]/gu, '')
          expect(read, `${size} ${language}`).toContain(groupCode(value))
          expect(read).not.toMatch(/0{4}/)
        }
    },
  )
})

describe('the same letter', () => {
  it('is the same to the byte, also from another process’s fonts and after other letters', async () => {
    await render({
      ...PERSONAL,
      addressee: { name: 'Ångström Été Ñandú \u00a0 ﬁ', addressLines: ['Zażółć gęślą jaźń'] },
    })
    const again = await render(PERSONAL)
    const elsewhere = await createLetterPrinter({ readResource }).renderLetter(PERSONAL)
    expect(again.sha256).toBe(personal.sha256)
    expect(elsewhere.ok && elsewhere.sha256).toBe(personal.sha256)
    expect(createHash('sha256').update(personal.bytes).digest('hex')).toBe(personal.sha256)
  })

  it('is another as soon as one thing differs', async () => {
    const others = await Promise.all([
      render({ ...PERSONAL, printedAt: '2025-10-14T11:20' }),
      render({ ...PERSONAL, code: { ...PERSONAL.code, value: 'K7QF9M2TX4HE' } }),
      render({ ...PERSONAL, addressee: { ...ADDRESSEE, name: 'Tomas Kowalczyk' } }),
    ])
    expect(new Set([personal.sha256, ...others.map((letter) => letter.sha256)]).size).toBe(4)
  })

  it('says which words it was set in', () => {
    expect([personal.template, personal.templateVersion, personal.language]).toEqual(['invitation', 2, 'en'])
  })
})

it('has text that can be copied: no letter turns into another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ſ]{2,12} [A-Za-zÀ-ÖØ-öø-ſẠ-ỹ]{2,14}$/),
      async (name) => {
        const letter = await render({ ...PERSONAL, addressee: { name, addressLines: [] } })
        expect((await pdfText(letter.bytes)).normalize('NFC')).toContain(name.normalize('NFC'))
        expect((await pdfInfo(letter.bytes)).get('Pages')).toBe('1')
      },
    ),
    { numRuns: 12 },
  )
})

describe('a letter that must not be printed', () => {
  it('is refused with every reason', async () => {
    const refused = await printer.renderLetter({
      ...GENERIC,
      portal: { ...GENERIC.portal, url: 'http://my.alderbrook.example', helpPhone: '' },
    })
    expect(refused.ok).toBe(false)
    expect(!refused.ok && refused.problems.map((problem) => problem.code)).toEqual([
      'portal-address',
      'text-missing',
    ])
  })

  it('is one whose clinic has letters no font here has', async () => {
    const refused = await printer.renderLetter({
      ...GENERIC,
      clinic: { ...GENERIC.clinic, name: 'สมชาย Clinic' },
    })
    expect(!refused.ok && refused.problems.map((problem) => problem.code)).toEqual(['unprintable'])
  })

  it('fails aloud where the fonts are gone, and works once they are back', async () => {
    let isGone = true
    const flaky = createLetterPrinter({
      readResource: (path) => (isGone ? Promise.reject(new Error('no such file')) : readResource(path)),
    })
    await expect(flaky.prepare()).rejects.toThrow('no such file')
    isGone = false
    await expect(flaky.renderLetter(GENERIC)).resolves.toMatchObject({ ok: true })
  })
})
