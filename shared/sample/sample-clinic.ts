/**
 * The sample clinic: invented people and one invented day, kept as data in `resources/sample-clinic/`.
 * Birth dates stay as they are; the day itself is whatever day it is opened on.
 */
import { z } from 'zod'
import { clinicSchema } from '../clinic/clinic.ts'
import { offerFactsSchema, patientFactsSchema, visitFactsSchema } from '../events/catalogue.ts'
import { ROLES } from '../staff/roles.ts'
import { newPinSchema, staffNameSchema } from '../staff/staff-schema.ts'
import { localTimeSchema } from '../time/local-time-schema.ts'

const keySchema = z.string().regex(/^[a-z]+$/)

/** `pin` stands in clear because the sample's sign-in screen shows it. */
const sampleStaffSchema = z.strictObject({
  key: keySchema,
  name: staffNameSchema,
  role: z.enum(ROLES),
  pin: newPinSchema,
})

/** `by` is a staff key; `facts` lack only what the loader makes: ids, and the script's lines. */
const sampleOfferSchema = z.strictObject({
  by: keySchema,
  at: localTimeSchema,
  facts: offerFactsSchema().omit({ visitId: true, patientId: true, script: true, path: true }),
})

const sampleVisitFactsSchema = visitFactsSchema().pick({
  times: true,
  status: true,
  arrivedAt: true,
  leavingAt: true,
  departedAt: true,
})

/** A visit before the sample day; its offer is what the clinic remembers of it. */
const earlierVisitSchema = z.strictObject({
  daysAgo: z.number().int().positive().max(3650),
  siteId: z.uuid(),
  visit: sampleVisitFactsSchema,
  offer: sampleOfferSchema.nullable(),
})

const sampleVisitSchema = z.strictObject({
  patient: patientFactsSchema(),
  visit: sampleVisitFactsSchema,
  offer: sampleOfferSchema.nullable(),
  earlier: earlierVisitSchema.nullable(),
})

const clinicFileSchema = z.strictObject({ clinic: clinicSchema(), staff: z.array(sampleStaffSchema).min(1) })

const dayFileSchema = z.strictObject({
  siteId: z.uuid(),
  /** The moment the day is frozen at, by the clinic's wall clock. */
  asOf: localTimeSchema,
  visits: z.array(sampleVisitSchema).min(1),
  /** Known from before, not on the day's list. */
  known: z.array(z.strictObject({ patient: patientFactsSchema(), earlier: earlierVisitSchema })),
})

export type SampleOffer = z.infer<typeof sampleOfferSchema>
export type SampleVisit = z.infer<typeof sampleVisitSchema>
export type SampleEarlierVisit = z.infer<typeof earlierVisitSchema>
export type SampleClinic = z.infer<typeof clinicFileSchema> & { readonly day: z.infer<typeof dayFileSchema> }

export type SampleParsed =
  { readonly ok: true; readonly sample: SampleClinic } | { readonly ok: false; readonly message: string }

const fileProblem = (file: string, error: z.ZodError): SampleParsed => {
  const issue = error.issues[0]
  return {
    ok: false,
    message: `${file} is wrong at ${issue?.path.map(String).join('.') || 'its start'}: ${issue?.message ?? 'unknown'}`,
  }
}

/** Reads the contents of `clinic.json` and `day.json`, already parsed as JSON. */
export const parseSampleClinic = (files: {
  readonly clinic: unknown
  readonly day: unknown
}): SampleParsed => {
  const clinic = clinicFileSchema.safeParse(files.clinic)
  if (!clinic.success) return fileProblem('clinic.json', clinic.error)
  const day = dayFileSchema.safeParse(files.day)
  if (!day.success) return fileProblem('day.json', day.error)
  return { ok: true, sample: { ...clinic.data, day: day.data } }
}
