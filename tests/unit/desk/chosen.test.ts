import { describe, expect, it } from 'vitest'
import { afterChosen, chosenInDay, chosenInSearch } from '../../../renderer/desk/chosen.ts'
import { dayVisit } from './day-visit.ts'

const first = dayVisit('first', { arrivedAt: '10:00' })
const second = dayVisit('second', { arrivedAt: '10:30' })
const expected = dayVisit('expected', { state: 'expected', status: 'expected' })
const logged = { kind: 'logged', offerId: 'offer', visitId: 'first', sentence: '', atTime: '11:19' } as const

describe('whom the pane shows', () => {
  it('is who is to be asked first, until somebody is chosen', () => {
    expect(chosenInDay([expected, second, first], [first, second], null, null)?.key).toBe('first')
    expect(chosenInDay([expected, second, first], [first, second], 'expected', null)?.key).toBe('expected')
  })

  it('is nobody while nobody is to be asked', () => {
    expect(chosenInDay([expected], [], null, null)).toBeNull()
  })

  it('is never again whose offer was just logged, even before the list knows', () => {
    expect(chosenInDay([first, second], [first, second], null, logged)?.key).toBe('second')
  })

  it('is the first match of a search, until another is chosen', () => {
    const person = { patientId: 'p', name: 'Ngozi Okoro', birthYear: 1962, mrnEnding: null, lastSeen: null, visitId: null }
    const found = { today: [first], others: [person] }
    expect(chosenInSearch(found, null)?.key).toBe('first')
    expect(chosenInSearch(found, 'person-p')).toMatchObject({ kind: 'person', person })
    expect(chosenInSearch({ today: [], others: [] }, 'first')).toBeNull()
  })
})

describe('the next patient', () => {
  it('is who waits after the one shown, and after the last the first', () => {
    expect(afterChosen([first, second], chosenInDay([first, second], [first, second], 'first', null))).toBe('second')
    expect(afterChosen([first, second], chosenInDay([first, second], [first, second], 'second', null))).toBe('first')
  })

  it('is nobody when nobody waits', () => {
    expect(afterChosen([], null)).toBeNull()
  })
})
