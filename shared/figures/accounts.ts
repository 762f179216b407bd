/** What became of those who took it: who opened an account, how soon, and after which way in. By the portal's own list. */
import { grouped } from '../grouped.ts'
import { METHOD_IDS, type Method } from '../offers/words.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Part } from '../statistics/newcombe-difference.ts'
import { hiddenParts, isTooSmall } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { addDays, type LocalDate } from '../time/local-time.ts'
import { isTaken, type FigureVisit } from './figure-visit.ts'
import { daysFrom } from './periods.ts'

/** An account counts that was opened by then, the day of the offer being day 0. */
export const DAYS_TO_OPEN = 30

export type AccountRate = Part & { readonly interval: Interval | null }

export type MethodRow = AccountRate & {
  readonly method: Method
  /** Days from the offer until half of those who opened one had done so; null where that are too few to tell. */
  readonly medianDays: number | null
  /** By language; too small ones, and what would give them away, are hidden. Most people first. */
  readonly languages: readonly (AccountRate & { readonly language: string | null })[]
  readonly hiddenLanguages: readonly (string | null)[]
}

export type Accounts = AccountRate & {
  /** The day up to which accounts are known. */
  readonly until: LocalDate
  readonly medianDays: number | null
  /** Took it less than thirty days before the list ends: counted in none of these. */
  readonly tooEarly: number
  /** Most people first. */
  readonly methods: readonly MethodRow[]
  readonly hiddenMethods: readonly Method[]
}

/** Who took it: by what way in, and after how many days there was an account; null where there was none in time. */
type Taker = { readonly method: Method; readonly language: string | null; readonly days: number | null }

const daysToAccount = ({ date, offer, accountOn }: FigureVisit): number | null => {
  const after = offer?.outcome === 'activated-now' ? 0 : accountOn === null ? -1 : daysFrom(date, accountOn)
  return after >= 0 && after <= DAYS_TO_OPEN ? after : null
}
export const hasAccountInTime = (visit: FigureVisit): boolean => daysToAccount(visit) !== null

const takerOf = (visit: FigureVisit): Taker | null => {
  const method = visit.offer?.method ?? null
  return method === null ? null : { method, language: visit.groups.language, days: daysToAccount(visit) }
}

const rateOf = (takers: readonly Taker[]): AccountRate => {
  const part = { n: takers.length, k: takers.filter(({ days }) => days !== null).length }
  return { ...part, interval: wilsonInterval(part.k, part.n) }
}

/** The lower middle one: a day on which somebody did open one. */
const medianDaysOf = (takers: readonly Taker[]): number | null => {
  const days = takers.flatMap((taker) => taker.days ?? []).sort((one, other) => one - other)
  return days.length === 0 || isTooSmall(days.length) ? null : (days[Math.ceil(days.length / 2) - 1] ?? null)
}

/** Parts of a whole by a key, those apart that are hidden. */
const shownParts = <Key>(takers: readonly Taker[], keyOf: (taker: Taker) => Key) => {
  const parts = [...grouped(takers, keyOf)].sort(([, one], [, other]) => other.length - one.length)
  const hidden = hiddenParts(parts.map(([, members]) => members.length))
  return { shown: parts.filter((_, at) => !hidden.has(at)), hidden: parts.flatMap(([key], at) => (hidden.has(at) ? [key] : [])) }
}

/** `visits` are those of the filter, in the order of their days; a patient counts once, by the first offer they took. */
export const accountsAfter = (visits: readonly FigureVisit[], until: LocalDate): Accounts => {
  const first = [...grouped(visits.filter(isTaken), ({ patientId }) => patientId).values()].flatMap(([visit]) => visit ?? [])
  const followed = first.filter(({ date }) => addDays(date, DAYS_TO_OPEN) <= until)
  const takers = followed.flatMap((visit) => takerOf(visit) ?? [])
  const methods = shownParts(takers, ({ method }) => method)
  return {
    ...rateOf(takers),
    until,
    medianDays: medianDaysOf(takers),
    tooEarly: first.length - followed.length,
    methods: methods.shown.map(([method, members]): MethodRow => {
      const languages = shownParts(members, ({ language }) => language)
      return {
        method, ...rateOf(members), medianDays: medianDaysOf(members),
        languages: languages.shown.map(([language, speakers]) => ({ language, ...rateOf(speakers) })),
        hiddenLanguages: languages.hidden,
      }
    }),
    hiddenMethods: METHOD_IDS.filter((method) => methods.hidden.includes(method)),
  }
}
