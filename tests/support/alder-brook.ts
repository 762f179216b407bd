/** The one invented clinic of the tests, and its people. */
import type { Clinic } from '../../shared/clinic/clinic.ts'
import type { OfferInput } from '../../shared/offers/offer-input.ts'

export const RIVERSIDE = '3f0c8a52-6d1e-4b7a-9c25-71e0d4a8b613'
export const NORTHGATE = 'a94b27d0-15ce-4f38-8e6b-0c52f7d391ea'

export const ALDER_BROOK: Clinic = {
  name: 'Alder Brook Family Health',
  addressLines: ['2140 Weir Street, Suite 300', 'Harlow Falls, OR 97299'],
  timeZone: 'America/Los_Angeles',
  sites: [
    { siteId: RIVERSIDE, name: 'Riverside' },
    { siteId: NORTHGATE, name: 'Northgate' },
  ],
  portal: {
    name: 'My Alder Brook',
    url: 'https://my.alderbrook.example',
    helpPhone: '555-0142',
    helpHours: 'Monday to Friday, 8 to 5',
  },
  ages: { teenFrom: 13, adultFrom: 18 },
  reofferAfterDays: 180,
}

/** Dana Mercer manages; Sofia Reyes has the front desk. */
export const DANA = 'staff-dana'
export const SOFIA = 'staff-sofia'

/** An easy yes at the desk: Tomasz took the sheet without a code. */
export const tookTheSheet = (visitId: string): OfferInput => ({
  visitId,
  setting: 'check-in',
  outcome: 'took-invitation',
  method: 'qr-sheet',
  reasons: [],
  deferralReason: null,
  unableReason: null,
  addressee: 'patient',
  company: 'alone',
  identityCheck: null,
  language: 'en',
  interpreter: 'none',
  teachBack: null,
  handouts: [],
  script: { id: 'portal-offer', version: 1 },
  path: ['opening'],
  seconds: 14,
})
