import { describe, expect, it } from 'vitest'
import { hoursIn } from '../../../shared/invitations/help-hours.ts'

describe('the hours of the help phone on a Spanish sheet', () => {
  it.each([
    ['Monday to Friday, 8 to 5', 'De lunes a viernes, de 8 a 5'],
    ['Mon-Fri, 8:30 am – 4 p.m.', 'De lunes a viernes, de 8:30 a.m. a 4 p.m.'],
    ['Saturday, 9 to noon', 'Sábado, de 9 al mediodía'],
    ['Monday and Wednesday, 8 to 12 and 1 to 5', 'Lunes y miércoles, de 8 a 12 y de 1 a 5'],
  ])('%s are %s', (english, spanish) => {
    expect(hoursIn(english, 'es')).toEqual({ text: spanish, language: 'es' })
  })

  it.each(['Weekdays, 8 to 5', 'Monday to Friday, 8 to 5, except holidays', 'Ask for Joy', '24 hours'])(
    '%s stay as the clinic wrote them, and are said to be English',
    (english) => {
      expect(hoursIn(english, 'es')).toEqual({ text: english, language: 'en' })
    },
  )

  it('are left alone on an English one', () => {
    expect(hoursIn('Monday to Friday, 8 to 5', 'en')).toEqual({ text: 'Monday to Friday, 8 to 5', language: 'en' })
  })
})
