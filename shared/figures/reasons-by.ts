/** What patients hesitate for, told apart by where they were asked, or by a group of theirs. */
import { REASON_IDS, SETTING_IDS, type Reason } from '../offers/words.ts'
import type { Interval } from '../statistics/interval.ts'
import { hiddenParts, isTooSmall } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { NOBODY_COUNTED, together, type Counted } from './blurred.ts'
import { movedGroups } from './blurred-groups.ts'
import { MARK } from './figure-visit.ts'
import { eachVisit, type FigureVisits } from './figure-visits.ts'
import { bandCode, codesIn, DIMENSIONS, fieldOf, isOverlapping, keysIn, type GroupKey } from './groups.ts'
import { RECORDED_FIELDS } from './recorded-bits.ts'
import type { DayColumns } from './visit-columns.ts'

export const REASONS_BY = ['setting', ...DIMENSIONS] as const
export type ReasonsBy = (typeof REASONS_BY)[number]

export type ReasonShare = { readonly reason: Reason; readonly n: number; readonly interval: Interval | null }

export type ReasonsOf = {
  /** Null: nothing is recorded of them. */
  readonly key: GroupKey
  /** Named in offers to these; an offer may name several. Of groups of patients it is moved by a few, see blurred.ts. */
  readonly concerns: number
  /** Most first; n of `concerns`. */
  readonly reasons: readonly ReasonShare[]
  /** Named by too few, or hidden with those. */
  readonly hidden: readonly Reason[]
}

export type ReasonsSplit = {
  readonly by: ReasonsBy
  /** Most concerns first. */
  readonly groups: readonly ReasonsOf[]
  /** With too few concerns, or hidden with those. */
  readonly hidden: readonly GroupKey[]
}

type CodeOf = (day: DayColumns, at: number) => number

const codesOf = (by: ReasonsBy, { patients, words }: FigureVisits): { readonly codes: number; readonly codeOf: CodeOf; readonly keysOf: (code: number) => readonly GroupKey[] } => {
  if (by === 'setting') return { codes: SETTING_IDS.length + 1, codeOf: ({ setting }, at) => setting[at] ?? 0, keysOf: (code) => [SETTING_IDS[code - 1] ?? null] }
  const field = fieldOf(by)
  const codeOf = (): CodeOf => {
    if (field === 'language') return ({ patient }, at) => patients.language[patient[at] ?? 0] ?? 0
    if (field === 'age') return ({ patient, day }, at) => bandCode(patients.birth[patient[at] ?? 0] ?? 0, day)
    const { shift, bits } = RECORDED_FIELDS[field]
    return ({ patient }, at) => ((patients.recorded[patient[at] ?? 0] ?? 0) >>> shift) & ((1 << bits) - 1)
  }
  return { codes: codesIn(field, words), codeOf: codeOf(), keysOf: (code) => keysIn(by, code, words) }
}

/** By group and reason, in the order of the list of reasons. */
type Counts = ReadonlyMap<GroupKey, readonly Counted[]>

const countReasons = (visits: FigureVisits, by: ReasonsBy): Counts => {
  const { codes, codeOf, keysOf } = codesOf(by, visits)
  // A number and the sum of their keys.
  const cells = new Int32Array(2 * codes * REASON_IDS.length)
  eachVisit(visits, (day, at) => {
    if (((day.marks[at] ?? 0) & MARK.offered) === 0) return
    const code = codeOf(day, at)
    for (let bits = day.reasons[at] ?? 0; bits !== 0; bits &= bits - 1) {
      const cell = 2 * (code * REASON_IDS.length + 31 - Math.clz32(bits & -bits))
      cells[cell] = (cells[cell] ?? 0) + 1
      cells[cell + 1] = ((cells[cell + 1] ?? 0) + (visits.patients.key[day.patient[at] ?? 0] ?? 0)) | 0
    }
  })
  const groups = new Map<GroupKey, readonly Counted[]>()
  for (let code = 0; code < codes; code += 1) {
    const counted = REASON_IDS.map((_, reason): Counted => {
      const cell = 2 * (code * REASON_IDS.length + reason)
      return { n: cells[cell] ?? 0, k: 0, nKey: (cells[cell + 1] ?? 0) >>> 0, kKey: 0 }
    })
    if (counted.every(({ n }) => n === 0)) continue
    for (const key of keysOf(code)) groups.set(key, counted.map((part, reason) => together(groups.get(key)?.[reason] ?? NOBODY_COUNTED, part)))
  }
  return groups
}

const sizeOf = (parts: readonly { readonly n: number }[]): number => parts.reduce((sum, { n }) => sum + n, 0)

/** How many of each reason are told of each group: behind a setting one may look, behind a group of patients nobody can. */
const movedCounts = (counts: Counts, by: ReasonsBy): ReadonlyMap<GroupKey, readonly number[]> => {
  const numbersOf = (move: (parts: ReadonlyMap<GroupKey, Counted>) => ReadonlyMap<GroupKey, { readonly n: number }>) => {
    const byReason = REASON_IDS.map((_, reason) => move(new Map([...counts].map(([key, parts]) => [key, parts[reason] ?? NOBODY_COUNTED]))))
    return new Map([...counts.keys()].map((key) => [key, byReason.map((parts) => parts.get(key)?.n ?? 0)]))
  }
  if (by === 'setting') return numbersOf((parts) => parts)
  return numbersOf((parts) => movedGroups(by, parts))
}

const hiddenGroupsOf = (counts: Counts, by: ReasonsBy): ReadonlySet<GroupKey> => {
  const entries = [...counts].map(([key, parts]) => [key, sizeOf(parts)] as const)
  const isAlone = by !== 'setting' && isOverlapping(by)
  const places = isAlone ? null : hiddenParts(entries.map(([, n]) => n))
  return new Set(entries.flatMap(([key, n], at) => ((places === null ? isTooSmall(n) : places.has(at)) ? [key] : [])))
}

const reasonsOf = (key: GroupKey, counted: readonly Counted[], numbers: readonly number[]): ReasonsOf => {
  const concerns = numbers.reduce((sum, n) => sum + n, 0)
  const places = hiddenParts(counted.map(({ n }) => n))
  const reasons = REASON_IDS.flatMap((reason, at): readonly ReasonShare[] => {
    const n = numbers[at] ?? 0
    return places.has(at) || n === 0 ? [] : [{ reason, n, interval: wilsonInterval(n, concerns) }]
  })
  return { key, concerns, reasons: reasons.toSorted((one, other) => other.n - one.n), hidden: REASON_IDS.filter((_, at) => places.has(at)) }
}

export const reasonsBy = (visits: FigureVisits, by: ReasonsBy): ReasonsSplit => {
  const counts = countReasons(visits, by)
  const moved = movedCounts(counts, by)
  const hidden = hiddenGroupsOf(counts, by)
  const groups = [...counts].flatMap(([key, counted]) => (hidden.has(key) ? [] : [reasonsOf(key, counted, moved.get(key) ?? [])]))
  return { by, groups: groups.toSorted((one, other) => other.concerns - one.concerns), hidden: [...hidden] }
}
