/**
 * Ten weeks of the sample clinic before its day, so that a manager's figures have something to show: invented people, the
 * same each time. More are offered after a training day; who is older is offered less, as in the founding study.
 */
import type { OfferFacts, PatientFacts } from '../events/catalogue.ts'
import type { Method, Outcome, Reason } from '../offers/words.ts'
import { NOTHING_RECORDED, type RecordedGroups } from '../patient-file/recorded-groups.ts'
import type { LocalTime } from '../time/local-time.ts'
import { createNumbers } from './numbers.ts'

export type HistoryVisit = {
  readonly siteId: string
  readonly daysAgo: number
  readonly arrivedAt: LocalTime
  /** Null where nobody asked. */
  readonly offer: Pick<OfferFacts, 'outcome' | 'method' | 'reasons'> | null
}

export type HistoryPerson = {
  readonly facts: PatientFacts
  readonly groups: RecordedGroups
  readonly visit: HistoryVisit
  /** Days from an invitation that was taken to the account, by the portal's list; null where there is none. */
  readonly daysToAccount: number | null
}

/** The last week is left as the sample's own day tells it: its batches and lists are about the people of that day. */
const NEWEST_DAYS_AGO = 8
const OLDEST_DAYS_AGO = 77
export const TRAINING_DAYS_AGO = 42
const VISITS_A_DAY = 11

const FAMILIES = ['Ambrose', 'Bexley', 'Calloway', 'Dunmore', 'Ellsworth', 'Fairbank', 'Galvez', 'Huxtable', 'Ibarra', 'Jessop', 'Kimura', 'Lindqvist']
const GIVENS = ['Amara', 'Bertram', 'Celia', 'Dmitri', 'Esperanza', 'Floyd', 'Greta', 'Hiroshi', 'Ines', 'Jamal', 'Katya']
const RACES = [['white'], ['white'], ['white'], ['white'], ['black'], ['black'], ['asian'], []] as const
const PAYERS = ['commercial', 'commercial', 'commercial', 'medicaid', 'medicaid', 'self-pay'] as const
const OUTCOMES: readonly (readonly [Outcome, Method | null])[] = [
  ['took-invitation', 'qr-sheet'], ['took-invitation', 'code-letter'], ['took-invitation', 'qr-sheet'], ['activated-now', 'on-the-spot'],
  ['undecided-informed', 'qr-sheet'], ['declined-informed', 'qr-sheet'], ['declined-refused-information', null],
]
const REASONS: readonly Reason[] = ['no-need', 'no-need', 'prefers-to-talk', 'privacy', 'no-internet']

const SEED = 1_014

/** `isWorkday` says of a day, counted back from the sample's, whether the clinic saw anybody. Oldest first. */
export const sampleHistory = (siteIds: readonly string[], isWorkday: (daysAgo: number) => boolean): readonly HistoryPerson[] => {
  const next = createNumbers(SEED)
  const pick = <Value>(all: readonly Value[]): Value => all[Math.floor(next() * all.length)] as Value
  const offerOn = (daysAgo: number, isOlder: boolean): HistoryVisit['offer'] => {
    const chance = (daysAgo > TRAINING_DAYS_AGO ? 0.55 : 0.82) - (isOlder ? 0.18 : 0)
    if (next() >= chance) return null
    const [outcome, method] = pick(OUTCOMES)
    return { outcome, method, reasons: outcome.startsWith('declined') || outcome.startsWith('undecided') ? [pick(REASONS)] : [] }
  }
  const person = (turn: number, siteId: string, daysAgo: number, place: number): HistoryPerson => {
    const year = 1938 + Math.floor(next() * 67)
    const isOlder = year < 1960
    const offer = offerOn(daysAgo, isOlder)
    const days = 1 + Math.floor(next() * 20)
    const minutes = 8 * 60 + Math.floor((place * 8 * 60) / VISITS_A_DAY)
    return {
      facts: {
        name: { family: pick(FAMILIES), given: pick(GIVENS) },
        mrn: String(9_000_000 + turn), birthDate: `${year}-0${1 + (turn % 9)}-${10 + (turn % 18)}`, phone: null, addressLines: [],
        language: next() < 0.8 ? 'English' : 'Spanish', portalStatus: 'none',
      },
      groups: {
        ...NOTHING_RECORDED, sex: pick(['female', 'female', 'male', 'male', null] as const), races: [...pick(RACES)], isHispanic: next() < 0.2,
        payer: isOlder ? 'medicare' : pick(PAYERS), hasRegularSource: next() < 0.75, isRural: next() < 0.25, work: isOlder ? 'retired' : pick(['working', 'working', 'not-working'] as const),
      },
      visit: { siteId, daysAgo, arrivedAt: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`, offer },
      daysToAccount: offer?.outcome === 'took-invitation' && days % 2 === 0 && days < daysAgo ? days : null,
    }
  }
  const people: HistoryPerson[] = []
  for (let daysAgo = OLDEST_DAYS_AGO; daysAgo >= NEWEST_DAYS_AGO; daysAgo -= 1)
    if (isWorkday(daysAgo))
      for (const siteId of siteIds) for (let place = 0; place < VISITS_A_DAY; place += 1) people.push(person(people.length, siteId, daysAgo, place))
  return people
}
