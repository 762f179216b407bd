import { describe, expect, it } from 'vitest'
import { asOne, letterState, mayPrint } from '../../../shared/invitations/letter-states.ts'
import { proposedLanguage, sheetLanguage } from '../../../shared/offers/letter-wish.ts'

const huda = { by: 'Huda Salem', role: 'translator', on: '2026-01-10' }
const letter = { language: 'ar', version: 3, reviewed: huda } as const
const acceptance = { templateVersion: 3, by: 'Dana Mercer', on: '2026-02-01' } as const

describe('the words of a language', () => {
  it('are reviewed once those of its letters and those of its sheets are', () => {
    expect(letterState(asOne(letter, { reviewed: huda }), undefined).state).toEqual({ is: 'reviewed', ...huda })
    expect(letterState(asOne(letter, { reviewed: null }), undefined).state).toEqual({ is: 'draft' })
    expect(letterState(asOne({ ...letter, reviewed: null }, { reviewed: huda }), undefined).state).toEqual({ is: 'draft' })
  })

  it('are accepted in one version for both: newer words of either are looked at anew', () => {
    const drafts = asOne({ ...letter, reviewed: null }, { reviewed: null })
    expect(mayPrint(letterState(drafts, acceptance))).toBe(true)
    expect(mayPrint(letterState({ ...drafts, version: 4 }, acceptance))).toBe(false)
    expect(mayPrint(letterState(drafts, { ...acceptance, templateVersion: 2 }))).toBe(false)
  })
})

describe('sheets', () => {
  it('go in the language of their letter', () => {
    expect([sheetLanguage('ar', 'en'), sheetLanguage('ar', 'es'), sheetLanguage('es', 'en')]).toEqual(['ar', 'ar', 'es'])
  })

  it('go in the language of the talk beside a letter that is in English for want of another', () => {
    const ofLetter = proposedLanguage('es', [letterState({ language: 'es', version: 2, reviewed: null }, undefined)])
    expect([ofLetter, sheetLanguage(ofLetter, 'es'), sheetLanguage(ofLetter, 'en')]).toEqual(['en', 'es', 'en'])
  })
})
