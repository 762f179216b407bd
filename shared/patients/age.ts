/** How old a patient is on a day, and who may speak for them at that age. */
import type { Ages } from '../clinic/ages.ts'
import type { AgeBand } from '../offers/offer-input.ts'
import type { LocalDate } from '../time/local-time.ts'

/** Whole years on `day`; a person born on February 29 turns on March 1 in a common year. Negative before birth. */
export const ageOn = (birthDate: LocalDate, day: LocalDate): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The band of an age in whole years; the ages at which rules change are the clinic's. */
export const bandOfAge = (age: number | null, ages: Ages): AgeBand => {
  if (age === null || age < 0) return 'unknown'
  if (age < ages.teenFrom) return 'child'
  return age < ages.adultFrom ? 'teen' : 'adult'
}

type Aged = { readonly birthDate: LocalDate | null; readonly age?: { readonly years: number; readonly on: LocalDate } }

/**
 * The band of a patient on `day`; `unknown` where neither a birth date nor an age is. A stated age grows by the whole
 * years since: it may be a year too low, so a child is rather spoken for once too often.
 */
export const ageBandOn = ({ birthDate, age }: Aged, day: LocalDate, ages: Ages): AgeBand => {
  if (birthDate !== null) return bandOfAge(ageOn(birthDate, day), ages)
  return bandOfAge(age === undefined ? null : age.years + Math.max(0, ageOn(age.on, day)), ages)
}
