import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingProblems } from '../../../shared/script/forbidden-wording.ts'

const rulesBrokenBy = (text: string): readonly string[] => wordingProblems(text).map((problem) => problem.id)

describe('wording that has no place in a line', () => {
  it.each([
    ['You must sign up.', 'presses'],
    ['It is required.', 'presses'],
    ['You have to do it today.', 'presses'],
    ['You need to join.', 'presses'],
    ['The doctor wants you to use it.', 'presses'],
    ['We can’t see you otherwise.', 'presses'],
    ['So really do join.', 'presses'],
    ['Only for a limited time.', 'hurries'],
    ['This is your last chance.', 'hurries'],
    ['It is 100% safe.', 'promises-too-much'],
    ['It is completely safe.', 'promises-too-much'],
    ['We guarantee it.', 'promises-too-much'],
    ['There is zero risk.', 'promises-too-much'],
    ['There is no risk.', 'promises-too-much'],
    ['You get faster replies.', 'promises-too-much'],
    ['You will make fewer visits.', 'promises-too-much'],
    ['See your diabetes results.', 'health-detail'],
    ['Your diagnosis is there.', 'health-detail'],
    ['We will pick a password for you.', 'password'],
    ['I can reset your password.', 'password'],
    ['Sign up, please.', 'tone'],
    ['It is ready!', 'tone'],
  ])('%s -> %s', (text, rule) => {
    expect(rulesBrokenBy(text)).toEqual([rule])
  })

  it.each([
    'Nobody can promise zero risk.',
    'You pick the password; we never see it.',
    'Mustafa can have his own log-in.',
    'The archive is ethereally quiet.',
    'No one shares a password.',
  ])('lets "%s" pass', (text) => {
    expect(wordingProblems(text)).toEqual([])
  })

  it('names the words that were found', () => {
    expect(wordingProblems('It is 100% safe.')[0]?.found).toBe('100%')
  })

  it('finds a phrase wherever it stands and however it is written', () => {
    const filler = fc.array(fc.constantFrom('you', 'we', 'the', 'desk', 'results', 'visits'), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(
        filler,
        filler,
        fc.constantFrom('must', 'GUARANTEE', 'Last Chance', 'hiv'),
        (before, after, phrase) => {
          expect(wordingProblems([...before, phrase, ...after].join(' '))).toHaveLength(1)
        },
      ),
    )
  })
})
