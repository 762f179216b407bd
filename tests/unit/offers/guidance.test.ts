import { describe, expect, it } from 'vitest'
import { afterHandOver, guidanceFor, type GuidanceFacts } from '../../../shared/offers/guidance.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const facts: GuidanceFacts = {
  interpreterLanguage: null,
  sameFamilyName: 0,
  ageBand: 'adult',
  teenFrom: 13,
  lastOffer: null,
  today: '2025-10-14',
  again: null,
}
const words = (more: Partial<GuidanceFacts>) =>
  guidanceFor({ ...facts, ...more }, say).map((each) => `${each.words}. ${each.detail ?? ''}`)

describe('guidance before the first line', () => {
  it('is silent for most patients', () => {
    expect(words({})).toEqual([])
  })

  it('names another language only as a thing to do', () => {
    expect(words({ interpreterLanguage: 'Spanish' })).toEqual([
      'Get the interpreter first. Spanish is on file. Never a child or a relative.',
    ])
  })

  it('says what was said before, when and to whom', () => {
    const lastOffer = {
      date: '2025-10-02',
      time: '09:40',
      outcome: 'declined-informed',
      by: 'Sofia Reyes',
    } as const
    expect(words({ lastOffer })).toEqual([
      'Said no on October 2, to Sofia Reyes. They have the sheet. One question is enough.',
    ])
    expect(words({ lastOffer: { ...lastOffer, date: '2025-10-14', outcome: 'deferred' } })).toEqual([
      'Asked to wait today at 9:40, to Sofia Reyes. ',
    ])
  })

  it('warns of a namesake and of an unknown age', () => {
    expect(words({ sameFamilyName: 2, ageBand: 'unknown' })).toEqual([
      'Ask for the birth date. 2 other patients today with this family name, or one like it.',
      'No birth date on file. Under 13, speak to the parent or guardian.',
    ])
  })

  it('says why they are asked again before what they said', () => {
    const again = { id: 'again', words: 'Turned 18 since they said no', detail: 'Ask them for themselves.' } as const
    const lastOffer = { date: '2025-10-02', time: '09:40', outcome: 'declined-informed', by: 'Sofia Reyes' } as const
    expect(words({ again, lastOffer })).toEqual([
      'Turned 18 since they said no. Ask them for themselves.',
      'Said no on October 2, to Sofia Reyes. ',
    ])
  })

  it('tells the nurse who takes up what the desk began nothing twice, and not that it is too early', () => {
    const again = { id: 'not-due', words: 'Not due before January 30', detail: 'You chose to offer anyway.' } as const
    const lastOffer = { date: '2025-10-14', time: '09:38', outcome: 'deferred', by: 'Sofia Reyes' } as const
    const all = guidanceFor({ ...facts, interpreterLanguage: 'Somali', again, lastOffer }, say)
    expect(all.map(({ id }) => id)).toEqual(['interpreter', 'not-due', 'before'])
    expect(afterHandOver(all).map(({ id }) => id)).toEqual(['interpreter'])
  })

  it('puts the interpreter first: without one the rest is not understood', () => {
    const ids = guidanceFor({
      ...facts,
      interpreterLanguage: 'Somali',
      sameFamilyName: 1,
      ageBand: 'unknown',
    }, say).map(({ id }) => id)
    expect(ids).toEqual(['interpreter', 'same-name', 'age'])
  })
})
