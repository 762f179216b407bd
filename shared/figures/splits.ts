/** The same period told apart by when and how it was offered. */
import { grouped } from '../grouped.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Part } from '../statistics/newcombe-difference.ts'
import { hiddenParts } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { isTaken, type FigureVisit } from './figure-visit.ts'

export const SPLITS = ['hour', 'setting', 'method'] as const
/** The hour of arrival, where the offer was made, or by what way in. */
export type Split = (typeof SPLITS)[number]

export type SplitRow = Part & { readonly key: string; readonly interval: Interval | null }

export type SplitFigures = Part & {
  readonly split: Split
  /** `offered`: visits at which somebody was to be asked, and was. `took`: offers, and those that were taken. */
  readonly counts: 'offered' | 'took'
  /** Hours in their order, others by size. */
  readonly rows: readonly SplitRow[]
  /** Too small, or hidden with those that are. Null: nobody noted it. */
  readonly hidden: readonly (string | null)[]
  readonly notRecorded: SplitRow | null
}

const KEYS: Readonly<Record<Split, (visit: FigureVisit) => string | null>> = {
  hour: ({ hour }) => (hour === null ? null : String(hour).padStart(2, '0')),
  setting: ({ offer }) => offer?.setting ?? null,
  method: ({ offer }) => offer?.method ?? null,
}

const rowOf = (key: string, visits: readonly FigureVisit[], is: (visit: FigureVisit) => boolean): SplitRow => {
  const part = { n: visits.length, k: visits.filter(is).length }
  return { key, ...part, interval: wilsonInterval(part.k, part.n) }
}

export const splitBy = (visits: readonly FigureVisit[], split: Split): SplitFigures => {
  const counts = split === 'hour' ? 'offered' : 'took'
  const is = counts === 'offered' ? ({ offer }: FigureVisit) => offer !== null : isTaken
  const counted = visits.filter(({ standing, offer }) => (counts === 'offered' ? standing === 'needed' : offer !== null))
  const parts = [...grouped(counted, KEYS[split])]
  const places = hiddenParts(parts.map(([, members]) => members.length))
  const shown = parts.flatMap(([key, members], at) => (places.has(at) ? [] : [{ key, row: rowOf(key ?? '', members, is) }]))
  const rows = shown.filter(({ key }) => key !== null).map(({ row }) => row)
  return {
    split, counts, n: counted.length, k: counted.filter(is).length,
    rows: split === 'hour' ? rows.sort((one, other) => one.key.localeCompare(other.key)) : rows.sort((one, other) => other.n - one.n),
    hidden: parts.flatMap(([key], at) => (places.has(at) ? [key] : [])),
    notRecorded: shown.find(({ key }) => key === null)?.row ?? null,
  }
}
