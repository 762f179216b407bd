/** A visit without an offer, in words for the end of the day. None of them holds a name. */
import { reasonWords } from '../../../shared/offers/reason-words.ts'
import { lowerFirst } from '../../../shared/text/first-letter.ts'
import { clockTime } from '../../../shared/time/display.ts'
import type { LocalTime } from '../../../shared/time/local-time.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import type { Say } from '../../../shared/words/say.ts'

export type WhatHappened = {
  readonly mark: 'needs-offer' | 'leaving' | 'for-nurse' | 'missed'
  readonly words: string
  readonly detail: string | null
  /** Missed with its reason: nothing is left to do. */
  readonly isSettled: boolean
}

const missedWords = ({ outcome, missedReason }: DayVisit, say: Say): string =>
  say(outcome === 'unable' ? 'close-day.unable-reason' : 'close-day.missed-reason', {
    reason: lowerFirst(reasonWords(missedReason ?? 'other', say)),
  })

const since = (what: 'leaving' | 'still-here', time: LocalTime | null, say: Say): string =>
  time === null ? say(`close-day.${what}`) : say(`close-day.${what}-since`, { time: clockTime(time) })

/** What the row says of a visit that is not offered. */
export const whatHappened = (visit: DayVisit, say: Say): WhatHappened => {
  const open = { detail: null, isSettled: false }
  if (visit.state === 'missed' && visit.missedReason !== null) {
    const detail = visit.letterWillBePosted ? say('close-day.letter-tomorrow') : null
    return { mark: 'missed', words: missedWords(visit, say), detail, isSettled: true }
  }
  if (visit.state === 'missed') {
    const words = visit.departedAt === null ? say('close-day.left-without') : say('close-day.left-at', { time: clockTime(visit.departedAt) })
    return { ...open, mark: 'missed', words }
  }
  if (visit.state === 'for-nurse') {
    const words = visit.deferralReason === null
      ? say('close-day.for-nurse')
      : say('close-day.for-nurse-reason', { reason: lowerFirst(say(`offer.deferral.${visit.deferralReason}`)) })
    return { ...open, mark: 'for-nurse', words }
  }
  if (visit.state === 'leaving') return { ...open, mark: 'leaving', words: since('leaving', visit.leavingAt, say) }
  return { ...open, mark: 'needs-offer', words: since('still-here', visit.arrivedAt, say) }
}

/** Whether the patient can still be asked. */
export const isHere = (visit: DayVisit): boolean => visit.state !== 'missed'

const NAMED = 3

/** "2 left: Samuel Tesfaye, Guadalupe Zamora." Without the names where those are hidden. */
export const leftWords = (
  names: readonly string[],
  areNamesHidden: boolean,
  say: Say,
): { readonly lead: string; readonly rest: string } => {
  const count = names.length
  if (areNamesHidden) return { lead: say('close-day.left-lead-hidden', { count }), rest: '' }
  const more = count - NAMED
  const shown = names.slice(0, NAMED).join(', ')
  return {
    lead: say('close-day.left-lead', { count }),
    rest: more > 0 ? say('close-day.left-names-more', { names: shown, more }) : say('close-day.left-names', { names: shown }),
  }
}
