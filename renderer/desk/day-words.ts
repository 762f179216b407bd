/** The short words a visit is shown with, in its row and in the pane. Times are the clinic's wall clock. */
import { DEFERRAL_REASONS, MISSED_REASONS, OUTCOMES, UNABLE_REASONS, wordsOf } from '../../shared/offers/words.ts'
import { clockTime, monthDay } from '../../shared/time/display.ts'
import { addDays, minutesOf, type LocalDate, type LocalTime } from '../../shared/time/local-time.ts'
import { waitMinutes, type DayView, type DayVisit } from '../../shared/visits/day-view.ts'
import { isFromDesk } from '../../shared/visits/hand-over.ts'
import type { VisitMark } from '../ui/state-mark.tsx'

/** Whether the offer stands while the sheet never came out of the printer. */
export const isUnprinted = (visit: DayVisit): boolean => visit.printState === 'not-printed' && visit.offerId !== null

/** The shape a visit's state has in the list. */
export const markOf = (visit: DayVisit): VisitMark => {
  if (isUnprinted(visit)) return 'not-printed'
  return visit.state === 'no-show' ? 'cancelled' : visit.state
}

/** "44 min", "2 h 5 min". `minutes` is whole. */
export const spanWords = (minutes: number): string => {
  if (minutes < 120) return `${minutes} min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}

/** A schedule may say that somebody has come and not when: then no wait is claimed. */
const hereWords = (minutes: number | null): string => {
  if (minutes === null) return 'Here'
  return minutes === 0 ? 'Just arrived' : `Here ${spanWords(minutes)}`
}

/** Why somebody was missed or could not be asked. */
export const missedReasonWords = (reason: NonNullable<DayVisit['missedReason']>): string =>
  [...MISSED_REASONS, ...UNABLE_REASONS].find((known) => known.id === reason)?.words ?? reason

const missedWords = ({ missedReason, outcome }: DayVisit): string => {
  if (outcome === 'unable') return wordsOf(OUTCOMES, 'unable')
  return missedReason === null ? 'Missed' : `Missed: ${missedReasonWords(missedReason)}`
}

/** The word beside the shape. */
export const stateWords = (visit: DayVisit, now: LocalTime): string => {
  if (isUnprinted(visit)) return 'Logged, not printed'
  switch (visit.state) {
    case 'needs-offer':
      return hereWords(waitMinutes(visit, now))
    case 'leaving':
      return 'Leaving'
    case 'for-nurse':
      return visit.deferralReason === null ? 'For the nurse' : wordsOf(DEFERRAL_REASONS, visit.deferralReason)
    case 'expected':
      return 'Expected'
    case 'cancelled':
      return 'Cancelled'
    case 'no-show':
      return 'Did not come'
    case 'resting':
      return 'Said no'
    case 'missed':
      return missedWords(visit)
    default:
      return wordsOf(OUTCOMES, visit.outcome ?? 'already-active')
  }
}

/** What replaces the word while names are hidden: a reason could tell a bystander who it is. */
export const privateWords = (visit: DayVisit): string | undefined => {
  if (visit.state === 'for-nurse') return 'For the nurse'
  return visit.state === 'missed' ? 'Missed' : undefined
}

/** The state as the pane says it: the same, with what the row has no room for. */
export const paneWords = (visit: DayVisit, now: LocalTime, isLongestWait: boolean): string => {
  const words = stateWords(visit, now)
  if (visit.state === 'leaving' && visit.leavingAt !== null) return `Leaving since ${clockTime(visit.leavingAt)}`
  if (visit.state === 'for-nurse' && visit.deferralReason !== null) return isFromDesk(visit) ? `For the nurse: ${words}` : words
  return visit.state === 'needs-offer' && isLongestWait && visit.arrivedAt !== null ? `${words}, the longest wait` : words
}

/** "born 1957 · MRN ends 2218", with what is known; empty where nothing is. */
export const identifiersOf = (person: Pick<DayVisit, 'birthYear' | 'mrnEnding'>): string =>
  [
    person.birthYear !== null && `born ${person.birthYear}`,
    person.mrnEnding !== null && `MRN ends ${person.mrnEnding}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** "expected 13:00, 2 hours early": how the visit stands to its time, said from a quarter of an hour on. */
export const appointmentWords = (visit: DayVisit, now: LocalTime): string => {
  const time = visit.times[0]
  if (time === undefined) return 'walk-in'
  const early = minutesOf(time) - minutesOf(now)
  const when = `expected ${clockTime(time)}`
  if (Math.abs(early) < 15) return when
  const hours = Math.round(Math.abs(early) / 60)
  const span = Math.abs(early) < 60 ? `${Math.abs(early)} min` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`
  return `${when}, ${span} ${early > 0 ? 'early' : 'late'}`
}

/** Who logged what stands, and when: "Logged at 11:19 by Sofia Reyes." Empty where nothing was logged. */
export const loggedBy = (visit: DayVisit): string => {
  if (visit.offeredAt === null) return ''
  return `Logged at ${clockTime(visit.offeredAt)}${visit.offeredBy === null ? '' : ` by ${visit.offeredBy}`}.`
}

/** "Yesterday’s file was clinic_sched_1013.csv, from Dana Mercer at 7:41." */
export const lastImportWords = (last: NonNullable<DayView['lastImport']>, today: LocalDate): string => {
  const file = `${last.fileName}, from ${last.by} at ${clockTime(last.at)}.`
  if (last.date === today) return `Today’s file was ${file}`
  if (last.date === addDays(today, -1)) return `Yesterday’s file was ${file}`
  return `The last file came on ${monthDay(last.date)}: ${file}`
}
