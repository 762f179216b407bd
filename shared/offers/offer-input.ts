/** What the window sends when an offer ends. Its rules are in `offer-rules.ts`, which the window can use. */
import type { z } from 'zod'
import { offerFactsSchema } from '../events/catalogue.ts'
import { once } from '../once.ts'

/** The window says what happened; who, when and for whom the visit is come from the store. */
export const offerInputSchema = once(() => offerFactsSchema().omit({ patientId: true }))
export type OfferInput = z.infer<ReturnType<typeof offerInputSchema>>

export type AgeBand = 'child' | 'teen' | 'adult' | 'unknown'
