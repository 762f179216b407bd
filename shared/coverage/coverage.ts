/** Coverage of a day: visits offered of the visits that needed an offer. */
import { isOffered, isStillOpen, type VisitState } from '../visits/visit-state.ts'

export type Coverage = {
  /** offered + stillHere + missed: the denominator, always shown. */
  readonly needed: number
  readonly offered: number
  readonly stillHere: number
  readonly missed: number
  readonly hasAccount: number
  /** Said no before and not asked again yet: no offer was needed. */
  readonly resting: number
  readonly toCome: number
  readonly cancelled: number
}

export const coverageOf = (states: Iterable<VisitState>): Coverage => {
  let offered = 0
  let stillHere = 0
  let missed = 0
  let hasAccount = 0
  let resting = 0
  let toCome = 0
  let cancelled = 0
  for (const state of states) {
    if (isOffered(state)) offered += 1
    else if (isStillOpen(state)) stillHere += 1
    else if (state === 'missed') missed += 1
    else if (state === 'has-account') hasAccount += 1
    else if (state === 'resting') resting += 1
    else if (state === 'expected') toCome += 1
    else cancelled += 1
  }
  return { needed: offered + stillHere + missed, offered, stillHere, missed, hasAccount, resting, toCome, cancelled }
}

/** Whole percent of `part` in `whole`, rounded down so that 100 is only said when it is all; null without a denominator. */
export const wholePercent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 100) / whole)
