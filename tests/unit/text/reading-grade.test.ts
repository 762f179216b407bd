import { describe, expect, it } from 'vitest'
import { gradeOf } from '../../../shared/text/grade.ts'
import { readingGrade, syllablesOf } from '../../../shared/text/reading-grade.ts'
import { spanishReadingGrade, spanishSyllablesOf } from '../../../shared/text/reading-grade-spanish.ts'
import { rememberedByWord, sentencesOf, wordsOf } from '../../../shared/text/reading.ts'

describe('syllables', () => {
  // Counts as the CMU pronouncing dictionary has them.
  it.each([
    ['the', 1],
    ['care', 1],
    ['phone', 1],
    ['called', 1],
    ['asked', 1],
    ['helps', 1],
    ['codes', 1],
    ['tests', 1],
    ['doctor', 2],
    ['portal', 2],
    ['password', 2],
    ['table', 2],
    ['results', 2],
    ['wanted', 2],
    ['someone', 2],
    ['online', 2],
    ['careful', 2],
    ['nurses', 2],
    ['clinic', 2],
    ['people', 2],
    ['website', 2],
    ['patient', 2],
    ['medicine', 3],
    ['camera', 3],
    ['computer', 3],
    ['appointment', 3],
    ['insurance', 3],
    ['family', 3],
    ['information', 4],
    ['invitation', 4],
    ['activated', 4],
    ['electronic', 4],
    ['representative', 5],
  ])('%s has %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count)
  })

  it('counts an address, a code and a figure as one: they are looked at, not read', () => {
    expect(['my.alderbrook.example', 'K7QF-9M2T-X4HD', '555-0142', '2025'].map(syllablesOf)).toEqual([
      1, 1, 1, 1,
    ])
  })
})

describe('Spanish syllables', () => {
  it.each([
    ['la', 1],
    ['que', 1],
    ['quien', 1],
    ['bien', 1],
    ['muy', 1],
    ['hoy', 1],
    ['y', 1],
    ['hoja', 2],
    ['día', 2],
    ['guía', 2],
    ['agua', 2],
    ['país', 2],
    ['leer', 2],
    ['ciudad', 2],
    ['usted', 2],
    ['cuenta', 2],
    ['gratis', 2],
    ['ayer', 2],
    ['pingüino', 3],
    ['seguir', 2],
    ['cuídese', 3],
    ['cuidado', 3],
    ['correo', 3],
    ['médico', 3],
    ['visita', 3],
    ['ayuda', 3],
    ['estudiáis', 3],
    ['teléfono', 4],
    ['contraseña', 4],
    ['biblioteca', 4],
    ['aeropuerto', 5],
    ['todavía', 4],
    ['información', 4],
    ['recepcionista', 5],
    ['electrónicamente', 7],
  ])('%s has %i', (word, count) => {
    expect(spanishSyllablesOf(word)).toBe(count)
  })

  it('do not hang on how a word is written', () => {
    expect([spanishSyllablesOf('TELÉFONO'), spanishSyllablesOf('Guía')]).toEqual([4, 2])
  })

  it('counts an address, a code and a figure as one', () => {
    expect(['my.alderbrook.example', 'K7QF-9M2T-X4HD', '2025'].map(spanishSyllablesOf)).toEqual([1, 1, 1])
  })
})

describe('a word that comes again', () => {
  it('is counted once', () => {
    const counted: string[] = []
    const count = rememberedByWord((word) => counted.push(word))
    expect([count('portal'), count('desk'), count('portal')]).toEqual([1, 2, 1])
    expect(counted).toEqual(['portal', 'desk'])
  })

  it('is forgotten before there are too many to keep', () => {
    let times = 0
    const count = rememberedByWord(() => (times += 1))
    count('first')
    for (let n = 0; n < 10_000; n += 1) count(`word-${n}`)
    const before = times
    count('first')
    expect(times).toBe(before + 1)
  })
})

