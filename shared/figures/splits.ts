/** The same period told apart by when and how it was offered. */
import { METHOD_IDS, SETTING_IDS } from '../offers/words.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Part } from '../statistics/newcombe-difference.ts'
import { hiddenParts } from '../statistics/suppress.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { MARK } from './figure-visit.ts'
import { visitsBy, withMarks, type FigureVisits } from './figure-visits.ts'
import { NO_HOUR, type DayColumns } from './visit-columns.ts'

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

type By = { readonly codes: number; readonly codeOf: (day: DayColumns, at: number) => number; readonly keyOf: (code: number) => string | null }

const BY: Readonly<Record<Split, By>> = {
  hour: { codes: NO_HOUR + 1, codeOf: ({ hour }, at) => hour[at] ?? NO_HOUR, keyOf: (code) => (code === NO_HOUR ? null : String(code).padStart(2, '0')) },
  setting: { codes: SETTING_IDS.length + 1, codeOf: ({ setting }, at) => setting[at] ?? 0, keyOf: (code) => SETTING_IDS[code - 1] ?? null },
  method: { codes: METHOD_IDS.length + 1, codeOf: ({ method }, at) => method[at] ?? 0, keyOf: (code) => METHOD_IDS[code - 1] ?? null },
}

/** The visits that have the mark `counted`, and of them those that have `is`; groups without any are left out. */
const partsBy = (visits: FigureVisits, split: Split, counted: number, is: number): readonly (readonly [string | null, Part])[] => {
  const { codes, codeOf, keyOf } = BY[split]
  const cells = visitsBy(visits, codes, codeOf)
  return Array.from({ length: codes }, (_, code) => [keyOf(code), { n: withMarks(cells, code, counted), k: withMarks(cells, code, counted | is) }] as const)
    .filter(([, { n }]) => n > 0)
}

const rowOf = (key: string, part: Part): SplitRow => ({ key, ...part, interval: wilsonInterval(part.k, part.n) })

export const splitBy = (visits: FigureVisits, split: Split): SplitFigures => {
  const counts = split === 'hour' ? 'offered' : 'took'
  const parts = counts === 'offered' ? partsBy(visits, split, MARK.needed, MARK.offered) : partsBy(visits, split, MARK.offered, MARK.took)
  const places = hiddenParts(parts.map(([, { n }]) => n))
  const shown = parts.flatMap(([key, part], at) => (places.has(at) ? [] : [{ key, row: rowOf(key ?? '', part) }]))
  const rows = shown.filter(({ key }) => key !== null).map(({ row }) => row)
  return {
    split, counts,
    n: parts.reduce((sum, [, { n }]) => sum + n, 0),
    k: parts.reduce((sum, [, { k }]) => sum + k, 0),
    rows: split === 'hour' ? rows.sort((one, other) => one.key.localeCompare(other.key)) : rows.sort((one, other) => other.n - one.n),
    hidden: parts.flatMap(([key], at) => (places.has(at) ? [key] : [])),
    notRecorded: shown.find(({ key }) => key === null)?.row ?? null,
  }
}
