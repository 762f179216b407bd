/** By what patients are told apart when the clinic looks whom it offers less. Never on the desk's screen. */
import type { Race, RecordedGroups } from '../patient-file/recorded-groups.ts'
import { RECORDED_FIELDS, recordedIn, type RecordedField } from './recorded-bits.ts'
import type { Words } from './words-in-columns.ts'

/**
 * `race` and `ethnicity` are asked apart, as the standard of 1997 has it; `race-ethnicity` is the one question of 2024. Each
 * by one answer alone, and `-any`: whoever gave that answer, alone or with others. Nobody is put into one of several.
 */
export const DIMENSIONS = [
  'language', 'age', 'sex', 'race', 'race-any', 'ethnicity', 'race-ethnicity', 'race-ethnicity-any', 'payer', 'regular-source',
  'rural', 'accommodation', 'schooling', 'work',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** In these a patient can be in several groups. */
const OVERLAPPING: readonly Dimension[] = ['race-any', 'race-ethnicity-any']
export const isOverlapping = (dimension: Dimension): boolean => OVERLAPPING.includes(dimension)

/** First years of the bands; each goes to the next. From 65 on portals are used less (HINTS 2022). */
const AGE_BANDS = [0, 18, 30, 45, 65, 75] as const

/** "65-74", "75+": in their own order as text too. */
const BAND_WORDS = AGE_BANDS.map((from, at) => {
  const next = AGE_BANDS[at + 1]
  return next === undefined ? `${from}+` : `${from}-${next - 1}`
})

/** One more than the place of the band; 0 for an unknown birth, or one to come. Both are days as numbers, see `dayNumber`. */
export const bandCode = (birth: number, day: number): number => {
  if (birth === 0 || day < birth) return 0
  const age = Math.floor((day - birth) / 10_000)
  let code = AGE_BANDS.length
  while (code > 1 && age < (AGE_BANDS[code - 1] ?? 0)) code -= 1
  return code
}

/** The standard of 1997 counts Middle Eastern or North African as White, and asks Hispanic or Latino by itself. */
const racesOf1997 = ({ races }: RecordedGroups): readonly Race[] => [
  ...new Set(races.filter((race) => race !== 'hispanic').map((race) => (race === 'middle-eastern' ? 'white' : race))),
]
const racesOf2024 = ({ races, isHispanic }: RecordedGroups): readonly Race[] =>
  isHispanic === true && !races.includes('hispanic') ? [...races, 'hispanic'] : races

const alone = (races: readonly Race[]): string | null => (races.length > 1 ? 'several' : (races[0] ?? null))
const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? 'yes' : 'no')
const isHispanic = ({ isHispanic: asked, races }: RecordedGroups): boolean | null => asked ?? (races.includes('hispanic') ? true : null)

/** A group of a breakdown; null is nothing recorded. */
export type GroupKey = string | null

/** Each field is what one question on a form tells; several breakdowns look at that of race. */
export type Field = 'language' | 'age' | RecordedField
type Recorded = { readonly field: RecordedField; readonly of: (recorded: RecordedGroups) => GroupKey | readonly GroupKey[] }

const RECORDED: Readonly<Record<Exclude<Dimension, 'language' | 'age'>, Recorded>> = {
  'sex': { field: 'sex', of: ({ sex }) => sex },
  'race': { field: 'race', of: (recorded) => alone(racesOf1997(recorded)) },
  'race-any': { field: 'race', of: racesOf1997 },
  'ethnicity': { field: 'race', of: (recorded) => yesNo(isHispanic(recorded)) },
  'race-ethnicity': { field: 'race', of: (recorded) => alone(racesOf2024(recorded)) },
  'race-ethnicity-any': { field: 'race', of: racesOf2024 },
  'payer': { field: 'payer', of: ({ payer }) => payer },
  'regular-source': { field: 'regular-source', of: ({ hasRegularSource }) => yesNo(hasRegularSource) },
  'rural': { field: 'rural', of: ({ isRural }) => yesNo(isRural) },
  'accommodation': { field: 'accommodation', of: ({ needsAccommodation }) => yesNo(needsAccommodation) },
  'schooling': { field: 'schooling', of: ({ schooling }) => schooling },
  'work': { field: 'work', of: ({ work }) => work },
}

export const fieldOf = (dimension: Dimension): Field => (dimension === 'language' || dimension === 'age' ? dimension : RECORDED[dimension].field)

/** These look at the same answers in another way: two of their groups can differ by a few people. */
export const isOfRace = (dimension: Dimension): boolean => fieldOf(dimension) === 'race'

const NOTHING: readonly GroupKey[] = [null]
const asKeys = (keys: GroupKey | readonly GroupKey[]): readonly GroupKey[] => {
  if (keys === null || typeof keys === 'string') return [keys]
  return keys.length === 0 ? NOTHING : keys
}

/** The groups of whoever has `code` in the breakdown's field; `[null]` where nothing is recorded. */
export const keysIn = (dimension: Dimension, code: number, words: Words): readonly GroupKey[] => {
  if (dimension === 'language') return [words.wordOf(code)]
  if (dimension === 'age') return [BAND_WORDS[code - 1] ?? null]
  const { field, of } = RECORDED[dimension]
  return asKeys(of(recordedIn(field, code)))
}

/** More than any code in the field. */
export const codesIn = (field: Field, words: Words): number => {
  if (field === 'language') return words.all.length
  return field === 'age' ? AGE_BANDS.length + 1 : 1 << RECORDED_FIELDS[field].bits
}
