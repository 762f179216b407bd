/** Whom the nurse asks, in which order, and what the desk left with them. */
import { describe, expect, it } from 'vitest'
import { groupDischarge, handedOver, toAskAtDischarge } from '../../../shared/visits/hand-over.ts'
import { deskLine, deskSentence } from '../../../shared/visits/hand-over-words.ts'
import { sayFor } from '../../../shared/words/say.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { dayVisit } from '../desk/day-visit.ts'

const putOff = (visitId: string, part: Partial<DayVisit> = {}): DayVisit =>
  dayVisit(visitId, {
    state: 'for-nurse',
    outcome: 'deferred',
    offeredAt: '09:38',
    offeredBy: 'Sofia Reyes',
    offeredIn: 'check-in',
    deferralReason: 'asked-to-wait',
    ...part,
  })

const DAY = [
  dayVisit('waits', { arrivedAt: '10:34' }),
  dayVisit('waits longer', { arrivedAt: '10:20' }),
  dayVisit('leaves', { state: 'leaving', status: 'leaving' }),
  putOff('handed over'),
  putOff('handed over and leaves', { status: 'leaving' }),
  putOff('put off at the bedside', { offeredIn: 'discharge' }),
  dayVisit('expected', { state: 'expected', status: 'expected', arrivedAt: null }),
  dayVisit('cancelled', { state: 'cancelled', status: 'cancelled', arrivedAt: null }),
  dayVisit('did not come', { state: 'no-show', status: 'no-show', arrivedAt: null }),
  dayVisit('took the sheet', { state: 'logged', outcome: 'took-invitation' }),
  dayVisit('left', { state: 'missed', status: 'departed' }),
]
const ids = (visits: readonly DayVisit[]) => visits.map(({ visitId }) => visitId)

describe('the nurse’s list', () => {
  it('has at the door whoever is leaving, whether the desk asked them or not', () => {
    expect(ids(groupDischarge(DAY).atDoor)).toEqual(['handed over and leaves', 'leaves'])
  })

  it('tells whom the desk handed over from whom nobody asked, the longest wait first', () => {
    expect(ids(groupDischarge(DAY).fromDesk)).toEqual(['handed over'])
    expect(ids(groupDischarge(DAY).notAsked)).toEqual(['waits longer', 'waits'])
  })

  it('does not say of the nurse’s own deferral that the desk handed it over', () => {
    expect(ids(groupDischarge(DAY).askAgain)).toEqual(['put off at the bedside'])
  })

  it('leaves out who never came; the settled were here', () => {
    expect(ids(groupDischarge(DAY).settled)).toEqual(['took the sheet', 'left'])
  })

  it('goes from the door to whoever may take longest', () => {
    expect(ids(toAskAtDischarge(DAY))).toEqual([
      'handed over and leaves', 'leaves', 'handed over', 'waits longer', 'waits', 'put off at the bedside',
    ])
  })

  it('counts in its badge whom the desk handed over, at the door too', () => {
    expect(ids(handedOver(DAY))).toEqual(['handed over', 'handed over and leaves'])
  })
})

describe('what the desk left, in words', () => {
  const en = sayFor('en')
  const es = sayFor('es')

  it('is one line in the list', () => {
    expect(deskLine(putOff('a'), en)).toBe('Desk, 9:38: asked to wait')
    expect(deskLine(putOff('a', { deferralReason: null }), en)).toBe('Desk, 9:38')
    expect(deskLine(putOff('a'), es)).toBe('Recepción, 9:38: pidió esperar')
  })

  it('names who asked in the pane, by the name they are called', () => {
    expect(deskSentence(putOff('a', { deferralReason: 'wants-family-there' }), false, en)).toBe('Sofia asked at 9:38. Wants family there.')
    expect(deskSentence(putOff('a', { deferralReason: 'wants-family-there' }), false, es)).toBe('Sofia preguntó a las 9:38. Quiere que esté su familia.')
    expect(deskSentence(putOff('a', { offeredBy: null }), false, en)).toBe('Asked at 9:38. Asked to wait.')
  })

  it('keeps the reason back while names are hidden: it could tell who it is', () => {
    expect(deskSentence(putOff('a', { deferralReason: 'wants-family-there' }), true, en)).toBe('Sofia asked at 9:38.')
  })
})
