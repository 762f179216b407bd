/** What became of those who took it: who opened an account, how soon, and after which way in. By the portal's own list. */
import { METHOD_IDS, type Method } from '../offers/words.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Part } from '../statistics/newcombe-difference.ts'
import { hiddenParts, isTooSmall } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { addDays, type LocalDate } from '../time/local-time.ts'
import { blurredParts, type Counted } from './blurred.ts'
import { MARK } from './figure-visit.ts'
import type { FigureVisits, People } from './figure-visits.ts'
import { epochDay } from './periods.ts'

/** An account counts that was opened by then, the day of the offer being day 0. */
export const DAYS_TO_OPEN = 30

export type AccountRate = Part & { readonly interval: Interval | null }

export type MethodRow = AccountRate & {
  readonly method: Method
  /** Days from the offer until half of those who opened one had done so; null where that are too few to tell. */
  readonly medianDays: number | null
  /** By language, moved by a few (see blurred.ts); too small ones, and what would give them away, are hidden. Most people first. */
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

/** Those who took it, by the days until there was an account; then those who had none in time; then the sums of all keys and of those in time. */
type Takers = Uint32Array
const NOT_IN_TIME = DAYS_TO_OPEN + 1
const KEY = NOT_IN_TIME + 1
const KEY_IN_TIME = KEY + 1
const nobody = (): Takers => new Uint32Array(KEY_IN_TIME + 1)

/** Calls `look` for each visit at which it was taken, with its way in and the days to the account. */
const eachTaken = (
  { days, patients: { account } }: FigureVisits, look: (patient: number, method: number, days: number, date: LocalDate) => void,
): void => {
  for (const { patient, marks, method, length, date } of days) {
    const offeredOn = epochDay(date)
    for (let at = 0; at < length; at += 1) {
      const has = marks[at] ?? 0
      if ((has & MARK.took) === 0) continue
      const who = patient[at] ?? 0
      look(who, method[at] ?? 0, (has & MARK.opened) === 0 ? daysBetween(offeredOn, account[who] ?? 0) : 0, date)
    }
  }
}

const daysBetween = (offeredOn: number, openedOn: number): number =>
  openedOn === 0 || openedOn < offeredOn || openedOn - offeredOn > DAYS_TO_OPEN ? NOT_IN_TIME : openedOn - offeredOn

/** 1 at the number of each patient who at one of these visits took an offer after which there was an account in time. */
export const hasAccountInTime = (visits: FigureVisits): Uint8Array => {
  const inTime = new Uint8Array(visits.patients.birth.length)
  eachTaken(visits, (patient, _, days) => {
    if (days <= DAYS_TO_OPEN) inTime[patient] = 1
  })
  return inTime
}

/** Of those who needed an offer. */
export const patientsWithAccount = (visits: FigureVisits, people: People): number => {
  const inTime = hasAccountInTime(visits)
  let patients = 0
  for (let who = 0; who < inTime.length; who += 1) if (inTime[who] === 1 && ((people.marks[who] ?? 0) & MARK.needed) !== 0) patients += 1
  return patients
}

const sumOf = (parts: Iterable<Takers>): Takers => {
  const sum = nobody()
  for (const part of parts) for (const [place, n] of part.entries()) sum[place] = (sum[place] ?? 0) + n
  return sum
}

const sizeOf = (takers: Takers): number => takers.subarray(0, KEY).reduce((sum, n) => sum + n, 0)

const countedIn = (takers: Takers): Counted => {
  const n = sizeOf(takers)
  return { n, k: n - (takers[NOT_IN_TIME] ?? 0), nKey: takers[KEY] ?? 0, kKey: takers[KEY_IN_TIME] ?? 0 }
}

const withInterval = ({ n, k }: Part): AccountRate => ({ n, k, interval: wilsonInterval(k, n) })
const rateOf = (takers: Takers): AccountRate => withInterval(countedIn(takers))

/** The lower middle one: a day on which somebody did open one. */
const medianDaysOf = (takers: Takers): number | null => {
  const opened = rateOf(takers).k
  if (opened === 0 || isTooSmall(opened)) return null
  let sum = 0
  return takers.findIndex((n) => (sum += n) >= Math.ceil(opened / 2))
}

/** Parts of a whole by a key, most people first, those apart that are hidden. */
const shownParts = <Key, Member>(all: ReadonlyMap<Key, Member>, sizeIn: (member: Member) => number) => {
  const parts = [...all].sort(([, one], [, other]) => sizeIn(other) - sizeIn(one))
  const hidden = hiddenParts(parts.map(([, member]) => sizeIn(member)))
  return { shown: parts.filter((_, at) => !hidden.has(at)), hidden: parts.flatMap(([key], at) => (hidden.has(at) ? [key] : [])) }
}

type ByLanguage = Map<string | null, Takers>

/** More than any language has as its number. */
const LANGUAGES = 65_536

/** By way in and language; a patient counts once, by the first offer they took, if that was long enough before `until`. */
const takersIn = (visits: FigureVisits, until: LocalDate): { readonly byMethod: ReadonlyMap<Method, ByLanguage>; readonly tooEarly: number } => {
  const takers = new Map<number, Takers>()
  const counted = new Uint8Array(visits.patients.birth.length)
  const last = addDays(until, -DAYS_TO_OPEN)
  let tooEarly = 0
  eachTaken(visits, (patient, method, days, date) => {
    if (counted[patient] === 1) return
    counted[patient] = 1
    if (date > last) return void (tooEarly += 1)
    const both = method * LANGUAGES + (visits.patients.language[patient] ?? 0)
    const part = takers.get(both) ?? nobody()
    takers.set(both, part)
    const key = visits.patients.key[patient] ?? 0
    part[days] = (part[days] ?? 0) + 1
    part[KEY] = (part[KEY] ?? 0) + key
    if (days !== NOT_IN_TIME) part[KEY_IN_TIME] = (part[KEY_IN_TIME] ?? 0) + key
  })
  const byMethod = new Map<Method, ByLanguage>()
  for (const [both, part] of takers) {
    const method = METHOD_IDS[Math.floor(both / LANGUAGES) - 1]
    if (method === undefined) continue
    const languages: ByLanguage = byMethod.get(method) ?? new Map<string | null, Takers>()
    byMethod.set(method, languages.set(visits.words.wordOf(both % LANGUAGES), part))
  }
  return { byMethod, tooEarly }
}

export const accountsAfter = (visits: FigureVisits, until: LocalDate): Accounts => {
  const { byMethod, tooEarly } = takersIn(visits, until)
  const methods = shownParts(byMethod, (languages) => sizeOf(sumOf(languages.values())))
  const all = sumOf([...byMethod.values()].flatMap((languages) => [...languages.values()]))
  return {
    ...rateOf(all),
    until, tooEarly,
    medianDays: medianDaysOf(all),
    methods: methods.shown.map(([method, byLanguage]): MethodRow => {
      const takers = sumOf(byLanguage.values())
      const languages = shownParts(byLanguage, sizeOf)
      const moved = blurredParts(new Map([...byLanguage].map(([language, speakers]) => [language, countedIn(speakers)])))
      return {
        method, ...rateOf(takers), medianDays: medianDaysOf(takers),
        languages: languages.shown.map(([language, speakers]) => ({ language, ...withInterval(moved.get(language) ?? countedIn(speakers)) })),
        hiddenLanguages: languages.hidden,
      }
    }),
    hiddenMethods: METHOD_IDS.filter((method) => methods.hidden.includes(method)),
  }
}
