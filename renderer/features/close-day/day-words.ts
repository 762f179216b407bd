/** A visit without an offer, in words for the end of the day. None of them holds a name. */
import { DEFERRAL_REASONS, MISSED_REASONS, UNABLE_REASONS, wordsOf } from '../../../shared/offers/words.ts'
import { clockTime } from '../../../shared/time/display.ts'
import type { LocalTime } from '../../../shared/time/local-time.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'

export type WhatHappened = {
  readonly mark: 'needs-offer' | 'leaving' | 'for-nurse' | 'missed'
  readonly words: string
  readonly detail: string | null
  /** Missed with its reason: nothing is left to do. */
  readonly isSettled: boolean
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const missedWords = ({ outcome, missedReason }: DayVisit): string => {
  const reason = wordsOf<string>([...MISSED_REASONS, ...UNABLE_REASONS], missedReason ?? 'other')
  return `${outcome === 'unable' ? 'Could not ask' : 'Missed'}: ${lowerFirst(reason)}`
}

const since = (words: string, time: LocalTime | null): string => (time === null ? words : `${words} since ${clockTime(time)}`)

/** What the row says of a visit that is not offered. */
export const whatHappened = (visit: DayVisit): WhatHappened => {
  const open = { detail: null, isSettled: false }
  if (visit.state === 'missed' && visit.missedReason !== null) {
    const detail = visit.letterWillBePosted ? 'Letter goes out tomorrow' : null
    return { mark: 'missed', words: missedWords(visit), detail, isSettled: true }
  }
  if (visit.state === 'missed')
    return { ...open, mark: 'missed', words: visit.departedAt === null ? 'Left without an offer' : `Left at ${clockTime(visit.departedAt)}` }
  if (visit.state === 'for-nurse') {
    const reason = visit.deferralReason === null ? '' : `: ${lowerFirst(wordsOf(DEFERRAL_REASONS, visit.deferralReason))}`
    return { ...open, mark: 'for-nurse', words: `For the nurse${reason}` }
  }
  if (visit.state === 'leaving') return { ...open, mark: 'leaving', words: since('Leaving', visit.leavingAt) }
  return { ...open, mark: 'needs-offer', words: since('Still here', visit.arrivedAt) }
}

/** Whether the patient can still be asked. */
export const isHere = (visit: DayVisit): boolean => visit.state !== 'missed'

export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

const NAMED = 3

/** "2 left: Samuel Tesfaye, Guadalupe Zamora." Without the names where those are hidden. */
export const leftWords = (names: readonly string[], areNamesHidden: boolean): { readonly lead: string; readonly rest: string } => {
  if (areNamesHidden) return { lead: `${names.length} left.`, rest: '' }
  const more = names.length - NAMED
  return {
    lead: `${names.length} left:`,
    rest: `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  }
}
