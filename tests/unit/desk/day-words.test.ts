import { describe, expect, it } from 'vitest'
import {
  appointmentWords,
  identifiersOf,
  lastImportWords,
  loggedBy,
  markOf,
  paneWords,
  privateWords,
  spanWords,
  stateWords,
} from '../../../renderer/desk/day-words.ts'
import { VISIT_STATES } from '../../../shared/visits/visit-state.ts'
import { dayVisit } from './day-visit.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const now = '11:18'

describe('the word beside a state', () => {
  it('says how long a patient has been here', () => {
    expect(stateWords(dayVisit('a'), now, say)).toBe('Here 44 min')
    expect(stateWords(dayVisit('a', { arrivedAt: now }), now, say)).toBe('Just arrived')
  })

  it('claims no wait where the schedule did not say when somebody came', () => {
    const visit = dayVisit('a', { arrivedAt: null })
    expect(stateWords(visit, now, say)).toBe('Here')
    expect(paneWords(visit, now, true, say)).toBe('Here')
  })

  it.each([[1, '1 min'], [119, '119 min'], [120, '2 h'], [125, '2 h 5 min']])('says %i minutes as %s', (minutes, words) => {
    expect(spanWords(minutes, say)).toBe(words)
  })

  it('says why the nurse asks later', () => {
    expect(stateWords(dayVisit('a', { state: 'for-nurse', deferralReason: 'asked-to-wait' }), now, say)).toBe('Asked to wait')
  })

  it('keeps the three kinds of "no" apart', () => {
    const words = (outcome: 'declined-informed' | 'declined-refused-information') =>
      stateWords(dayVisit('a', { state: outcome === 'declined-informed' ? 'declined-with-sheet' : 'declined-no-sheet', outcome }), now, say)
    expect([words('declined-informed'), words('declined-refused-information')]).toEqual(['Declined, has the sheet', 'Declined, no sheet'])
  })

  it('puts a letter that did not print before the outcome, in shape and word', () => {
    const visit = dayVisit('a', { state: 'logged', outcome: 'took-invitation', offerId: 'o', printState: 'not-printed' })
    expect(stateWords(visit, now, say)).toBe('Logged, not printed')
    expect(markOf(visit)).toBe('not-printed')
  })

  it('names the reason of a missed visit, and says plainly when there is none', () => {
    expect(stateWords(dayVisit('a', { state: 'missed', missedReason: 'left-early' }), now, say)).toBe('Missed: Left early')
    expect(stateWords(dayVisit('a', { state: 'missed' }), now, say)).toBe('Missed')
  })

  it('has a word and a shape for every state', () => {
    for (const state of VISIT_STATES) {
      expect(stateWords(dayVisit('a', { state }), now, say)).not.toBe('')
      expect(markOf(dayVisit('a', { state }))).not.toBe('')
    }
  })
})

describe('with names hidden', () => {
  it('no reason is shown that could tell who it is', () => {
    expect(privateWords(dayVisit('a', { state: 'for-nurse', deferralReason: 'wants-family-there' }), say)).toBe('For the nurse')
    expect(privateWords(dayVisit('a', { state: 'missed', missedReason: 'left-early' }), say)).toBe('Missed')
    expect(privateWords(dayVisit('a'), say)).toBeUndefined()
  })
})

describe('the pane', () => {
  it('says since when somebody is leaving', () => {
    expect(paneWords(dayVisit('a', { state: 'leaving', leavingAt: '11:14' }), now, true, say)).toBe('Leaving since 11:14')
  })

  it('says why this one is next', () => {
    expect(paneWords(dayVisit('a'), now, true, say)).toBe('Here 44 min, the longest wait')
    expect(paneWords(dayVisit('a'), now, false, say)).toBe('Here 44 min')
  })

  it('says how a visit stands to its time', () => {
    expect(appointmentWords(dayVisit('a', { times: ['13:00'] }), '11:18', say)).toBe('expected 13:00, 2 hours early')
    expect(appointmentWords(dayVisit('a', { times: ['09:05'] }), '09:40', say)).toBe('expected 9:05, 35 min late')
    expect(appointmentWords(dayVisit('a', { times: ['11:20'] }), '11:18', say)).toBe('expected 11:20')
    expect(appointmentWords(dayVisit('a', { times: [] }), '11:18', say)).toBe('walk-in')
  })

  it('says who logged an offer and when', () => {
    expect(loggedBy(dayVisit('a', { offeredAt: '11:19', offeredBy: 'Sofia Reyes' }), say)).toBe('Logged at 11:19 by Sofia Reyes.')
    expect(loggedBy(dayVisit('a'), say)).toBe('')
  })
})

it('tells people apart by what is known of them', () => {
  expect(identifiersOf({ birthYear: 1957, mrnEnding: '2218' }, say)).toBe('born 1957 · MRN ends 2218')
  expect(identifiersOf({ birthYear: null, mrnEnding: '2218' }, say)).toBe('MRN ends 2218')
  expect(identifiersOf({ birthYear: null, mrnEnding: null }, say)).toBe('')
})

it('names the file that came last and its day', () => {
  const last = { fileName: 'clinic_sched_1013.csv', date: '2025-10-13', at: '07:41', by: 'Dana Mercer' }
  expect(lastImportWords(last, '2025-10-14', say)).toBe('Yesterday’s file was clinic_sched_1013.csv, from Dana Mercer at 7:41.')
  expect(lastImportWords(last, '2025-10-20', say)).toMatch(/^The last file came on October 13: clinic_sched_1013\.csv/)
})
