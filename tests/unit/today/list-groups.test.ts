import { describe, expect, it } from 'vitest'
import { foundWords } from '../../../renderer/desk/visit-items.ts'
import { dayGroups, foundGroups } from '../../../renderer/features/today/list-groups.ts'
import { dayVisit } from '../desk/day-visit.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const now = '11:18'
const person = { patientId: 'p', name: 'Ngozi Okoro', birthYear: 1962, mrnEnding: '7718', lastSeen: '2025-03-03', visitId: null }

describe('the day’s list', () => {
  const visits = [
    dayVisit('settled', { state: 'missed', status: 'departed' }),
    dayVisit('expected', { state: 'expected', status: 'expected', times: ['13:00'] }),
    dayVisit('nurse', { state: 'for-nurse' }),
    dayVisit('waits', { arrivedAt: '10:34' }),
    dayVisit('waits longer', { arrivedAt: '10:20' }),
    dayVisit('leaves', { state: 'leaving', arrivedAt: '11:00' }),
  ]

  it('has who needs an offer on top: the leaving, then the longest wait', () => {
    const [first] = dayGroups(visits, { now, isSettledOpen: false, say })
    expect(first?.visits.map((visit) => visit.id)).toEqual(['leaves', 'waits longer', 'waits'])
    expect(first).toMatchObject({ count: 3, label: 'need an offer', note: 'longest wait first' })
  })

  it('goes on with the nurse’s, the expected and the settled, which are folded', () => {
    expect(dayGroups(visits, { now, isSettledOpen: false, say }).map((group) => [group.id, group.folded])).toEqual([
      ['need-offer', undefined],
      ['for-nurse', undefined],
      ['expected', undefined],
      ['settled', true],
    ])
    expect(dayGroups(visits, { now, isSettledOpen: true, say }).at(-1)?.folded).toBe(false)
  })

  it('says at the folded group what is still wrong inside', () => {
    expect(dayGroups(visits, { now, isSettledOpen: false, say }).at(-1)?.note).toBe('1 missed')
    const settled = [dayVisit('a', { state: 'logged', offerId: 'o', printState: 'not-printed' })]
    expect(dayGroups(settled, { now, isSettledOpen: false, say }).at(-1)?.note).toBe('1 not printed')
  })

  it('keeps its first group when nobody needs an offer, and drops other empty ones', () => {
    expect(dayGroups([], { now, isSettledOpen: false, say })).toEqual([{ id: 'need-offer', label: 'Nobody needs an offer', visits: [] }])
  })

  it('shows the expected low, without identifiers', () => {
    const expected = dayGroups(visits, { now, isSettledOpen: false, say }).find((group) => group.id === 'expected')
    expect(expected?.visits[0]).toMatchObject({ time: '13:00' })
    expect(expected?.visits[0]).not.toHaveProperty('identifiers')
  })
})

describe('a search', () => {
  it('shows today’s visits before everyone else, with what it found marked', () => {
    const groups = foundGroups({ today: [dayVisit('a', { name: 'Adaeze Okonkwo' })], others: [person] }, 'oko', { now, isSettledOpen: false, say })
    expect(groups.map((group) => group.label)).toEqual(['Today', 'Not on today’s list'])
    expect(groups[0]?.visits[0]?.marks).toEqual([[7, 10]])
    expect(groups[1]?.visits[0]).toMatchObject({ words: 'Last seen March 3', marks: [[6, 9]] })
  })

  it('counts for those who do not see the list', () => {
    expect(foundWords({ today: [dayVisit('a')], others: [person] }, say)).toBe('2 found, 1 of them today')
    expect(foundWords({ today: [], others: [] }, say)).toBe('Nobody found')
  })
})
