import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { fail } from '../../../shared/result.ts'
import { figures } from '../../../shared/text/locale.ts'
import { clockTime, fullDate, monthDay, weekdayDate } from '../../../shared/time/display.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { messageIn } from '../../../shared/words/messages.ts'
import { sayFor, sayParts } from '../../../shared/words/say.ts'
import { sayIt, toSay } from '../../../shared/words/to-say.ts'

const english = sayFor('en')
const spanish = sayFor('es')

describe('the words of the screens', () => {
  it('come in the language of who reads them', () => {
    expect([english('app.to.today'), spanish('app.to.today')]).toEqual(['Today', 'Hoy'])
    expect([english.language, spanish.language]).toEqual(['en', 'es'])
  })

  it('count as their language does', () => {
    const idle = (minutes: number) => [english('settings.idle-minutes', { minutes }), spanish('settings.idle-minutes', { minutes })]
    expect(idle(1)).toEqual(['1 minute', '1 minuto'])
    expect(idle(5)).toEqual(['5 minutes', '5 minutos'])
  })

  it('write large numbers as people in the United States do', () => {
    expect([figures(3120, 'en'), figures(3120, 'es')]).toEqual(['3,120', '3,120'])
    expect(spanish('import.rows', { count: 3120 })).toBe('3,120 filas')
  })

  it('put what is more than text between the words', () => {
    const parts = sayParts<{ bold: string }>('es', 'import.check.open-only', {
      open: '2 filas le necesitan',
      b: (inside) => ({ bold: inside.join('') }),
    })
    expect(parts).toEqual([{ bold: '2 filas le necesitan' }, '.'])
  })

  it('insist on every value they name', () => {
    expect(() => english('settings.people.is-off')).toThrow('settings.people.is-off needs name')
    expect(() => english('settings.idle-minutes')).toThrow(/minutes/)
  })

  it('are the same filled in as compiled', () => {
    for (const key of ['desk.identifiers.born', 'close-day.closed-at', 'printing.sent', 'form.zone'] as const) {
      const values = { year: '1985', time: '9:40', by: 'Sofia Reyes', printer: 'Front desk 2', zone: 'Eastern Time', city: 'New York' }
      expect(english(key, values)).toBe(new IntlMessageFormat(messageIn('en', key), 'en-US').format(values))
    }
  })

  it('are not taken for a pattern where somebody typed one', () => {
    expect(english('settings.people.is-off', { name: '{name} <b>' })).toBe('{name} <b> can no longer sign in.')
  })
})

describe('days and times', () => {
  it('are written in both languages', () => {
    expect([weekdayDate('2025-10-14', 'en'), weekdayDate('2025-10-14', 'es')]).toEqual(['Tuesday, October 14', 'martes, 14 de octubre'])
    expect([monthDay('2025-10-14', 'en'), monthDay('2025-10-14', 'es')]).toEqual(['October 14', '14 de octubre'])
    expect([fullDate('2025-10-14', 'en'), fullDate('2025-10-14', 'es')]).toEqual(['October 14, 2025', '14 de octubre de 2025'])
    expect(clockTime('09:40')).toBe('9:40')
  })

  it('are in English where no reader is known: in files and on paper', () => {
    expect(fullDate('2025-10-14')).toBe('October 14, 2025')
  })
})

describe('a failure', () => {
  it('is said by its code, with its values', () => {
    const wrong = fail('wrong-pin', 'That PIN is not right.', { left: 1 })
    expect([failureWords(english, wrong), failureWords(spanish, wrong)]).toEqual([
      'That PIN is not right. 1 try left.',
      'Ese PIN no es correcto. Queda 1 intento.',
    ])
  })

  it('names a day in the reader’s language', () => {
    const late = fail('run-out', 'That code ran out on October 1, 2025.', { date: '2025-10-01' })
    expect([failureWords(english, late), failureWords(spanish, late)]).toEqual([
      'That code ran out on October 1, 2025.',
      'Ese código venció el 1 de octubre de 2025.',
    ])
  })

  it('of a newer version is said in its own words', () => {
    expect(failureWords(spanish, fail('of-tomorrow', 'Something new went wrong.'))).toBe('Something new went wrong.')
  })
})

describe('a sentence that is said later', () => {
  it('may hold another sentence and a day', () => {
    const looksLike = toSay('import.question.looks-like', { field: toSay('import.field.birth-date') })
    expect([sayIt(english, looksLike), sayIt(spanish, looksLike)]).toEqual(['It looks like “Birth date”.', 'Parece ser “Nacimiento”.'])
    expect(sayIt(spanish, toSay('import.choice.set-to', { date: '2000-02-29' }))).toBe('Poner 29 de febrero de 2000')
  })
})
