import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addWalkIn, correct, primaryOf, secondOf, setStatus } from '../../../renderer/features/today/actions.ts'
import { useToday } from '../../../renderer/features/today/today-store.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { dayVisit } from './day-visit.ts'

type Answers = Readonly<Record<string, unknown>>
let calls: (readonly [string, unknown])[] = []

/** A main process that gives these answers; a call without one does not succeed. */
const answering = (answers: Answers): void => {
  calls = []
  vi.stubGlobal('window', {
    everyoffer: {
      call: async (name: string, input: unknown) => {
        calls.push([name, input])
        return name in answers ? { ok: true, value: answers[name] } : { ok: false, code: 'failed', message: 'It did not work.' }
      },
    },
  })
}

const chosen = (visit: DayVisit) => ({ kind: 'visit', key: visit.visitId, visit }) as const
const person = { patientId: 'p', name: 'Ngozi Okoro', birthYear: 1962, mrnEnding: '7718', lastSeen: null, visitId: null }
const expected = dayVisit('a', { state: 'expected', status: 'expected', arrivedAt: null })
const settled = vi.waitFor

beforeEach(() => useToday.getState().startAfresh())

describe('what Enter does', () => {
  it('opens the offer of who is here', () => {
    primaryOf(chosen(dayVisit('a')), 's')?.act()
    expect(useToday.getState().pane).toEqual({ kind: 'offer', visitId: 'a', isCorrection: false })
  })

  it('records the arrival of who was expected, then opens the offer', async () => {
    answering({ 'visits.setStatus': null, 'offers.context': { portalStatus: 'none' } })
    primaryOf(chosen(expected), 's')?.act()
    await settled(() => expect(useToday.getState().pane.kind).toBe('offer'))
    expect(calls[0]).toEqual(['visits.setStatus', { visitId: 'a', status: 'arrived' }])
  })

  it('opens no offer where the record shows an account, and can take the arrival back', async () => {
    answering({ 'visits.setStatus': null, 'offers.context': { portalStatus: 'active' } })
    primaryOf(chosen(expected), 's')?.act()
    await settled(() => expect(useToday.getState().strip).toMatchObject({ kind: 'changed', before: 'expected' }))
    expect(useToday.getState().pane.kind).toBe('rest')
  })

  it('opens no offer where the arrival could not be recorded, and says why', async () => {
    answering({})
    primaryOf(chosen(expected), 's')?.act()
    await settled(() => expect(useToday.getState().problem).toBe('It did not work.'))
    expect(useToday.getState().pane.kind).toBe('rest')
  })

  it('adds who is not on the list, once, however often it is pressed', async () => {
    answering({ 'visits.addWalkIn': { visitId: 'new' }, 'offers.context': { portalStatus: 'none' } })
    const someone = { kind: 'person', key: 'person-p', person } as const
    primaryOf(someone, 's')?.act()
    primaryOf(someone, 's')?.act()
    await settled(() => expect(useToday.getState().pane).toMatchObject({ kind: 'offer', visitId: 'new' }))
    expect(calls.filter(([name]) => name === 'visits.addWalkIn')).toHaveLength(1)
  })

  it('is nothing for a settled visit, and printing for a letter that did not come out', () => {
    const logged = dayVisit('a', { state: 'logged', outcome: 'took-invitation', offerId: 'o', invitationId: 'i' })
    expect(primaryOf(chosen(logged), 's')).toBeNull()
    primaryOf(chosen({ ...logged, printState: 'not-printed' }), 's')?.act()
    expect(useToday.getState().pane).toEqual({ kind: 'print-trouble', visitId: 'a', invitationId: 'i' })
  })
})

it('has an arrival without an offer only for who is not here yet', () => {
  expect(secondOf(chosen(expected), 's')?.words).toBe('Arrived only')
  expect(secondOf(chosen(dayVisit('a')), 's')).toBeNull()
})

describe('what was just done', () => {
  it('can be put back', async () => {
    answering({ 'visits.setStatus': null })
    await setStatus(expected, 'arrived')
    const { strip } = useToday.getState()
    if (strip === null) throw new Error('no strip')
    correct(strip)
    await settled(() => expect(calls.at(-1)).toEqual(['visits.setStatus', { visitId: 'a', status: 'expected' }]))
  })

  it('is opened for correction when it was an offer', () => {
    correct({ kind: 'logged', offerId: 'o', visitId: 'a', sentence: 'took the invitation.', atTime: '11:19' })
    expect(useToday.getState().pane).toEqual({ kind: 'offer', visitId: 'a', isCorrection: true })
  })
})

it('keeps a walk-in as typed when it could not be added', async () => {
  answering({})
  useToday.getState().openWalkIn('Ngozi')
  expect(await addWalkIn('v', 's', { knownId: 'p' }, 'start')).toBe(false)
  expect(useToday.getState()).toMatchObject({ pane: { kind: 'walk-in' }, problem: 'It did not work.', walkIn: { name: 'Ngozi' } })
})
