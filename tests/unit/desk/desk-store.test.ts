import { beforeEach, expect, it } from 'vitest'
import { makeDesk } from '../../../renderer/desk/desk-store.ts'

const done = { offerId: 'o', visitId: 'a', sentence: 'took the invitation.', atTime: '11:19' }
const desk = makeDesk()
const state = () => desk.getState()

beforeEach(() => state().startAfresh())

it('goes on to the next patient after logging, with what was logged in sight', () => {
  state().openOffer('a')
  state().logged(done)
  expect(state()).toMatchObject({ pane: { kind: 'rest' }, chosenKey: null, strip: { kind: 'logged', visitId: 'a' }, paneFocus: 'o' })
})

it('keeps the strip while another row is looked at, and drops it at the next action', () => {
  state().logged(done)
  state().choose('b')
  expect(state().strip).not.toBeNull()
  state().openOffer('b')
  expect(state().strip).toBeNull()
})

it('comes back from an offer to the same row, with the search cleared and the focus in it', () => {
  state().search('oko')
  state().openOffer('a')
  const before = state().searchFocus
  state().backToList()
  expect(state()).toMatchObject({ pane: { kind: 'rest' }, chosenKey: 'a', query: '', searchFocus: before + 1 })
})

it('takes a walk-in up where it was left, unless another name is brought along', () => {
  state().openWalkIn('Ngo')
  state().changeWalkIn({ birthDate: '3 7 62' })
  const { visitId } = state().walkIn
  state().backToList()
  state().openWalkIn()
  expect(state().walkIn).toMatchObject({ name: 'Ngo', birthDate: '3 7 62', visitId })
  state().openWalkIn('Oko')
  expect(state().walkIn).toMatchObject({ name: 'Oko', birthDate: '' })
  expect(state().walkIn.visitId).not.toBe(visitId)
})

it('leaves nothing of one person to the next', () => {
  state().openWalkIn('Ngozi')
  state().logged(done)
  state().startAfresh()
  expect(state()).toMatchObject({ strip: null, chosenKey: null, query: '', walkIn: { name: '' } })
})

it('gives the focus to the pane of a settled row, and takes it away again', () => {
  state().enterPane('a')
  expect(state()).toMatchObject({ chosenKey: 'a', paneFocus: 'a' })
  state().choose('b')
  expect(state().paneFocus).toBeUndefined()
})
