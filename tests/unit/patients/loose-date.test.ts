import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRealDay } from '../../../shared/patients/date-parts.ts'
import { parseLooseDate } from '../../../shared/patients/loose-date.ts'

const TODAY = '2025-10-14'
const codeOf = (text: string) => {
  const read = parseLooseDate(text, TODAY)
  return read.ok ? read.date : read.code
}

describe('birth dates as people write them', () => {
  it.each([
    '3 7 62',
    '3/7/62',
    '3-7-1962',
    '03/07/1962',
    '030762',
    '30762',
    '03071962',
    '1962-03-07',
    '1962/3/7',
    '19620307',
    '7 Mar 1962',
    '7-Mar-62',
    'March 7, 1962',
    'mar 7th 1962',
    'Wed, March 7, 1962',
    ' 3.7.62 ',
  ])('%s is March 7, 1962', (text) => {
    expect(codeOf(text)).toBe('1962-03-07')
  })

  it('takes the day first where the file does', () => {
    expect(parseLooseDate('7/3/1962', TODAY, 'day-month')).toMatchObject({ date: '1962-03-07' })
  })

  it('reads a short year so that nobody is born in the future, and says how sure that is', () => {
    expect(parseLooseDate('10/14/25', TODAY)).toEqual({ ok: true, date: '2025-10-14', century: 'likelier' })
    expect(parseLooseDate('10/15/25', TODAY)).toEqual({ ok: true, date: '1925-10-15', century: 'only-fit' })
    expect(parseLooseDate('3/7/12', TODAY)).toEqual({ ok: true, date: '2012-03-07', century: 'only-fit' })
    expect(parseLooseDate('3/7/20', TODAY)).toEqual({ ok: true, date: '2020-03-07', century: 'likelier' })
    expect(parseLooseDate('3/7/1962', TODAY)).toEqual({ ok: true, date: '1962-03-07', century: 'written' })
  })

  it('refuses what no birth date is, with a reason', () => {
    expect(codeOf('')).toBe('empty')
    expect(codeOf('soon')).toBe('not-a-date')
    expect(codeOf('3/7')).toBe('not-a-date')
    expect(codeOf('3/7/196')).toBe('not-a-date')
    expect(codeOf('2/30/2000')).toBe('no-such-day')
    expect(codeOf('13/1/2000')).toBe('no-such-day')
    expect(codeOf('2/29/1900')).toBe('no-such-day')
    expect(codeOf('10/15/2025')).toBe('in-the-future')
    expect(codeOf('12/31/1899')).toBe('too-old')
    expect(codeOf('1/1/1900')).toBe('stand-in')
  })

  it('offers the last day of a month that is shorter', () => {
    expect(parseLooseDate('02/30/2000', TODAY)).toEqual({
      ok: false,
      code: 'no-such-day',
      typed: { year: 2000, month: 2, day: 30 },
      suggestion: '2000-02-29',
    })
  })

  it('knows the calendar as the platform does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1600, max: 2400 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day))
          const exists =
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
          expect(isRealDay(year, month, day)).toBe(exists)
        },
      ),
    )
  })

  it('reads every real day back in every form, and never throws', () => {
    const day = fc.date({
      min: new Date('1900-01-02T00:00:00Z'),
      max: new Date(`${TODAY}T00:00:00Z`),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        expect(codeOf(iso)).toBe(iso)
        expect(codeOf(`${Number(month)}/${Number(dayOfMonth)}/${year}`)).toBe(iso)
        expect(codeOf(`${month}${dayOfMonth}${year}`)).toBe(iso)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => typeof parseLooseDate(text, TODAY).ok === 'boolean'))
  })
})
