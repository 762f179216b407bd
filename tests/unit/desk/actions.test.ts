import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addWalkIn, correct, primaryOf, secondOf, setStatus } from '../../../renderer/desk/actions.ts'
import { makeDesk } from '../../../renderer/desk/desk-store.ts'
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
        return name in answers ? { ok: true, value: answers[name] } : { ok: false, code: 'of-this-test', message: 'It did not work.' }
      },
    },
  })
}

const chosen = (visit: DayVisit) => ({ kind: 'visit', key: visit.visitId, visit }) as const
const person = { patientId: 'p', name: 'Ngozi Okoro', birthYear: 1962, mrnEnding: '7718', lastSeen: null, visitId: null }
const expected = dayVisit('a', { state: 'expected', status: 'expected', arrivedAt: null })
const settled = vi.waitFor
const desk = makeDesk()

beforeEach(() => desk.getState().startAfresh())

describe('what Enter does', () => {
  it('opens the offer of who is here', () => {
    primaryOf(desk, chosen(dayVisit('a')), 's')?.act()
    expect(desk.getState().pane).toEqual({ kind: 'offer', visitId: 'a', isCorrection: false })
  })

  it('records the arrival of who was expected, then opens the offer', async () => {
    answering({ 'visits.setStatus': null, 'offers.context': { portalStatus: 'none', visit: { state: 'needs-offer' } } })
    primaryOf(desk, chosen(expected), 's')?.act()
    await settled(() => expect(desk.getState().pane.kind).toBe('offer'))
    expect(calls[0]).toEqual(['visits.setStatus', { visitId: 'a', status: 'arrived' }])
  })

  it('opens no offer where the record shows an account, and can take the arrival back', async () => {
    answering({ 'visits.setStatus': null, 'offers.context': { portalStatus: 'active' } })
    primaryOf(desk, chosen(expected), 's')?.act()
    await settled(() => expect(desk.getState().strip).toMatchObject({ kind: 'changed', before: 'expected' }))
    expect(desk.getState().pane.kind).toBe('rest')
  })

  it('opens no offer for who said no before, and shows them, so that they can be asked all the same', async () => {
    answering({ 'visits.setStatus': null, 'offers.context': { portalStatus: 'none', visit: { state: 'resting' } } })
    primaryOf(desk, chosen(expected), 's')?.act()
    await settled(() => expect(desk.getState().strip).toMatchObject({ kind: 'changed', before: 'expected' }))
    expect(desk.getState()).toMatchObject({
      pane: { kind: 'rest' },
      chosenKey: 'a',
      strip: { sentence: 'has arrived. Nobody has to ask: they said no before.' },
    })
  })

  it('opens no offer where the arrival could not be recorded, and says why', async () => {
    answering({})
    primaryOf(desk, chosen(expected), 's')?.act()
    await settled(() => expect(desk.getState().problem).toBe('It did not work.'))
    expect(desk.getState().pane.kind).toBe('rest')
  })

  it('adds who is not on the list, once, however often it is pressed', async () => {
    answering({ 'visits.addWalkIn': { visitId: 'new' }, 'offers.context': { portalStatus: 'none', visit: { state: 'needs-offer' } } })
    const someone = { kind: 'person', key: 'person-p', person } as const
    primaryOf(desk, someone, 's')?.act()
    primaryOf(desk, someone, 's')?.act()
    await settled(() => expect(desk.getState().pane).toMatchObject({ kind: 'offer', visitId: 'new' }))
    expect(calls.filter(([name]) => name === 'visits.addWalkIn')).toHaveLength(1)
  })

  it('is nothing for a settled visit, and printing for a letter that did not come out', () => {
    const logged = dayVisit('a', { state: 'logged', outcome: 'took-invitation', offerId: 'o', invitationId: 'i' })
    expect(primaryOf(desk, chosen(logged), 's')).toBeNull()
    primaryOf(desk, chosen({ ...logged, printState: 'not-printed' }), 's')?.act()
    expect(desk.getState().pane).toEqual({ kind: 'print-trouble', visitId: 'a', invitationId: 'i' })
  })
})

it('has an arrival without an offer only for who is not here yet', () => {
  expect(secondOf(desk, chosen(expected), 's')?.words).toBe('Arrived only')
  expect(secondOf(desk, chosen(dayVisit('a')), 's')).toBeNull()
})

describe('what was just done', () => {
  it('can be put back', async () => {
    answering({ 'visits.setStatus': null })
    await setStatus(desk, expected, 'arrived')
    const { strip } = desk.getState()
    if (strip === null) throw new Error('no strip')
    correct(desk, strip)
    await settled(() => expect(calls.at(-1)).toEqual(['visits.setStatus', { visitId: 'a', status: 'expected' }]))
  })

  it('is opened for correction when it was an offer', () => {
    correct(desk, { kind: 'logged', offerId: 'o', visitId: 'a', sentence: 'took the invitation.', atTime: '11:19' })
    expect(desk.getState().pane).toEqual({ kind: 'offer', visitId: 'a', isCorrection: true })
  })
})

it('keeps a walk-in as typed when it could not be added', async () => {
  answering({})
  desk.getState().openWalkIn('Ngozi')
  expect(await addWalkIn(desk, 'v', 's', { knownId: 'p' }, 'start')).toBe(false)
  expect(desk.getState()).toMatchObject({ pane: { kind: 'walk-in' }, problem: 'It did not work.', walkIn: { name: 'Ngozi' } })
})
