/** Race and ethnicity are counted in five ways at once: no two of them together may give a small group away. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARK } from '../../../shared/figures/figure-visit.ts'
import { peopleIn } from '../../../shared/figures/figure-visits.ts'
import { countGroups } from '../../../shared/figures/group-counts.ts'
import { DIMENSIONS, isOfRace, isOverlapping, keysIn as keysOfCode, type Dimension, type GroupKey } from '../../../shared/figures/groups.ts'
import { RECORDED_FIELDS, recordedBits } from '../../../shared/figures/recorded-bits.ts'
import { createWords } from '../../../shared/figures/words-in-columns.ts'
import { hiddenGroups as hiddenOf } from '../../../shared/figures/hidden-groups.ts'
import { NOTHING_RECORDED, RACES, type RecordedGroups } from '../../../shared/patient-file/recorded-groups.ts'
import { inColumns } from '../../support/figure-visits.ts'

type Person = RecordedGroups | null
const person = (recorded: Partial<RecordedGroups> | null): Person => recorded && { ...NOTHING_RECORDED, ...recorded }
/** The groups of race, by the bits of what is recorded. */
const keysIn = (recorded: Person, dimension: Dimension): readonly GroupKey[] =>
  keysOfCode(dimension, recordedBits(recorded) & ((1 << RECORDED_FIELDS.race.bits) - 1), createWords())
const hiddenGroups = (all: readonly Person[]) => {
  const visits = inColumns(all.map((recorded, at) => ({ patientId: String(at), siteId: 'riverside', date: '2025-08-05', hour: 9, standing: 'needed', offer: null, recorded })))
  return hiddenOf(countGroups(visits, peopleIn(visits), { n: MARK.needed, k: MARK.offered }))
}
const people = (count: number, recorded: Partial<RecordedGroups> | null) => Array.from({ length: count }, () => person(recorded))
const shownIn = (all: readonly Person[], dimension: Dimension) => {
  const hidden = hiddenGroups(all).get(dimension) ?? new Set()
  return new Set(all.flatMap((each) => keysIn(each, dimension)).filter((key) => !hidden.has(key)))
}

describe('the groups of a patient', () => {
  const keys = (recorded: Partial<RecordedGroups>) =>
    Object.fromEntries(DIMENSIONS.filter(isOfRace).map((dimension) => [dimension, keysIn(person(recorded), dimension)]))

  it('are those of each standard, and nobody is put into one of several', () => {
    expect(keys({ races: ['asian', 'white'], isHispanic: false })).toEqual({
      'race': ['several'], 'race-any': ['asian', 'white'], 'ethnicity': ['no'], 'race-ethnicity': ['several'], 'race-ethnicity-any': ['asian', 'white'],
    })
    expect(keys({ races: ['white'], isHispanic: true })).toEqual({
      'race': ['white'], 'race-any': ['white'], 'ethnicity': ['yes'], 'race-ethnicity': ['several'], 'race-ethnicity-any': ['white', 'hispanic'],
    })
    expect(keys({ races: ['hispanic'], isHispanic: true })).toEqual({
      'race': [null], 'race-any': [null], 'ethnicity': ['yes'], 'race-ethnicity': ['hispanic'], 'race-ethnicity-any': ['hispanic'],
    })
  })

  it('count Middle Eastern as White where 1997 is asked for, and as itself for 2024', () => {
    expect(keys({ races: ['middle-eastern'] })).toMatchObject({ 'race': ['white'], 'race-ethnicity': ['middle-eastern'], 'ethnicity': [null] })
  })
})

describe('groups that are hidden', () => {
  it('are none where all are large', () => {
    const all = [...people(40, { races: ['black'], isHispanic: false }), ...people(60, { races: ['white'], isHispanic: false })]
    expect(DIMENSIONS.filter(isOfRace).flatMap((dimension) => [...(hiddenGroups(all).get(dimension) ?? [])])).toEqual([])
  })

  it('are those that would tell, by the other standard, how many few there are', () => {
    // Black alone is 45 in 1997; four of them are Hispanic, so it is 41 in 2024: both together would tell the four.
    const all = [
      ...people(41, { races: ['black'], isHispanic: false }), ...people(4, { races: ['black'], isHispanic: true }),
      ...people(60, { races: ['white'], isHispanic: false }), ...people(30, { races: ['white'], isHispanic: true }),
    ]
    expect(shownIn(all, 'race')).toEqual(new Set(['black', 'white']))
    expect(shownIn(all, 'race-ethnicity').has('black')).toBe(false)
  })

  it('are, of overlapping ones, those that leave few outside', () => {
    expect(shownIn([...people(50, { races: ['white'] }), ...people(3, { races: ['asian'] })], 'race-any')).toEqual(new Set())
  })
})

/** Everybody who can be counted from the answer: groups that are shown, all, and what a breakdown leaves. */
const countable = (all: readonly Person[]): readonly ReadonlySet<number>[] => {
  const hidden = hiddenGroups(all)
  const everybody = new Set(all.keys())
  const of = DIMENSIONS.filter(isOfRace).flatMap((dimension) => {
    const shown = [...shownIn(all, dimension)].map((key) => new Set([...all.keys()].filter((at) => keysIn(all[at] ?? person(null), dimension).includes(key))))
    const rest = new Set([...all.keys()].filter((at) => keysIn(all[at] ?? person(null), dimension).some((key) => hidden.get(dimension)?.has(key))))
    return isOverlapping(dimension) ? shown : [...shown, rest]
  })
  return [everybody, ...of]
}

it('whatever people answer, no group less another one that it holds leaves one to ten of them', () => {
  const kind = fc.record({
    n: fc.constantFrom(1, 3, 9, 11, 12, 30, 80),
    races: fc.subarray([...RACES].slice(0, 5), { maxLength: 2 }),
    isHispanic: fc.constantFrom(true, false, null),
  })
  fc.assert(fc.property(fc.array(kind, { maxLength: 7 }), (kinds) => {
    const all = kinds.flatMap(({ n, ...recorded }) => people(n, recorded))
    const sets = countable(all)
    for (const one of sets)
      for (const other of sets) {
        if (![...other].every((at) => one.has(at))) continue
        const few = one.size - other.size
        // What is left of everybody by a breakdown that hides is no group of anybody's: it may be known, and is large.
        expect(few === 0 || few > 10).toBe(true)
      }
  }), { numRuns: 150 })
})
