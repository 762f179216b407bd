/** By what patients are told apart when the clinic looks whom it offers less. Never on the desk's screen. */
import type { Race, RecordedGroups } from '../patient-file/recorded-groups.ts'
import { languageKey } from '../patients/spoken-language.ts'
import { ageOn } from '../patients/age.ts'
import type { LocalDate } from '../time/local-time.ts'

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

/** These look at the same answers in another way: two of their groups can differ by a few people. */
const OF_RACE: readonly Dimension[] = ['race', 'race-any', 'ethnicity', 'race-ethnicity', 'race-ethnicity-any']
export const isOfRace = (dimension: Dimension): boolean => OF_RACE.includes(dimension)

/** First years of the bands; each goes to the next. From 65 on portals are used less (HINTS 2022). */
const AGE_BANDS = [0, 18, 30, 45, 65, 75] as const

/** "65-74", "75+": in their own order as text too. */
const bandOf = (age: number): string => {
  const at = AGE_BANDS.findLastIndex((from) => age >= from)
  const next = AGE_BANDS[at + 1]
  return next === undefined ? `${AGE_BANDS[at]}+` : `${AGE_BANDS[at]}-${next - 1}`
}

/** What tells a patient apart on the day of a visit; null where nothing usable is recorded. */
export type Groups = { readonly language: string | null; readonly age: string | null; readonly recorded: RecordedGroups | null }

export const groupsOf = (language: string | null, birthDate: LocalDate | null, recorded: RecordedGroups | null, on: LocalDate): Groups => {
  const age = birthDate === null ? -1 : ageOn(birthDate, on)
  return { language: languageKey(language), age: age < 0 ? null : bandOf(age), recorded }
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

type Key = string | null
const RECORDED: Readonly<Record<Exclude<Dimension, 'language' | 'age'>, (recorded: RecordedGroups) => Key | readonly Key[]>> = {
  'sex': ({ sex }) => sex,
  'race': (recorded) => alone(racesOf1997(recorded)),
  'race-any': racesOf1997,
  'ethnicity': (recorded) => yesNo(isHispanic(recorded)),
  'race-ethnicity': (recorded) => alone(racesOf2024(recorded)),
  'race-ethnicity-any': racesOf2024,
  'payer': ({ payer }) => payer,
  'regular-source': ({ hasRegularSource }) => yesNo(hasRegularSource),
  'rural': ({ isRural }) => yesNo(isRural),
  'accommodation': ({ needsAccommodation }) => yesNo(needsAccommodation),
  'schooling': ({ schooling }) => schooling,
  'work': ({ work }) => work,
}

type KeysOf = Readonly<Record<keyof typeof RECORDED, readonly Key[]>>

const NOTHING: readonly Key[] = [null]
const asKeys = (keys: Key | readonly Key[]): readonly Key[] => {
  if (keys === null || typeof keys === 'string') return [keys]
  return keys.length === 0 ? NOTHING : keys
}
const keysOf = (recorded: RecordedGroups): KeysOf =>
  Object.fromEntries(Object.entries(RECORDED).map(([dimension, of]) => [dimension, asKeys(of(recorded))])) as KeysOf

/** Many patients share one object, see `recordedGroups` of the store: what it comes to is worked out once. */
const known = new WeakMap<RecordedGroups, KeysOf>()

/** The groups somebody is in; `[null]` where nothing is recorded. */
export const keysIn = ({ language, age, recorded }: Groups, dimension: Dimension): readonly Key[] => {
  if (dimension === 'language') return [language]
  if (dimension === 'age') return [age]
  if (recorded === null) return NOTHING
  const keys = known.get(recorded) ?? keysOf(recorded)
  known.set(recorded, keys)
  return keys[dimension]
}
