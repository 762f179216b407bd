import { describe, expect, it } from 'vitest'
import { DEFAULT_AGES } from '../../../shared/clinic/ages.ts'
import { ageBandOn, ageOn, bandOfAge } from '../../../shared/patients/age.ts'

describe('age', () => {
  it('turns on the birthday, and on March 1 for a leap day', () => {
    expect(ageOn('2012-10-14', '2025-10-13')).toBe(12)
    expect(ageOn('2012-10-14', '2025-10-14')).toBe(13)
    expect(ageOn('2012-02-29', '2025-02-28')).toBe(12)
    expect(ageOn('2012-02-29', '2025-03-01')).toBe(13)
    expect(ageOn('2025-10-15', '2025-10-14')).toBe(-1)
  })

  it('falls in the band the clinic set', () => {
    expect(ageBandOn({ birthDate: '2012-10-15' }, '2025-10-14', DEFAULT_AGES)).toBe('child')
    expect(ageBandOn({ birthDate: '2012-10-14' }, '2025-10-14', DEFAULT_AGES)).toBe('teen')
    expect(ageBandOn({ birthDate: '2007-10-14' }, '2025-10-14', DEFAULT_AGES)).toBe('adult')
    expect(ageBandOn({ birthDate: '2012-10-14' }, '2025-10-14', { teenFrom: 14, adultFrom: 18 })).toBe('child')
  })

  it('says so where it is not known', () => {
    expect(ageBandOn({ birthDate: null }, '2025-10-14', DEFAULT_AGES)).toBe('unknown')
    expect(bandOfAge(-1, DEFAULT_AGES)).toBe('unknown')
  })

  it('goes by a stated age where no birth date is known, and grows with the years', () => {
    const mina = { birthDate: null, age: { years: 12, on: '2025-10-14' } }
    expect(ageBandOn(mina, '2025-10-14', DEFAULT_AGES)).toBe('child')
    expect(ageBandOn(mina, '2026-10-14', DEFAULT_AGES)).toBe('teen')
    expect(ageBandOn({ ...mina, birthDate: '1957-03-01' }, '2025-10-14', DEFAULT_AGES)).toBe('adult')
  })
})
