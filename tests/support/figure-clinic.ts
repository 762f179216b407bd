/** Fourteen weeks of an invented clinic, day by day through the real log: walk-ins, offers, corrections, deferrals. */
import type { Store } from '../../electron/store/store.ts'
import type { OfferInput } from '../../shared/offers/offer-input.ts'
import type { Outcome } from '../../shared/offers/words.ts'
import { addDays, type LocalDate } from '../../shared/time/local-time.ts'
import { NORTHGATE, RIVERSIDE, SOFIA, tookTheSheet } from './alder-brook.ts'
import { createRandom, type Random } from './random.ts'

const OUTCOMES: readonly Outcome[] = [
  'took-invitation', 'took-invitation', 'took-invitation', 'activated-now', 'undecided-informed', 'undecided-informed',
  'declined-informed', 'declined-refused-information', 'already-active', 'deferred', 'unable',
]
const REASONS = ['no-need', 'no-need', 'no-need', 'prefers-to-talk', 'prefers-to-talk', 'privacy', 'no-internet', 'no-time'] as const
const FAMILIES = ['Abernathy', 'Beaumont', 'Castellano', 'Demir', 'Eriksen', 'Fuentes', 'Grabowski', 'Herrera']
const GIVENS = ['Adaeze', 'Bruno', 'Carmen', 'Darnell', 'Elif', 'Farid', 'Geraldine']

const HOURS = 3_600_000
/** Nine in the morning in Oregon, where the clock changes on November 2. */
const morning = (date: LocalDate): number => Date.parse(`${date}T16:00:00Z`)

type History = { readonly store: Pick<Store, 'run'>; readonly setNow: (ms: number) => void; readonly from: LocalDate; readonly days: number; readonly visitsADay: number; readonly seed?: number }

/** Everybody who came, with the day on which they first took an invitation. */
export type FiguresSeen = ReadonlyMap<number, LocalDate | null>

const offerOf = (visitId: string, random: Random): OfferInput => {
  const outcome = random.pick(OUTCOMES)
  const isHandedOver = ['took-invitation', 'activated-now', 'undecided-informed', 'declined-informed'].includes(outcome)
  return {
    ...tookTheSheet(visitId), outcome,
    method: outcome === 'activated-now' ? 'on-the-spot' : isHandedOver ? 'qr-sheet' : null,
    reasons: outcome === 'took-invitation' || outcome === 'already-active' || random.chance(0.2) ? [] : [random.pick(REASONS)],
    deferralReason: outcome === 'deferred' ? 'asked-to-wait' : null,
    unableReason: outcome === 'unable' ? 'too-unwell' : null,
  }
}

/** Plays the days; weekends are free. More of those who come are asked in the second half. */
export const playHistory = ({ store, setNow, from, days, visitsADay, seed = 7 }: History): FiguresSeen => {
  const seen = new Map<number, LocalDate | null>()
  const random = createRandom(seed)
  for (let day = 0; day < days; day += 1) {
    const date = addDays(from, day)
    if ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) continue
    setNow(morning(date))
    for (let index = 0; index < visitsADay; index += 1) {
      setNow(morning(date) + (index * 8 * HOURS) / visitsADay)
      const person = random.int(visitsADay * 60)
      // Whoever was born in the forties is asked less: a gap to be found.
      const born = person % 60
      const name = { family: FAMILIES[person % 8] ?? '', given: `${GIVENS[person % 7] ?? ''} ${person}` }
      const added = store.run('addWalkIn', {
        visitId: `figure-visit-${date}-${index}`, siteId: random.chance(0.7) ? RIVERSIDE : NORTHGATE, by: SOFIA,
        patient: { newId: `figure-patient-${person}`, name, birthDate: `19${40 + born}-05-05`, mrn: String(800_000 + person) },
      })
      seen.set(person, seen.get(person) ?? null)
      if (!added.ok || !random.chance((day < days / 2 ? 0.6 : 0.85) - (born < 10 ? 0.25 : 0))) continue
      const { visitId } = added.value
      const offerId = `figure-offer-${date}-${index}`
      const offer = offerOf(visitId, random)
      store.run('logOffer', { offerId, offer, corrects: null, by: SOFIA })
      if (offer.outcome === 'took-invitation') seen.set(person, seen.get(person) ?? date)
      if (random.chance(0.05)) store.run('logOffer', { offerId: `${offerId}-b`, offer: offerOf(visitId, random), corrects: offerId, by: SOFIA })
      else if (random.chance(0.03)) store.run('withdrawOffer', { visitId, withdraws: offerId, why: 'by-mistake', by: SOFIA })
    }
  }
  return seen
}

const RACES = ['White', 'White', 'White', 'Black or African American', 'Black or African American', 'Asian', 'White; Asian', 'Patient declined'] as const
const PAYERS = ['Aetna PPO', 'BCBS', 'Medicaid', 'Medicaid HMO', 'Self-pay'] as const
const WORK = ['Full time', 'Part time', 'Unemployed', 'Student'] as const

/** What the clinic's records and its portal say of those who were seen, as a CSV file. Whoever is older has Medicare. */
export const patientFileOf = (seen: FiguresSeen): string => {
  const rows = [...seen].map(([person, tookOn]) => {
    const isOlder = person % 60 < 20
    const openedOn = tookOn !== null && person % 3 > 0 && tookOn < '2025-09-26' ? addDays(tookOn, 1 + (person % 17)) : ''
    return [
      800_000 + person, person % 7 === 0 ? 'Unknown' : person % 2 === 0 ? 'F' : 'M', RACES[person % 8], person % 5 === 0 ? 'Hispanic or Latino' : 'Not Hispanic or Latino',
      isOlder ? 'Medicare' : PAYERS[person % 5], person % 4 === 0 ? 'None' : 'Nguyen MD', isOlder ? 'Retired' : WORK[person % 4], openedOn,
    ].join(',')
  })
  return ['MRN,Legal Sex,Race,Ethnic Group,Payor,PCP,Employment Status,Portal account opened on', ...rows].join('\n')
}
