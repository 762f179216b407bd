import { describe, expect, it } from 'vitest'
import { readingGrade, sentencesOf, syllablesOf, wordsOf } from '../../../shared/text/reading-grade.ts'

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
