import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_ALPHABET, CODE_LENGTH, fitsCheck } from '../../../shared/codes/alphabet.ts'
import { makeCode, spellsNothing } from '../../../shared/codes/make-code.ts'
import { plainCode, readMadeCode } from '../../../shared/codes/read-code.ts'
import { uploadCsv } from '../../../shared/codes/upload-file.ts'
import { groupCode } from '../../../shared/invitations/letter.ts'

/** Any code that could be made: the numbers a source would give come from the property. */
const codes = fc.infiniteStream(fc.nat({ max: CODE_ALPHABET.length - 1 })).map((numbers) => makeCode(() => numbers.next().value ?? 0))
const characters = [...CODE_ALPHABET]
const withAt = (code: string, at: number, character: string): string => code.slice(0, at) + character + code.slice(at + 1)
const swapped = (code: string, at: number, other: number): string =>
  withAt(withAt(code, at, code.charAt(other)), other, code.charAt(at))

describe('a code made here', () => {
  it('has twelve characters that nobody takes for others, and its check fits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toHaveLength(CODE_LENGTH)
        expect([...code].every((character) => characters.includes(character))).toBe(true)
        expect(fitsCheck(code)).toBe(true)
        expect(groupCode(code)).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/)
      }),
    )
    expect(CODE_ALPHABET).toHaveLength(31)
    expect(CODE_ALPHABET).not.toMatch(/[01ILO]/)
  })

  it('spells no word', () => {
    fc.assert(fc.property(codes, (code) => !/(?=[A-Z]{3})[A-Z]{0,2}[AEUY]/.test(code)))
    expect(spellsNothing('2CAT2')).toBe(false)
    expect(spellsNothing('2CT2A2')).toBe(true)
  })

  it('takes every character of the source alike: each of its 31 answers is another character', () => {
    const first = characters.map((_, number) => {
      let turn = 0
      return makeCode(() => (turn++ === 0 ? number : 0)).charAt(0)
    })
    expect(new Set(first)).toEqual(new Set(characters))
  })

  it('is known for wrong with any one character wrong', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at < CODE_LENGTH; at += 1)
          for (const character of characters)
            if (character !== code.charAt(at)) expect(readMadeCode(withAt(code, at, character))).toMatchObject({ ok: false, code: 'code-typo' })
      }),
      { numRuns: 30 },
    )
  })

  it('is known for wrong with any two characters that changed places, neighbours or not', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at < CODE_LENGTH; at += 1)
          for (let other = at + 1; other < CODE_LENGTH; other += 1)
            if (code.charAt(at) !== code.charAt(other))
              expect(readMadeCode(swapped(code, at, other))).toMatchObject({ ok: false, code: 'code-typo' })
      }),
    )
  })

  it('is read in small letters, in any groups, with any hyphens and spaces', () => {
    const between = fc.constantFrom('', ' ', '-', '–', ' - ', '\u00A0', '\u2011')
    fc.assert(
      fc.property(codes, fc.array(between, { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }), fc.boolean(), (code, gaps, isSmall) => {
        const typed = [...(isSmall ? code.toLowerCase() : code)].map((character, at) => character + (gaps[at] ?? '')).join('')
        expect(readMadeCode(` ${typed} `)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('is never guessed: an O is no 0 and no Q', () => {
    for (const character of 'O01IL')
      expect(readMadeCode(`K7QF-9M2T-X4H${character}`)).toMatchObject({ ok: false, code: 'code-character', values: { character } })
    expect(readMadeCode('K7QF-9M2T')).toMatchObject({ ok: false, code: 'code-length', values: { typed: 8 } })
  })
})

describe('a code of a portal', () => {
  it('is the same however it is parted, and another one in other case', () => {
    expect(plainCode(' QX7M–KD42 99ZT')).toBe(plainCode('QX7M-KD42-99ZT'))
    expect(plainCode('qx7m')).not.toBe(plainCode('QX7M'))
  })
})

describe('the file for the portal', () => {
  it('has a row a code, and nothing that a spreadsheet would run', () => {
    const csv = uploadCsv([
      { codeId: 'code-1', mrn: '0019480', value: 'K7QF9M2TX4HD', goodUntil: '2025-10-24' },
      { codeId: 'code-2', mrn: '=HYPERLINK("x")', value: 'K7QF9M2TX4HE', goodUntil: '2025-10-24' },
    ])
    expect(csv).toBe(
      '\uFEFFMRN,Activation code,Code good until\r\n0019480,K7QF9M2TX4HD,2025-10-24\r\n"\'=HYPERLINK(""x"")",K7QF9M2TX4HE,2025-10-24\r\n',
    )
  })
})
