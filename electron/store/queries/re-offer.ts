/** What was answered before a visit, as far as it decides whether to ask again. */
import { DEFAULT_AGES } from '../../../shared/clinic/ages.ts'
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import { DEFAULT_REOFFER_DAYS } from '../../../shared/clinic/reoffer-days.ts'
import type { OfferFacts, PatientFacts } from '../../../shared/events/catalogue.ts'
import { isNewLanguage } from '../../../shared/offers/new-language.ts'
import type { ReOfferFacts } from '../../../shared/offers/re-offer.ts'
import { ageBandOn } from '../../../shared/patients/age.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'
import { clinicFacts } from './clinic.ts'

/**
 * Of visit `v` of patient `p`. The last answer is that of the newest visit before this one; one of the same day, at
 * another site, counts where it was given before this visit ended. "Could not ask" is no answer. Where `unless` holds it is not
 * looked up.
 */
export const reOfferColumns = (unless: string): string => `
  p.language_at, p.facts ->> '$.language' AS language, p.facts -> '$.age' AS stated_age,
  CASE WHEN ${unless} THEN NULL ELSE (SELECT json_object('at', e.at, 'date', e.local_date, 'outcome', e.outcome, 'addressee', e.facts ->> '$.addressee',
      'language', e.facts ->> '$.language', 'interpreter', e.facts ->> '$.interpreter')
    FROM visit w JOIN offer e ON e.visit_id = w.visit_id
    WHERE w.patient_id = v.patient_id AND w.date <= v.date AND w.visit_id <> v.visit_id
      AND (w.date < v.date OR v.departed_at IS NULL OR e.local_time <= v.departed_at)
      AND e.stands = 1 AND e.outcome <> 'unable'
    ORDER BY w.date DESC, e.at DESC LIMIT 1) END AS last_answer`

export type ReOfferRow = {
  readonly date: LocalDate
  readonly birth_date: LocalDate | null
  readonly language_at: string | null
  readonly language: string | null
  readonly stated_age: string | null
  readonly last_answer: string | null
}

export type ReOfferRules = Pick<Clinic, 'ages' | 'reofferAfterDays'>

const BEFORE_SET_UP: ReOfferRules = { ages: DEFAULT_AGES, reofferAfterDays: DEFAULT_REOFFER_DAYS }

export const reOfferRules = (reader: Reader): ReOfferRules => clinicFacts(reader)?.clinic ?? BEFORE_SET_UP

type Answer = Pick<OfferFacts, 'outcome' | 'addressee' | 'language' | 'interpreter'> & { readonly at: string; readonly date: LocalDate }

const agedOf = ({ birth_date: birthDate, stated_age: age }: ReOfferRow) =>
  age === null ? { birthDate } : { birthDate, age: JSON.parse(age) as NonNullable<PatientFacts['age']> }

/** Who is in the room is not in the records: `isRepresentativeHere` is the window's to say. */
export const reOfferFacts = (row: ReOfferRow, { ages, reofferAfterDays }: ReOfferRules): ReOfferFacts => {
  const answer = row.last_answer === null ? null : (JSON.parse(row.last_answer) as Answer)
  const aged = agedOf(row)
  return {
    last: answer && {
      outcome: answer.outcome,
      date: answer.date,
      ageBand: ageBandOn(aged, answer.date, ages),
      addressee: answer.addressee,
    },
    today: row.date,
    ageBand: ageBandOn(aged, row.date, ages),
    isLanguageNew: answer !== null && isNewLanguage({ language: row.language, languageAt: row.language_at }, answer),
    isRepresentativeHere: false,
    coolOffDays: reofferAfterDays,
  }
}
