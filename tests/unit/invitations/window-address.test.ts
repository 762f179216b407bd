import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterChecks } from '../../../shared/invitations/letter-checks.ts'
import { ALWAYS_VISIBLE, fitAddress, KEEP_OUT } from '../../../shared/invitations/window-address.ts'
import type { AddressFont } from '../../../shared/invitations/window-address.ts'
import { GENERIC, PERSONAL } from '../letters/letters.ts'
import { sayFor } from '../../../shared/words/say.ts'
import { sayIt } from '../../../shared/words/to-say.ts'

const say = sayFor('en')

/** A face in which every letter is half as wide as it is high, and only those of Latin exist. */
const font: AddressFont = {
  width: (text, size) => text.length * size * 0.5,
  canPrint: (text) => /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text),
}
const boxWidth = (ALWAYS_VISIBLE.right - ALWAYS_VISIBLE.left) * 72

describe('the window', () => {
  it('shows the box whole, wherever the sheet drifts in a #10 envelope', () => {
    // Envelope 9.5 x 4.125, window 4.5 x 1.125 at 0.875 from the left and 0.5 from the bottom; sheet 8.5 x
    // 3.667 folded.
    const panel = 11 / 3
    for (const sideways of [0, 1])
      for (const down of [0, 4.125 - panel]) {
        const left = 0.875 - sideways
        const top = 4.125 - 0.5 - 1.125 - down
        expect(left).toBeLessThanOrEqual(ALWAYS_VISIBLE.left)
        expect(left + 4.5).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.right)
        expect(top).toBeLessThanOrEqual(ALWAYS_VISIBLE.top)
        expect(top + 1.125).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.bottom)
        expect(left + 4.5).toBeLessThanOrEqual(KEEP_OUT.right)
        expect(top).toBeGreaterThanOrEqual(KEEP_OUT.top)
        expect(top + 1.125).toBeLessThanOrEqual(KEEP_OUT.bottom)
      }
  })
})

describe('fitting an address', () => {
  it('prints a usual one as written', () => {
    const fit = fitAddress(PERSONAL.addressee, font)
    expect(fit).toEqual({
      size: 11,
      lines: ['Tomasz Kowalczyk', '881 Cottonwood Lane, Apt 12B', 'Harlow Falls, OR 97299'],
      left: 'nothing',
      because: 'fits',
    })
  })

  it('wraps a long name, and sets it smaller before it gives up', () => {
    const name = 'Maria Guadalupe Fernanda de la Concepción Villavicencio Santamaría'
    const fit = fitAddress({ name, addressLines: ['1 A St', 'B, OR 97299'] }, font)
    expect(fit.because).toBe('fits')
    expect(fit.lines).toHaveLength(4)
    expect(fit.lines.slice(0, 2).join(' ')).toBe(name)
  })

  it('joins the lines before the town where there are too many', () => {
    const fit = fitAddress(
      {
        name: 'Ana Ruiz',
        addressLines: ['Care of J. Ruiz', 'Unit 4', '12 Elm St', 'Harlow Falls, OR 97299'],
      },
      font,
    )
    expect(fit.lines).toEqual(['Ana Ruiz', 'Care of J. Ruiz, Unit 4, 12 Elm St', 'Harlow Falls, OR 97299'])
  })

  it('keeps the name where the address is too long', () => {
    const fit = fitAddress(
      { name: 'Ana Ruiz', addressLines: Array<string>(6).fill('1234 A Very Long Road Name Indeed') },
      font,
    )
    expect(fit).toEqual({ size: 11, lines: ['Ana Ruiz'], left: 'address', because: 'too-long' })
  })

  it('leaves a name out whole when a letter is missing from the font', () => {
    const fit = fitAddress({ name: 'Ana 李', addressLines: ['12 Elm St'] }, font)
    expect(fit).toEqual({ size: 11, lines: [], left: 'name-and-address', because: 'unprintable' })
  })

  it('leaves an address out, but not the name, when only the address has such letters', () => {
    expect(fitAddress({ name: 'Ana Ruiz', addressLines: ['北京路 12'] }, font).lines).toEqual(['Ana Ruiz'])
  })

  it('puts letters and their accents together, so that they are found in the font', () => {
    expect(fitAddress({ name: 'Jose\u0301 Nun\u0303ez', addressLines: [] }, font).lines).toEqual([
      'José Nuñez',
    ])
  })

  it('never leaves the box, never loses a word of what it prints', () => {
    const line = fc.stringMatching(/^[A-Za-z0-9 ,.'-]{1,80}$/)
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 6 }), (name, addressLines) => {
        const fit = fitAddress({ name, addressLines }, font)
        expect(fit.lines.length).toBeLessThanOrEqual(4)
        for (const text of fit.lines) expect(font.width(text, fit.size)).toBeLessThanOrEqual(boxWidth)
        const wanted = [name, ...(fit.left === 'nothing' ? addressLines : [])].join(' ')
        if (fit.left !== 'name-and-address')
          expect(fit.lines.join('').replace(/[ ,]/g, '')).toBe(wanted.replace(/[ ,]/g, ''))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the checks of the preview', () => {
  const fits = fitAddress(PERSONAL.addressee, font)
  const inWords = (checks: ReturnType<typeof letterChecks>) => checks.map(({ isOk, says }) => ({ isOk, words: sayIt(say, says) }))

  it('say what was checked', () => {
    expect(inWords(letterChecks(PERSONAL, fits))).toEqual([
      { isOk: true, words: 'The square opens my.alderbrook.example' },
      { isOk: true, words: 'No name, birth date or number in the square' },
      { isOk: true, words: 'Address fits the window envelope' },
    ])
  })

  it('say nothing of an address where none is printed', () => {
    expect(letterChecks(GENERIC, null)).toHaveLength(2)
  })

  it('say what has to be written by hand, and why', () => {
    const words = (left: 'address' | 'name-and-address', because: 'too-long' | 'unprintable') =>
      inWords(letterChecks(PERSONAL, { ...fits, left, because })).at(-1)
    expect(words('address', 'too-long')).toEqual({
      isOk: false,
      words: 'The address is too long for the window. Write it by hand.',
    })
    expect(words('name-and-address', 'unprintable')).toEqual({
      isOk: false,
      words: 'The name has letters this font lacks. Write it by hand.',
    })
  })

  it('find a portal address that was copied from somebody’s own link', () => {
    const portal = { ...PERSONAL.portal, url: 'https://my.alderbrook.example/activate/k7qf-9m2t-x4hd' }
    expect(letterChecks({ ...PERSONAL, portal }, fits)[1]?.isOk).toBe(false)
  })
})
