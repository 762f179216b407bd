/** The ages at which who is spoken to changes. */
export type Ages = { readonly teenFrom: number; readonly adultFrom: number }

/** Under 13 a representative speaks (COPPA); from 18 parents' access ends. Clinics change both to fit their state. */
export const DEFAULT_AGES: Ages = { teenFrom: 13, adultFrom: 18 }
