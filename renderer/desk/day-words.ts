/** The short words a visit is shown with, in its row and in the pane. Times are the clinic's wall clock. */
import { reasonWords } from '../../shared/offers/reason-words.ts'
import { clockTime, monthDay } from '../../shared/time/display.ts'
import { addDays, minutesOf, type LocalDate, type LocalTime } from '../../shared/time/local-time.ts'
import { waitMinutes, type DayView, type DayVisit } from '../../shared/visits/day-view.ts'
import { isFromDesk } from '../../shared/visits/hand-over.ts'
import type { Say } from '../../shared/words/say.ts'
import type { VisitMark } from '../ui/state-mark.tsx'

/** Whether the offer stands while the sheet never came out of the printer. */
export const isUnprinted = (visit: DayVisit): boolean => visit.printState === 'not-printed' && visit.offerId !== null

/** The shape a visit's state has in the list. */
export const markOf = (visit: DayVisit): VisitMark => {
  if (isUnprinted(visit)) return 'not-printed'
  return visit.state === 'no-show' ? 'cancelled' : visit.state
}

/** "44 min", "2 h 5 min". `minutes` is whole. */
export const spanWords = (minutes: number, say: Say): string => {
  if (minutes < 120) return say('desk.span.minutes', { minutes })
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? say('desk.span.hours', { hours }) : say('desk.span.both', { hours, minutes: rest })
}

/** A schedule may say that somebody has come and not when: then no wait is claimed. */
const hereWords = (minutes: number | null, say: Say): string => {
  if (minutes === null) return say('desk.state.here')
  return minutes === 0 ? say('desk.state.just-arrived') : say('desk.state.here-for', { span: spanWords(minutes, say) })
}

const missedWords = ({ missedReason, outcome }: DayVisit, say: Say): string => {
  if (outcome === 'unable') return say('offer.outcome.unable')
  return missedReason === null ? say('desk.state.missed') : say('desk.state.missed-reason', { reason: reasonWords(missedReason, say) })
}

/** The word beside the shape. */
export const stateWords = (visit: DayVisit, now: LocalTime, say: Say): string => {
  if (isUnprinted(visit)) return say('desk.state.not-printed')
  switch (visit.state) {
    case 'needs-offer':
      return hereWords(waitMinutes(visit, now), say)
    case 'leaving':
      return say('desk.state.leaving')
    case 'for-nurse':
      return visit.deferralReason === null ? say('desk.state.for-nurse') : say(`offer.deferral.${visit.deferralReason}`)
    case 'expected':
      return say('desk.state.expected')
    case 'cancelled':
      return say('desk.state.cancelled')
    case 'no-show':
      return say('desk.state.no-show')
    case 'resting':
      return say('again.said-no')
    case 'missed':
      return missedWords(visit, say)
    default:
      return say(`offer.outcome.${visit.outcome ?? 'already-active'}`)
  }
}

/** What replaces the word while names are hidden: a reason could tell a bystander who it is. */
export const privateWords = (visit: DayVisit, say: Say): string | undefined => {
  if (visit.state === 'for-nurse') return say('desk.state.for-nurse')
  return visit.state === 'missed' ? say('desk.state.missed') : undefined
}

/** The state as the pane says it: the same, with what the row has no room for. */
export const paneWords = (visit: DayVisit, now: LocalTime, isLongestWait: boolean, say: Say): string => {
  const words = stateWords(visit, now, say)
  if (visit.state === 'leaving' && visit.leavingAt !== null) return say('desk.state.leaving-since', { time: clockTime(visit.leavingAt) })
  if (visit.state === 'for-nurse' && visit.deferralReason !== null) return isFromDesk(visit) ? say('desk.state.for-nurse-reason', { reason: words }) : words
  return visit.state === 'needs-offer' && isLongestWait && visit.arrivedAt !== null ? say('desk.state.longest', { words }) : words
}

/** "born 1957 · MRN ends 2218", with what is known; empty where nothing is. */
export const identifiersOf = (person: Pick<DayVisit, 'birthYear' | 'mrnEnding'>, say: Say): string =>
  [
    person.birthYear !== null && say('desk.identifiers.born', { year: String(person.birthYear) }),
    person.mrnEnding !== null && say('desk.identifiers.mrn', { mrn: person.mrnEnding }),
  ]
    .filter(Boolean)
    .join(' · ')

/** "expected 13:00, 2 hours early": how the visit stands to its time, said from a quarter of an hour on. */
export const appointmentWords = (visit: DayVisit, now: LocalTime, say: Say): string => {
  const time = visit.times[0]
  if (time === undefined) return say('desk.appointment.walk-in')
  const early = minutesOf(time) - minutesOf(now)
  const when = say('desk.appointment.expected', { time: clockTime(time) })
  const minutes = Math.abs(early)
  if (minutes < 15) return when
  const span = minutes < 60 ? spanWords(minutes, say) : say('desk.appointment.hours', { hours: Math.round(minutes / 60) })
  return say(early > 0 ? 'desk.appointment.early' : 'desk.appointment.late', { when, span })
}

/** Who logged what stands, and when: "Logged at 11:19 by Sofia Reyes." Empty where nothing was logged. */
export const loggedBy = ({ offeredAt, offeredBy }: DayVisit, say: Say): string => {
  if (offeredAt === null) return ''
  const time = clockTime(offeredAt)
  return offeredBy === null ? say('desk.fact.logged', { time }) : say('desk.fact.logged-by', { time, by: offeredBy })
}

/** "Yesterday’s file was clinic_sched_1013.csv, from Dana Mercer at 7:41." */
export const lastImportWords = (last: NonNullable<DayView['lastImport']>, today: LocalDate, say: Say): string => {
  const facts = { file: last.fileName, by: last.by, time: clockTime(last.at) }
  if (last.date === today) return say('desk.last-file-today', facts)
  if (last.date === addDays(today, -1)) return say('desk.last-file-yesterday', facts)
  return say('desk.last-file', { ...facts, date: monthDay(last.date, say.language) })
}
