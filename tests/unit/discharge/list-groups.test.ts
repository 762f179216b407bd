import { describe, expect, it } from 'vitest'
import { dayGroups, foundGroups } from '../../../renderer/features/discharge/list-groups.ts'
import { sayFor } from '../../../shared/words/say.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { dayVisit } from '../desk/day-visit.ts'

const look = { now: '11:18', isSettledOpen: false, say: sayFor('en') }
const halima = (part: Partial<DayVisit> = {}): DayVisit =>
  dayVisit('halima', {
    name: 'Halima Warsame', times: ['09:40'], state: 'for-nurse', outcome: 'deferred', deferralReason: 'asked-to-wait',
    offeredAt: '09:38', offeredBy: 'Sofia Reyes', offeredIn: 'check-in', ...part,
  })
const marguerite = dayVisit('marguerite', { state: 'leaving', status: 'leaving', leavingAt: '11:14' })
const headings = (visits: readonly DayVisit[]) => dayGroups(visits, look).map(({ count, label, note }) => [count, label, note])

describe('the nurse’s list', () => {
  it('names its groups by what the nurse does next', () => {
    const visits = [dayVisit('a'), dayVisit('b'), halima(), marguerite, dayVisit('c', { state: 'logged', outcome: 'took-invitation' })]
    expect(headings(visits)).toEqual([
      [1, 'at the door', undefined],
      [1, 'handed over by the desk', undefined],
      [2, 'here, not asked yet', 'longest wait first'],
      [1, 'settled', undefined],
    ])
  })

  it('folds the settled away unless they were opened', () => {
    const settled = (isSettledOpen: boolean) =>
      dayGroups([dayVisit('c', { state: 'logged', outcome: 'took-invitation' })], { ...look, isSettledOpen }).at(-1)
    expect([settled(false)?.folded, settled(true)?.folded]).toEqual([true, false])
  })

  it('has a group of its own for whom the nurse put off, and says so when nobody is left', () => {
    expect(headings([halima({ offeredIn: 'discharge' })])).toEqual([[1, 'to ask again', undefined]])
    expect(headings([])).toEqual([[undefined, 'Nobody is left to ask', undefined]])
    expect(headings([dayVisit('c', { state: 'logged', outcome: 'took-invitation' })])[0]).toEqual([undefined, 'Nobody is left to ask', undefined])
  })
})

describe('a row', () => {
  const rowOf = (visit: DayVisit) => dayGroups([visit], look)[0]?.visits[0]

  it('tells what the desk heard and when', () => {
    expect(rowOf(halima())).toMatchObject({
      time: '9:40', name: 'Halima Warsame', identifiers: 'Desk, 9:38: asked to wait', state: 'for-nurse', words: 'From the desk',
    })
  })

  it('says that somebody is leaving before it says whence they come', () => {
    expect(rowOf(halima({ status: 'leaving' }))).toMatchObject({ identifiers: 'Desk, 9:38: asked to wait', state: 'leaving', words: 'Leaving' })
  })

  it('is as on Today for whom nobody asked', () => {
    expect(rowOf(dayVisit('a'))).toMatchObject({ identifiers: 'born 1985 · MRN ends 9480', state: 'needs-offer', words: 'Here 44 min' })
  })

  it('shows no reason beside a hidden name', () => {
    expect(rowOf(halima())).not.toHaveProperty('privateWords')
    expect(rowOf(halima())?.words).not.toMatch(/wait/)
  })
})

describe('a search', () => {
  it('finds on today’s list only, and every row says who it is', () => {
    const person = { patientId: 'p', name: 'Halima Noor', birthYear: 1962, mrnEnding: '7718', lastSeen: null, visitId: null }
    const groups = foundGroups({ today: [halima()], others: [person] }, 'hali', look)
    expect(groups.map(({ label }) => label)).toEqual(['Today'])
    expect(groups[0]?.visits).toMatchObject([{ identifiers: 'born 1985 · MRN ends 9480', words: 'From the desk', marks: [[0, 4]] }])
    expect(foundGroups({ today: [], others: [person] }, 'noor', look)).toEqual([])
  })
})
