import { describe, expect, it } from 'vitest'
import { cleanMrn, isRoundedNumber, mrnKey } from '../../../shared/patients/mrn.ts'

describe('MRNs', () => {
  it('drops labels and spaces, and reads words for "none" as none', () => {
    expect(cleanMrn(' MRN: e0012 ')).toBe('E0012')
    expect(cleanMrn('#4471')).toBe('4471')
    expect(['N/A', 'none', '000000', '-', 'TBD', '???'].map(cleanMrn)).toEqual(['', '', '', '', '', ''])
  })
  it('is found with and without its zeros', () => {
    expect(mrnKey('0008812')).toBe(mrnKey('8812'))
    expect(mrnKey('e-12 3')).toBe('E123')
    expect(mrnKey('0')).toBe('0')
  })
  it('knows a number that a spreadsheet rounded', () => {
    expect(isRoundedNumber('1.23457E+11')).toBe(true)
    expect(isRoundedNumber('1,2E+5')).toBe(true)
    expect(isRoundedNumber('E12345')).toBe(false)
  })
})
