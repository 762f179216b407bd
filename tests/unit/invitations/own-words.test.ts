import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LETTER_LANGUAGES } from '../../../shared/invitations/letter-languages.ts'
import { isSameWords, NO_LETTERHEAD, NO_OWN_WORDS, tidyWords, withWords, wordsIn } from '../../../shared/invitations/letterhead.ts'
import { letterheadSchema } from '../../../shared/invitations/letterhead-schema.ts'
import { ownWordsProblems } from '../../../shared/invitations/own-words-checks.ts'

const own = (first: string, second = '', hours: string | null = null) => ({ paragraphs: [first, second], hours })
const rules = (...args: Parameters<typeof ownWordsProblems>) => ownWordsProblems(...args).map(({ at, rule, found }) => `${at} ${rule} ${found}`.trim())

describe('the clinic’s own words', () => {
  it('are fine where they are short, plain and finished', () => {
    for (const language of LETTER_LANGUAGES) {
      expect(rules(own('We are open on Saturdays.', 'Bring your phone.', 'Monday to Friday, 8 to 5'), language)).toEqual([])
      expect(rules(NO_OWN_WORDS, language)).toEqual([])
    }
  })

  it.each(['{name}', '[date]', '<phone>', '____', 'XXX', '{unfinished'])('are not finished with %s in them', (blank) => {
    expect(rules(own('Fine.', `Call ${blank} today`), 'pl')).toEqual([`second placeholder ${blank === '{unfinished' ? '{unfinished today' : blank}`])
    expect(rules(own('', '', `8 to ${blank}`), 'ko')).toHaveLength(1)
  })

  it('are read as staff lines are, in the languages there are rules for', () => {
    expect(rules(own('You must sign up now.'), 'en')).toContainEqual('first wording must')
    expect(rules(own('Usted debe inscribirse.'), 'es')).toContainEqual('first wording debe')
    expect(rules(own('You must sign up now.'), 'pl')).toEqual([])
    const hard = 'Comprehensive interoperability facilitates longitudinal documentation.'
    expect(rules(own(hard), 'en')).toEqual(['first hard-to-read'])
  })

  it('are not longer than a letter has room for', () => {
    expect(rules(own('a '.repeat(201)), 'vi')).toEqual(['first too-long'])
    expect(rules(own('', '', '8'.repeat(61)), 'vi')).toEqual(['hours too-long'])
  })

  it('stay in their place, without white around them', () => {
    expect(tidyWords(own('', '  At the\nend. '))).toEqual({ paragraphs: ['', 'At the end.'], hours: null })
    expect(tidyWords(own(' ', '', '  '))).toEqual(NO_OWN_WORDS)
    expect(isSameWords(own('One.', ' '), { paragraphs: ['One.'], hours: '' })).toBe(true)
    expect(isSameWords(own('One.'), own('', 'One.'))).toBe(false)
  })

  it('of one language leave the others alone, and what is tidy can be logged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LETTER_LANGUAGES), fc.string({ maxLength: 400 }), fc.string({ maxLength: 60 }), (language, text, hours) => {
        const before = withWords(NO_LETTERHEAD, 'ht', own('Nou la.'))
        const after = withWords(before, language, own(text, '', hours))
        if (language !== 'ht') expect(wordsIn(after, 'ht')).toEqual({ paragraphs: ['Nou la.'], hours: null })
        expect(letterheadSchema().safeParse(after).success).toBe(true)
        expect(withWords(after, language, NO_OWN_WORDS).languages[language]).toBeUndefined()
      }),
    )
  })
})
