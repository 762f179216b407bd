import { describe, expect, it } from 'vitest'
import { emptySetUpDraft, fieldsOf, setUpProblems, stepsFor, type SetUpDraft } from '../../../renderer/features/first-run/set-up-draft.ts'

const SITE = '7b9f2c1e-64f0-4b43-9a54-0f6f6f1f2a10'
const empty = emptySetUpDraft('America/New_York', SITE)
const problemsWith = (part: Partial<SetUpDraft>) => setUpProblems({ ...empty, ...part })

describe('first run', () => {
  it('asks for a passphrase only where the computer keeps no key', () => {
    expect(stepsFor('key-store')).toEqual(['clinic', 'portal', 'manager'])
    expect(stepsFor('passphrase')).toEqual(['clinic', 'portal', 'manager', 'protection'])
  })

  it('shows every problem in exactly one step', () => {
    const fields = stepsFor('passphrase').flatMap((step) => fieldsOf(step, empty))
    expect(new Set(fields).size).toBe(fields.length)
    for (const field of Object.keys(problemsWith({ passphrase: 'long enough words' }))) expect(fields).toContain(field)
  })

  it('wants a passphrase of 12 letters, typed alike twice', () => {
    expect(problemsWith({ passphrase: 'eleven char', passphraseAgain: 'eleven char' }).passphrase).toMatch(/12/)
    expect(problemsWith({ passphrase: 'twelve chars', passphraseAgain: 'twelve Chars' }).passphraseAgain).toMatch(/differ/)
    const right = problemsWith({ passphrase: 'twelve chars', passphraseAgain: 'twelve chars' })
    expect([right.passphrase, right.passphraseAgain]).toEqual([undefined, undefined])
  })

  it('wants the name of the manager', () => {
    expect(problemsWith({ managerName: ' ' }).managerName).toBeDefined()
    expect(problemsWith({ managerName: 'Dana Mercer' }).managerName).toBeUndefined()
  })
})
