import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupCode, letterProblems, qrTarget, shownAddress } from '../../../shared/invitations/letter.ts'
import type { LetterModel } from '../../../shared/invitations/letter.ts'
import { GENERIC, PERSONAL } from '../letters/letters.ts'

const withUrl = (url: string): LetterModel => ({ ...GENERIC, portal: { ...GENERIC.portal, url } })
const codesOf = (model: LetterModel): string[] => letterProblems(model).map((problem) => problem.code)

describe('what the square opens', () => {
  it.each([
    ['https://my.alderbrook.example/', 'https://my.alderbrook.example', 'my.alderbrook.example'],
    ['https://My.AlderBrook.example', 'https://my.alderbrook.example', 'my.alderbrook.example'],
    [
      'https://health.example/AlderBrook/signup/',
      'https://health.example/AlderBrook/signup/',
      'health.example/AlderBrook/signup',
    ],
    [
      'https://my.alderbrook.example:8443/',
      'https://my.alderbrook.example:8443',
      'my.alderbrook.example:8443',
    ],
  ])('%s', (url, target, shown) => {
    expect(qrTarget({ url })).toBe(target)
    expect(shownAddress({ url })).toBe(shown)
  })

  it('is the same for every patient and every code', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, code) => {
        const model = {
          ...PERSONAL,
          addressee: { name, addressLines: [] },
          code: { value: code, goodUntil: null },
        }
        expect(qrTarget(model.portal)).toBe(qrTarget(GENERIC.portal))
      }),
    )
  })

  it.each([
    'http://my.alderbrook.example',
    'my.alderbrook.example',
    'https://tomasz:secret@my.alderbrook.example',
    'https://my.alderbrook.example/?mrn=12345',
    'https://my.alderbrook.example/#tomasz',
    'javascript:alert(1)',
    '',
  ])('refuses %s', (url) => {
    expect(codesOf(withUrl(url))).toContain('portal-address')
  })

  it('refuses an address that would make the square too fine to scan', () => {
    const url = (length: number): string => 'https://a.example/'.padEnd(length, 'x')
    expect(codesOf(withUrl(url(106)))).toEqual([])
    expect(codesOf(withUrl(url(107)))).toEqual(['portal-address-too-long'])
  })
})

describe('the code as printed', () => {
  it.each([
    ['K7QF9M2TX4HD', 'K7QF-9M2T-X4HD'],
    ['K7QF9M2TX4', 'K7QF-9M2T-X4'],
    ['K7QF-9M2-T', 'K7QF-9M2-T'],
    ['K7 QF', 'K7 QF'],
    ['483920', '483920'],
  ])('%s is %s', (code, shown) => {
    expect(groupCode(code)).toBe(shown)
  })

  it('never loses or adds a character but its own hyphens', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{4,40}$/), (code) => {
        expect(groupCode(code).replaceAll('-', '')).toBe(code)
      }),
    )
  })
})

describe('what keeps a letter from being printed', () => {
  it('is nothing for a good one', () => {
    expect(letterProblems(GENERIC)).toEqual([])
    expect(letterProblems(PERSONAL)).toEqual([])
    expect(letterProblems({ ...PERSONAL, code: { ...PERSONAL.code, goodUntil: null } })).toEqual([])
  })

  it('is a missing phone, a name that is too long, a date that is none', () => {
    expect(codesOf({ ...GENERIC, portal: { ...GENERIC.portal, helpPhone: ' ' } })).toEqual(['text-missing'])
    expect(codesOf({ ...GENERIC, clinic: { ...GENERIC.clinic, name: 'x'.repeat(81) } })).toEqual([
      'text-too-long',
    ])
    expect(codesOf({ ...PERSONAL, code: { value: 'K7QF9M2T', goodUntil: '2025-13-40' } })).toEqual([
      'bad-date',
    ])
    expect(codesOf({ ...GENERIC, printedAt: '14 October' })).toEqual(['bad-date'])
  })

  it('never repeats the text itself, which could be a code', () => {
    const problems = letterProblems({ ...PERSONAL, code: { value: 'SECRET'.repeat(9), goodUntil: null } })
    expect(JSON.stringify(problems)).not.toContain('SECRET')
    expect(problems).toHaveLength(1)
  })
})
