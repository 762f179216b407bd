import { describe, expect, it } from 'vitest'
import { newPinProblems } from '../../../shared/staff/new-pin.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

describe('new PIN', () => {
  it('takes six digits typed alike twice', () => {
    expect(newPinProblems({ pin: '482913', pinAgain: '482913' }, say)).toEqual({})
  })

  it.each(['', '48291', '4829137', '48291a'])('wants six digits, not %o', (pin) => {
    expect(newPinProblems({ pin, pinAgain: pin }, say).pin).toMatch(/6 digits/)
  })

  it.each(['111111', '123456', '987654', '012345'])('refuses %s, which anyone would try first', (pin) => {
    expect(newPinProblems({ pin, pinAgain: pin }, say).pin).toMatch(/easy to guess/)
  })

  it('says when the second one differs', () => {
    expect(newPinProblems({ pin: '482913', pinAgain: '482914' }, say)).toEqual({ pinAgain: expect.stringMatching(/differ/) })
  })
})
