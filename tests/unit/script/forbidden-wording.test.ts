import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingProblems } from '../../../shared/script/forbidden-wording.ts'
import type { Language } from '../../../shared/text/languages.ts'

const rulesBrokenBy = (text: string, language: Language): readonly string[] => wordingProblems(text, language).map(({ id }) => id)

describe('wording that has no place in an English line', () => {
  it.each([
    ['You must sign up.', 'presses'],
    ['It is required.', 'presses'],
    ['You have to do it today.', 'presses'],
    ['You need to join.', 'presses'],
    ['The doctor wants you to use it.', 'presses'],
    ['We can’t see you otherwise.', 'presses'],
    ['So really do join.', 'presses'],
    ['You need this.', 'presses'],
    ['The nurse wants you to sign up.', 'presses'],
    ['We will not see you without it.', 'presses'],
    ['You will lose your place.', 'presses'],
    ['Only for a limited time.', 'hurries'],
    ['This is your last chance.', 'hurries'],
    ['The offer ends today.', 'hurries'],
    ['Only a few spots left.', 'hurries'],
    ['It is 100% safe.', 'promises-too-much'],
    ['It is completely safe.', 'promises-too-much'],
    ['We guarantee it.', 'promises-too-much'],
    ['There is zero risk.', 'promises-too-much'],
    ['There is no risk.', 'promises-too-much'],
    ['You get faster replies.', 'promises-too-much'],
    ['It will improve your health.', 'promises-too-much'],
    ['It will cure you.', 'promises-too-much'],
    ['Nobody else can ever see it.', 'promises-too-much'],
    ['You will make fewer visits.', 'promises-too-much'],
    ['See your diabetes results.', 'health-detail'],
    ['Your diagnosis is there.', 'health-detail'],
    ['We will pick a password for you.', 'password'],
    ['I can reset your password.', 'password'],
    ['Sign up, please.', 'tone'],
    ['It is ready!', 'tone'],
  ])('%s -> %s', (text, rule) => {
    expect(rulesBrokenBy(text, 'en')).toEqual([rule])
  })

  it.each([
    'Nobody can promise zero risk.',
    'You pick the password; we never see it.',
    'Mustafa can have his own log-in.',
    'The archive is ethereally quiet.',
    'No one shares a password.',
  ])('lets "%s" pass', (text) => {
    expect(wordingProblems(text, 'en')).toEqual([])
  })

  it('is told by the words that were found', () => {
    expect(wordingProblems('It is 100% safe.', 'en')[0]?.found).toBe('100%')
  })
})

