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
    expect(ageBandOn('2012-10-15', '2025-10-14', DEFAULT_AGES)).toBe('child')
    expect(ageBandOn('2012-10-14', '2025-10-14', DEFAULT_AGES)).toBe('teen')
    expect(ageBandOn('2007-10-14', '2025-10-14', DEFAULT_AGES)).toBe('adult')
    expect(ageBandOn('2012-10-14', '2025-10-14', { teenFrom: 14, adultFrom: 18 })).toBe('child')
  })

  it('says so where it is not known', () => {
    expect(ageBandOn(null, '2025-10-14', DEFAULT_AGES)).toBe('unknown')
    expect(bandOfAge(-1, DEFAULT_AGES)).toBe('unknown')
  })
})
