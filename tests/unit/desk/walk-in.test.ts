import { describe, expect, it } from 'vitest'
import { nameTyped } from '../../../renderer/desk/search-list.tsx'
import { SOMEONE_NEW, type WalkInDraft } from '../../../renderer/desk/desk-store.ts'
import { fittingQuery, whoStands } from '../../../renderer/desk/use-fitting.ts'

const today = '2025-10-14'
const draft: WalkInDraft = {
  name: 'Ngozi Okoro',
  birthDate: '3 7 62',
  isBirthDateUnknown: false,
  who: null,
  visitId: 'v',
  patientId: 'p',
}
const onFile = (patientId: string) => ({
  patientId, name: 'Ngozi Okoro', birthYear: 1962, mrnEnding: '7718', lastSeen: null, visitId: null,
})

describe('who a walk-in is', () => {
  it('is the one person who fits name and birth date', () => {
    expect(whoStands(draft, [onFile('a')])).toBe('a')
  })

  it('is someone new where nobody fits', () => {
    expect(whoStands(draft, [])).toBe(SOMEONE_NEW)
  })

  it('has to be said where two fit, or where only the name is known', () => {
    expect(whoStands(draft, [onFile('a'), onFile('b')])).toBeNull()
    expect(whoStands({ ...draft, isBirthDateUnknown: true }, [onFile('a')])).toBeNull()
  })

  it('is what was said, as long as it still can be', () => {
    expect(whoStands({ ...draft, who: SOMEONE_NEW }, [onFile('a')])).toBe(SOMEONE_NEW)
    expect(whoStands({ ...draft, who: 'b' }, [onFile('a'), onFile('b')])).toBe('b')
    expect(whoStands({ ...draft, who: 'gone' }, [onFile('a')])).toBe('a')
  })
})

describe('what is asked about a walk-in', () => {
  it('is the name with the birth date as it was understood', () => {
    expect(fittingQuery(draft, today)).toEqual({ name: 'Ngozi Okoro', birthDate: '1962-03-07' })
  })

  it('is nothing while a field says too little', () => {
    expect(fittingQuery({ ...draft, name: ' ' }, today)).toBeNull()
    expect(fittingQuery({ ...draft, birthDate: '13 40' }, today)).toBeNull()
  })

  it('is the name alone where nobody knows the birth date', () => {
    expect(fittingQuery({ ...draft, birthDate: '', isBirthDateUnknown: true }, today)).toEqual({ name: 'Ngozi Okoro', birthDate: null })
  })
})

it('takes a search over as the name, unless it was a date or a number', () => {
  expect(nameTyped(' oko ')).toBe('oko')
  expect(nameTyped('3 7 62')).toBe('')
  expect(nameTyped('MRN 4126')).toBe('')
})