describe('sentences and words', () => {
  it('ends a sentence at its mark, also inside quotes, and at a line break', () => {
    expect(sentencesOf('It is free. Say “no.” Ask us\nCall now?')).toEqual([
      'It is free.',
      'Say “no.”',
      'Ask us',
      'Call now?',
    ])
  })

  it('does not end a sentence at the dot of an address', () => {
    expect(sentencesOf('Go to my.alderbrook.example today.')).toHaveLength(1)
  })

  it('ends a Spanish sentence at its mark; one that opens it is no word', () => {
    expect(sentencesOf('Es gratis. ¿Lo abrimos? ¡Listo! Está bien.')).toEqual(['Es gratis.', '¿Lo abrimos?', '¡Listo!', 'Está bien.'])
    expect(wordsOf('¿Lo abrimos aquí, con usted?')).toEqual(['Lo', 'abrimos', 'aquí', 'con', 'usted'])
  })

  it('keeps what belongs together', () => {
    expect(wordsOf('It’s K7QF-9M2T, at my.alderbrook.example.')).toEqual([
      'It’s',
      'K7QF-9M2T',
      'at',
      'my.alderbrook.example',
    ])
  })
})

describe('reading grade', () => {
  it('is the published formula', () => {
    // 16 words in 2 sentences, 21 syllables.
    const text = 'The nurse can help you with your password. Ask at the desk for an invitation letter.'
    expect(readingGrade(text)).toBeCloseTo(0.39 * (16 / 2) + 11.8 * (21 / 16) - 15.59, 10)
  })

  it('puts plain words low and office words high', () => {
    expect(readingGrade('The cat sat on the mat. It was warm.')).toBeLessThan(1)
    expect(
      readingGrade('Authorised representatives may obtain electronic access to health information.'),
    ).toBeGreaterThan(15)
  })

  it('refuses an empty text', () => {
    expect(() => readingGrade(' … ')).toThrow(RangeError)
  })
})

describe('Spanish reading grade', () => {
  it('is Crawford’s formula', () => {
    // Le damos una hoja: 4 words, 1 + 2 + 2 + 2 syllables. Es gratis: 2 words, 1 + 2. So 6 words, 10 syllables, 2 sentences.
    expect(spanishReadingGrade('Le damos una hoja. Es gratis.')).toBeCloseTo(0.049 * ((10 / 6) * 100) - 0.205 * ((2 / 6) * 100) - 3.407, 10)
  })

  it('is what the hand works out for a line of the script', () => {
    // Su a-ten-ción a-quí in-clu-ye un si-tio web gra-tis: 8 words, 15 syllables.
    // Pue-de ver re-sul-ta-dos y ha-cer pre-gun-tas: 6 words, 13 syllables. ¿Lo a-bri-mos?: 2 words, 4 syllables.
    const text = 'Su atención aquí incluye un sitio web gratis. Puede ver resultados y hacer preguntas. ¿Lo abrimos?'
    expect(spanishReadingGrade(text)).toBeCloseTo(0.049 * ((32 / 16) * 100) - 0.205 * ((3 / 16) * 100) - 3.407, 10)
  })

  it('puts plain words low and office words high', () => {
    expect(spanishReadingGrade('El sol ya se va. Es de noche.')).toBeLessThan(1)
    expect(spanishReadingGrade('Los representantes autorizados obtendrán electrónicamente información sanitaria.')).toBeGreaterThan(10)
  })

  it('refuses an empty text', () => {
    expect(() => spanishReadingGrade(' … ')).toThrow(RangeError)
  })
})

it('grades each language by its own measure', () => {
  const text = 'Ask us at the desk. We can help.'
  expect(gradeOf(text, 'en')).toBe(readingGrade(text))
  expect(gradeOf(text, 'es')).toBe(spanishReadingGrade(text))
  expect(gradeOf(text, 'en')).not.toBeCloseTo(gradeOf(text, 'es'), 1)
})
