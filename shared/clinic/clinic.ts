/** What a clinic says about itself: names, places, the portal, and the ages at which rules change. */
import { z } from 'zod'
import { isTimeZone } from '../time/local-time.ts'
import { isPortalAddress } from './portal-address.ts'
import { DEFAULT_REOFFER_DAYS, MOST_REOFFER_DAYS } from './reoffer-days.ts'
import { once } from '../once.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

export const siteSchema = once(() => z.strictObject({ siteId: z.uuid(), name: line(60) }))

export const portalSchema = once(() => z.strictObject({
  name: line(60),
  url: line(106).refine(isPortalAddress, 'The portal address must start with https:// and be a plain web address.'),
  helpPhone: line(40),
  helpHours: line(60),
}))

export const agesSchema = once(() =>
  z
    .strictObject({ teenFrom: z.number().int().min(1).max(18), adultFrom: z.number().int().min(12).max(21) })
    .refine((ages) => ages.teenFrom <= ages.adultFrom, 'Teens start before adults.'))

export const clinicSchema = once(() => z.strictObject({
  name: line(80),
  addressLines: z.array(line(80)).min(1).max(3),
  timeZone: z.string().max(64).refine(isTimeZone, 'This time zone is not known.'),
  sites: z.array(siteSchema()).min(1).max(40),
  portal: portalSchema(),
  ages: agesSchema(),
  /** Days a patient rests after a firm no; 0: asked at every visit. Older clinic cards do not have it. */
  reofferAfterDays: z.number().int().min(0).max(MOST_REOFFER_DAYS).default(DEFAULT_REOFFER_DAYS),
}))

export type Site = z.infer<ReturnType<typeof siteSchema>>
export type Portal = z.infer<ReturnType<typeof portalSchema>>
export type Clinic = z.infer<ReturnType<typeof clinicSchema>>
