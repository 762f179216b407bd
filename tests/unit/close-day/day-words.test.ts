import { describe, expect, it } from 'vitest'
import { isHere, leftWords, whatHappened } from '../../../renderer/features/close-day/day-words.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const visit = (part: Partial<DayVisit>): DayVisit => ({
  visitId: 'v1', patientId: 'p1', times: ['10:00'], status: 'arrived', state: 'needs-offer', name: 'Samuel Tesfaye',
  birthYear: 1977, mrnEnding: '8815', arrivedAt: '09:44', leavingAt: null, departedAt: null, outcome: null, offerId: null,
  offeredAt: null, offeredBy: null, offeredIn: null, deferralReason: null, missedReason: null, letterWillBePosted: false, printState: null,
  invitationId: null, rest: null, ...part,
})

describe('what happened to a visit without an offer', () => {
  it.each([
    [{}, 'Still here since 9:44'],
    [{ arrivedAt: null }, 'Still here'],
    [{ state: 'leaving', leavingAt: '10:40' }, 'Leaving since 10:40'],
    [{ state: 'for-nurse', outcome: 'deferred', deferralReason: 'asked-to-wait' }, 'For the nurse: asked to wait'],
    [{ state: 'missed', departedAt: '15:05' }, 'Left at 15:05'],
    [{ state: 'missed' }, 'Left without an offer'],
    [{ state: 'missed', missedReason: 'desk-was-full' }, 'Missed: desk was full'],
    [{ state: 'missed', outcome: 'unable', missedReason: 'emergency' }, 'Could not ask: emergency'],
  ] as const)('%o reads "%s"', (part, words) => {
    expect(whatHappened(visit(part), say).words).toBe(words)
  })

  it('is settled by a reason only', () => {
    expect(whatHappened(visit({ state: 'missed' }), say).isSettled).toBe(false)
    expect(whatHappened(visit({ state: 'missed', missedReason: 'left-early' }), say).isSettled).toBe(true)
  })

  it('calls a posted letter a letter, never an offer', () => {
    const { words, detail } = whatHappened(visit({ state: 'missed', missedReason: 'left-early', letterWillBePosted: true }), say)
    expect(detail).toBe('Letter goes out tomorrow')
    expect(`${words} ${detail ?? ''}`).not.toMatch(/offer/)
  })

  it('offers are made to who is still here', () => {
    expect(isHere(visit({ state: 'for-nurse' }))).toBe(true)
    expect(isHere(visit({ state: 'missed' }))).toBe(false)
  })
})

describe('who is left', () => {
  const names = ['Samuel Tesfaye', 'Guadalupe Zamora', 'Ruth Abernathy', 'Irina Volkova', 'Earl Thibodeaux']

  it('names three and counts the rest', () => {
    expect(leftWords(names.slice(0, 2), false, say)).toEqual({ lead: '2 left:', rest: 'Samuel Tesfaye, Guadalupe Zamora.' })
    expect(leftWords(names, false, say).rest).toBe('Samuel Tesfaye, Guadalupe Zamora, Ruth Abernathy and 2 more.')
  })

  it('names nobody while names are hidden', () => {
    expect(leftWords(names, true, say)).toEqual({ lead: '5 left.', rest: '' })
  })
})
