import { beforeEach, expect, it } from 'vitest'
import { useToday } from '../../../renderer/features/today/today-store.ts'

const done = { offerId: 'o', visitId: 'a', sentence: 'took the invitation.', atTime: '11:19' }
const today = () => useToday.getState()

beforeEach(() => today().startAfresh())

it('goes on to the next patient after logging, with what was logged in sight', () => {
  today().openOffer('a')
  today().logged(done)
  expect(today()).toMatchObject({ pane: { kind: 'rest' }, chosenKey: null, strip: { kind: 'logged', visitId: 'a' }, paneFocus: 'o' })
})

it('keeps the strip while another row is looked at, and drops it at the next action', () => {
  today().logged(done)
  today().choose('b')
  expect(today().strip).not.toBeNull()
  today().openOffer('b')
  expect(today().strip).toBeNull()
})

it('comes back from an offer to the same row, with the search cleared and the focus in it', () => {
  today().search('oko')
  today().openOffer('a')
  const before = today().searchFocus
  today().backToList()
  expect(today()).toMatchObject({ pane: { kind: 'rest' }, chosenKey: 'a', query: '', searchFocus: before + 1 })
})

it('takes a walk-in up where it was left, unless another name is brought along', () => {
  today().openWalkIn('Ngo')
  today().changeWalkIn({ birthDate: '3 7 62' })
  const { visitId } = today().walkIn
  today().backToList()
  today().openWalkIn()
  expect(today().walkIn).toMatchObject({ name: 'Ngo', birthDate: '3 7 62', visitId })
  today().openWalkIn('Oko')
  expect(today().walkIn).toMatchObject({ name: 'Oko', birthDate: '' })
  expect(today().walkIn.visitId).not.toBe(visitId)
})

it('leaves nothing of one person to the next', () => {
  today().openWalkIn('Ngozi')
  today().logged(done)
  today().startAfresh()
  expect(today()).toMatchObject({ strip: null, chosenKey: null, query: '', walkIn: { name: '' } })
})

it('gives the focus to the pane of a settled row, and takes it away again', () => {
  today().enterPane('a')
  expect(today()).toMatchObject({ chosenKey: 'a', paneFocus: 'a' })
  today().choose('b')
  expect(today().paneFocus).toBeUndefined()
})
