import { describe, expect, it } from 'vitest'
import { emptySetUpDraft, fieldsOf, setUpProblems, siteHere, stepsFor, type SetUpDraft } from '../../../renderer/features/first-run/set-up-draft.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const SITE = '7b9f2c1e-64f0-4b43-9a54-0f6f6f1f2a10'
const empty = emptySetUpDraft('America/New_York', SITE)
const problemsWith = (part: Partial<SetUpDraft>) => setUpProblems({ ...empty, ...part }, say)

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

  it('takes this computer to stand at the first site, unless another is chosen that is still there', () => {
    const HILLTOP = '7b9f2c1e-64f0-4b43-9a54-0f6f6f1f2a11'
    const sites = [{ siteId: SITE, name: 'Riverside' }, { siteId: HILLTOP, name: 'Hilltop' }]
    const both = { ...empty, clinic: { ...empty.clinic, sites } }
    expect(siteHere(empty)).toBe(SITE)
    expect(siteHere(both)).toBe(SITE)
    expect(siteHere({ ...both, chosenSiteId: HILLTOP })).toBe(HILLTOP)
    expect(siteHere({ ...empty, chosenSiteId: HILLTOP })).toBe(SITE)
  })

  it('wants the name of the manager', () => {
    expect(problemsWith({ managerName: ' ' }).managerName).toBeDefined()
    expect(problemsWith({ managerName: 'Dana Mercer' }).managerName).toBeUndefined()
  })
})
