import { describe, expect, it } from 'vitest'
import { hoursAlone, hoursIn } from '../../../shared/invitations/help-hours.ts'
import { letterTemplates } from '../letters/resources.ts'

const { en, es, ht, ar, pl } = letterTemplates

describe('the hours of the help phone on a Spanish paper', () => {
  it.each([
    ['Monday to Friday, 8 to 5', 'De lunes a viernes, de 8:00 a.m. a 5:00 p.m.'],
    ['Mon-Fri, 8:30 am – 4 p.m.', 'De lunes a viernes, de 8:30 a.m. a 4:00 p.m.'],
    ['Saturday, 9 to noon', 'Sábado, de 9:00 a.m. a 12:00 p.m.'],
    ['Monday and Wednesday, 8 to 12 and 1 to 5', 'Lunes y miércoles, de 8:00 a.m. a 12:00 p.m. y de 1:00 p.m. a 5:00 p.m.'],
    ['Mon-Thu, 8 to 6; Fri, 8 to 1', 'De lunes a jueves, de 8:00 a.m. a 6:00 p.m.; viernes, de 8:00 a.m. a 1:00 p.m.'],
    ['Tuesdays, 14:00-17:30', 'Martes, de 2:00 p.m. a 5:30 p.m.'],
    ['Monday, 2 to 5 pm', 'Lunes, de 2:00 p.m. a 5:00 p.m.'],
  ])('%s are %s', (english, spanish) => {
    const { text, language } = hoursAlone(english, es)
    expect(text.replaceAll(/\s/g, ' ')).toBe(spanish)
    expect(language).toBe('es')
  })

  it.each([
    'Weekdays, 8 to 5',
    'Monday to Friday, 8 to 5, except holidays',
    'Ask for Joy',
    '24 hours',
    'Monday to Friday',
    '8 to 5',
    'Monday, 8 to 10',
    'Monday, 5 pm to 8 am',
    'Monday, 8 to 25',
  ])('%s stay as the clinic wrote them, and are said to be English', (english) => {
    expect(hoursIn(english, es)).toEqual({ text: english, language: 'en' })
  })
})

describe('the hours of the help phone in other languages', () => {
  it('are left alone on an English paper', () => {
    expect(hoursIn('Monday to Friday, 8 to 5', en)).toEqual({ text: 'Monday to Friday, 8 to 5', language: 'en' })
  })

  it('begin small inside a sentence', () => {
    expect(hoursIn('Mon-Fri, 8 to 5', es).text).toMatch(/^de lunes/)
  })

  it('take the names of days from the words themselves where the system knows none', () => {
    expect(hoursIn('Monday to Friday, 8 to 5', ht).text).toMatch(/[Ll]endi.*[Vv]andredi/)
  })

  it('keep digits that match the phone’s', () => {
    expect(hoursIn('Monday to Friday, 8 to 5', ar).text).toMatch(/8:00.*5:00/)
    expect(hoursIn('Monday to Friday, 8 to 5', pl).text).toMatch(/8:00.*17:00/)
  })
})
