import { describe, expect, it } from 'vitest'
import { isStillGood, readCode, readGoodUntil } from '../../../shared/offers/typed-code.ts'

const today = '2025-10-14'

describe('a code typed in at the desk', () => {
  it('is kept as the portal wrote it, without the spaces around it', () => {
    expect(readCode('  K7QF-9M2T ')).toEqual({ ok: true, value: 'K7QF-9M2T' })
  })

  it.each([
    ['K7Q', 'too-short'],
    ['', 'too-short'],
    ['K'.repeat(41), 'too-long'],
    ['K7QF<b>', 'not-a-code'],
    ['K7QF\u0000', 'not-a-code'],
  ])('refuses %j', (text, code) => {
    expect(readCode(text)).toMatchObject({ ok: false, code })
  })
})

describe('its last day', () => {
  it.each([
    ['', null],
    ['10 24 25', '2025-10-24'],
    ['10/24/2025', '2025-10-24'],
    ['Oct 24, 2025', '2025-10-24'],
    ['10/14/25', '2025-10-14'],
  ])('understands %j', (text, date) => {
    expect(readGoodUntil(text, today)).toEqual({ ok: true, value: date })
  })

  it.each([
    ['soon', 'not-a-date'],
    ['2/30/26', 'not-a-date'],
    ['10/13/25', 'run-out'],
  ])('refuses %j', (text, code) => {
    expect(readGoodUntil(text, today)).toMatchObject({ ok: false, code })
  })

  it('counts: the code is good through that day, and for good where none is known', () => {
    expect(isStillGood({ goodUntil: today }, today)).toBe(true)
    expect(isStillGood({ goodUntil: '2025-10-13' }, today)).toBe(false)
    expect(isStillGood({ goodUntil: null }, today)).toBe(true)
  })
})