describe('wording that has no place in a Spanish line', () => {
  it.each([
    ['Usted debe abrir la cuenta.', 'presses'],
    ['Tiene que hacerlo hoy.', 'presses'],
    ['Hay que abrirla.', 'presses'],
    ['Es obligatorio.', 'presses'],
    ['La cuenta es obligatoria.', 'presses'],
    ['Debería usarlo.', 'presses'],
    ['El médico quiere que lo use.', 'presses'],
    ['No podemos atenderla sin eso.', 'presses'],
    ['Todo el mundo lo usa.', 'presses'],
    ['La enfermera quiere que lo use.', 'presses'],
    ['Perderá su turno.', 'presses'],
    ['La oferta termina hoy.', 'hurries'],
    ['Quedan pocos lugares.', 'hurries'],
    ['Mejorará su salud.', 'promises-too-much'],
    ['Nadie más puede verla.', 'promises-too-much'],
    ['¿Está segura?', 'presses'],
    ['¿Por qué no?', 'presses'],
    // To a teen it is said with “tú”, and presses as much.
    ['Debes abrir la cuenta.', 'presses'],
    ['Tienes que hacerlo hoy.', 'presses'],
    ['Necesitas usarlo.', 'presses'],
    ['Si no, no podemos atenderte.', 'presses'],
    ['¿Estás segura?', 'presses'],
    ['Apúrate.', 'hurries'],
    ['Ábrela mientras puedas.', 'hurries'],
    ['Dime tu contraseña.', 'password'],
    ['Es por tiempo limitado.', 'hurries'],
    ['Es su última oportunidad.', 'hurries'],
    ['ÚLTIMA OPORTUNIDAD', 'hurries'],
    ['Sólo hoy.', 'hurries'],
    ['Apúrese.', 'hurries'],
    ['Es 100% seguro.', 'promises-too-much'],
    ['Es 100 por ciento privado.', 'promises-too-much'],
    ['Es completamente segura.', 'promises-too-much'],
    ['Lo garantizamos.', 'promises-too-much'],
    ['No hay ningún riesgo.', 'promises-too-much'],
    ['Tiene cero riesgo.', 'promises-too-much'],
    ['Hará menos visitas.', 'promises-too-much'],
    ['Recibe respuestas más rápidas.', 'promises-too-much'],
    ['Vea sus resultados de diabetes.', 'health-detail'],
    ['Su diagnóstico está ahí.', 'health-detail'],
    ['Está embarazada.', 'health-detail'],
    ['Vea su análisis de sangre.', 'health-detail'],
    ['Le ponemos una contraseña.', 'password'],
    ['Dígame su contraseña.', 'password'],
    ['Comparta su contraseña con su hija.', 'password'],
    ['Fírmelo, por favor.', 'tone'],
    ['Se abrió exitosamente.', 'tone'],
    ['¡Ya está lista!', 'tone'],
    ['¡Ya está lista.', 'tone'],
  ])('%s -> %s', (text, rule) => {
    expect(rulesBrokenBy(text, 'es')).toEqual([rule])
  })

  it.each([
    'Nadie puede prometer cero riesgo.',
    'Usted elige la contraseña; aquí nadie la ve.',
    'Él puede tener su propia cuenta.',
    'La visita sigue igual.',
    'Los sábados también contestamos.',
    'Nadie comparte su contraseña.',
    '¿Lo abrimos juntos?',
  ])('lets "%s" pass', (text) => {
    expect(wordingProblems(text, 'es')).toEqual([])
  })

  it('is told by the words that were found, accents and all', () => {
    expect(wordingProblems('Es su última oportunidad.', 'es')[0]?.found).toBe('última oportunidad')
  })
})

describe('a phrase', () => {
  it.each([
    ['en', ['you', 'we', 'the', 'desk', 'results', 'visits'], ['must', 'GUARANTEE', 'Last Chance', 'hiv']],
    ['es', ['usted', 'su', 'la', 'recepción', 'resultados', 'hoja'], ['debe', 'GARANTIZAMOS', 'Última Oportunidad', 'vih']],
  ] as const)('is found wherever it stands and however it is written: %s', (language, words, phrases) => {
    const filler = fc.array(fc.constantFrom(...words), { maxLength: 8 })
    fc.assert(
      fc.property(filler, filler, fc.constantFrom(...phrases), (before, after, phrase) => {
        expect(wordingProblems([...before, phrase, ...after].join(' '), language)).toHaveLength(1)
      }),
    )
  })

  it.each([
    ['a zero-width space in a word', 'You mu\u200bst join.'],
    ['a soft hyphen', 'It is manda\u00adtory.'],
    ['a word joiner between words', 'This is your last\u2060 chance.'],
    ['a no-break space', 'This is your last\u00a0chance.'],
    ['two spaces', 'This is your last  chance.'],
    ['a line break', 'This is your last\nchance.'],
  ])('is found behind %s', (_, text) => {
    expect(wordingProblems(text, 'en')).toHaveLength(1)
  })

  it('is found whether an accent is part of its letter or stands by itself', () => {
    expect(wordingProblems('Es su última oportunidad.'.normalize('NFD'), 'es')).toHaveLength(1)
  })

  it('is looked for in its own language only', () => {
    expect(wordingProblems('You must do it.', 'es')).toEqual([])
    expect(wordingProblems('Usted debe hacerlo.', 'en')).toEqual([])
  })
})
