import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresseeOf } from '../../../shared/batches/addressee.ts'
import { BATCH_KINDS, SKIP_REASONS } from '../../../shared/batches/batch-words.ts'
import { chooseLetters, type Candidate } from '../../../shared/batches/choose-letters.ts'
import { manifestCsv } from '../../../shared/batches/manifest.ts'
import { partFile } from '../../../shared/batches/part-file.ts'

/** Tomasz Kowalczyk, who was missed on Tuesday. */
const TOMASZ: Candidate = {
  visitId: 'visit-1', patientId: 'patient-1', sortName: 'Kowalczyk Tomasz', date: '2025-10-14', time: '11:20', hasAccount: false,
  isResting: false, isOfferedSince: false, hasLetter: false, hasAddress: true, ageBand: 'adult', language: 'en', isHeldBack: false,
}
const chosen = (candidates: readonly Candidate[], kind: 'tomorrow' | 'missed' | 'deferred' = 'missed') => chooseLetters(candidates, kind)

describe('who gets no letter in a batch', () => {
  it.each([
    ['has an account', { hasAccount: true }, 'has-account'],
    ['rests after a no', { isResting: true }, 'resting'],
    ['was asked at a later visit', { isOfferedSince: true }, 'offered-since'],
    ['has a letter already', { hasLetter: true }, 'has-letter'],
    ['has no address', { hasAddress: false }, 'no-address'],
  ] as const)('somebody who %s', (_, change, why) => {
    const { letters, skipped } = chosen([{ ...TOMASZ, ...change }])
    expect(letters).toEqual([])
    expect(skipped[why]).toBe(1)
  })

  it('but without an address they can still be handed one tomorrow', () => {
    expect(chosen([{ ...TOMASZ, hasAddress: false }], 'tomorrow').letters).toHaveLength(1)
  })

  it('the same patient twice', () => {
    const { letters, skipped } = chosen([TOMASZ, { ...TOMASZ, visitId: 'visit-2', date: '2025-10-15' }])
    expect(letters.map(({ visitId }) => visitId)).toEqual(['visit-1'])
    expect(skipped['same-patient']).toBe(1)
  })
})

describe('the letters', () => {
  const others: readonly Candidate[] = [
    { ...TOMASZ, visitId: 'visit-2', patientId: 'patient-2', sortName: 'Abara Ngozi', time: '14:00', language: 'fr' },
    { ...TOMASZ, visitId: 'visit-3', patientId: 'patient-3', sortName: 'Zielinski Ola', time: '08:15', ageBand: 'teen' },
    { ...TOMASZ, visitId: 'visit-4', patientId: 'patient-4', sortName: 'Lee Mina', time: null, ageBand: 'child' },
  ]

  it('that are posted are in the order of names', () => {
    expect(chosen([TOMASZ, ...others]).letters.map(({ visitId }) => visitId)).toEqual(['visit-2', 'visit-1', 'visit-4', 'visit-3'])
  })

  it('for tomorrow are in the order in which people come', () => {
    expect(chosen([TOMASZ, ...others], 'tomorrow').letters.map(({ visitId }) => visitId)).toEqual(['visit-3', 'visit-1', 'visit-2', 'visit-4'])
  })

  it('speak to a teen as to a teen, and of a child to a parent, in the language of the patient', () => {
    const { letters } = chosen([TOMASZ, ...others])
    expect(Object.fromEntries(letters.map(({ visitId, paper, language }) => [visitId, `${paper} ${language}`]))).toEqual({
      'visit-1': 'letter en', 'visit-2': 'letter fr', 'visit-3': 'teen en', 'visit-4': 'representative en',
    })
  })
})

it('is written to the patient, and for a child to a parent', () => {
  const noor = { name: 'Noor Haddad', addressLines: ['12 Mill Lane'] }
  expect(addresseeOf({ ...noor, paper: 'representative' })).toEqual({ name: 'Parent or guardian of Noor Haddad', addressLines: ['12 Mill Lane'] })
  expect(addresseeOf({ ...noor, paper: 'letter' })).toEqual(noor)
})

it('loses nobody, and writes to nobody twice', () => {
  const candidate: fc.Arbitrary<Candidate> = fc.record({
    visitId: fc.uuid(), patientId: fc.constantFrom('a', 'b', 'c', 'd'), sortName: fc.string({ maxLength: 8 }), date: fc.constant('2025-10-14'),
    time: fc.constantFrom('08:00', '09:30', null), hasAccount: fc.boolean(), isResting: fc.boolean(), isOfferedSince: fc.boolean(),
    hasLetter: fc.boolean(), hasAddress: fc.boolean(), ageBand: fc.constantFrom('child', 'teen', 'adult', 'unknown'),
    language: fc.constantFrom('en', 'ar'), isHeldBack: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.uniqueArray(candidate, { selector: ({ visitId }) => visitId }), fc.constantFrom(...BATCH_KINDS), (candidates, kind) => {
      const { letters, skipped } = chooseLetters(candidates, kind)
      expect(letters.length + SKIP_REASONS.reduce((sum, why) => sum + skipped[why], 0)).toBe(candidates.length)
      const patients = letters.map(({ visitId }) => candidates.find((each) => each.visitId === visitId)?.patientId)
      expect(new Set(patients).size).toBe(patients.length)
    }),
  )
})

describe('the file of a part', () => {
  it('has the name that was chosen where there is one part, and its number where there are several', () => {
    expect(partFile('/home/dana/Invitations.pdf', 0, 1)).toBe('/home/dana/Invitations.pdf')
    expect(partFile('/home/dana/Invitations.PDF', 1, 5)).toBe('/home/dana/Invitations 2 of 5.PDF')
    expect(partFile('/home/dana/letters', 0, 2)).toBe('/home/dana/letters 1 of 2.pdf')
  })
})

it('the list of a batch is harmless in a spreadsheet', () => {
  const row = { place: 1, name: '=HYPERLINK("x")', mrn: '0012', date: '2025-10-14', paper: 'letter', language: 'en', state: 'out', sha256: 'ab' }
  expect(manifestCsv([row])).toContain(`"'=HYPERLINK(""x"")"`)
})
