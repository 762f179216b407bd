/** By what patients are told apart when the clinic looks whom it offers less. Never on the desk's screen. */
import { languageKey } from '../patients/spoken-language.ts'
import { ageOn } from '../patients/age.ts'
import type { LocalDate } from '../time/local-time.ts'

export const DIMENSIONS = ['language', 'age'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** First years of the bands; each goes to the next. From 65 on portals are used less (HINTS 2022). */
const AGE_BANDS = [0, 18, 30, 45, 65, 75] as const

/** "65-74", "75+": in their own order as text too. */
const bandOf = (age: number): string => {
  const at = AGE_BANDS.findLastIndex((from) => age >= from)
  const next = AGE_BANDS[at + 1]
  return next === undefined ? `${AGE_BANDS[at]}+` : `${AGE_BANDS[at]}-${next - 1}`
}

/** A patient's group in each dimension on the day of a visit; null where nothing usable is recorded. */
export type Groups = Readonly<Record<Dimension, string | null>>

export const groupsOf = (language: string | null, birthDate: LocalDate | null, on: LocalDate): Groups => {
  const age = birthDate === null ? -1 : ageOn(birthDate, on)
  return { language: languageKey(language), age: age < 0 ? null : bandOf(age) }
}
