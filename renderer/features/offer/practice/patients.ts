/** Invented people to practice with: one for each kind of talk. They are on no list and in no log. */
import type { Talk } from '../../../../shared/offers/offer-flow.ts'
import type { Language } from '../../../../shared/text/languages.ts'

export type PracticePatient = {
  readonly id: 'adult' | 'teen' | 'parent' | 'spanish' | 'said-no' | 'bedside'
  readonly name: string
  readonly language: Language
  /** How the talk starts; who answers can be changed in it. */
  readonly talk: Talk
}

const AN_ADULT: Talk = { setting: 'check-in', ageBand: 'adult', addressee: 'patient', company: 'alone', history: 'none' }

export const PRACTICE_PATIENTS: readonly PracticePatient[] = [
  { id: 'adult', name: 'Rosalind Achterberg', language: 'en', talk: AN_ADULT },
  { id: 'teen', name: 'Milo Vance', language: 'en', talk: { ...AN_ADULT, ageBand: 'teen' } },
  { id: 'parent', name: 'Otis Hartley', language: 'en', talk: { ...AN_ADULT, ageBand: 'child', addressee: 'representative' } },
  { id: 'spanish', name: 'Lucía Barrientos', language: 'es', talk: AN_ADULT },
  { id: 'said-no', name: 'Walter Nkemelu', language: 'en', talk: { ...AN_ADULT, history: 'declined-before' } },
  {
    id: 'bedside',
    name: 'Amina Farah',
    language: 'en',
    talk: { ...AN_ADULT, setting: 'discharge', history: 'deferred', company: 'helper' },
  },
]
