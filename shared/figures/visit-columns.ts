/** The visits of a day in columns, as they are kept. */
import { METHOD_IDS, REASON_IDS, SETTING_IDS } from '../offers/words.ts'
import type { LocalDate } from '../time/local-time.ts'
import { bytesFor, columnsIn, rowsIn, type Columns } from './columns.ts'
import { marksOf, type FigureVisit } from './figure-visit.ts'
import type { Words } from './words-in-columns.ts'

/**
 * `site` and `staff` are words; `reasons` has a bit for each; `method` and `setting` are one more than their place in their
 * lists, 0 where there is none. See `MARK` for `marks`.
 */
export const VISIT_COLUMNS = {
  patient: Uint32Array, site: Uint16Array, staff: Uint16Array, reasons: Uint16Array, marks: Uint8Array, hour: Uint8Array, method: Uint8Array, setting: Uint8Array,
} as const

/** What is kept of an earlier layout, or of other lists of words, is not read. */
export const VISIT_LAYOUT = `2 ${METHOD_IDS.join()} ${SETTING_IDS.join()} ${REASON_IDS.join()}`

export type DayColumns = Columns<typeof VISIT_COLUMNS> & {
  readonly date: LocalDate
  /** The same as a number: 20251014. */
  readonly day: number
  readonly length: number
  /** Sites at which somebody was seen and that nobody has closed. */
  readonly openSites: Uint16Array
}

/** Nobody noted it. */
export const NO_HOUR = 255

/** "2025-10-14" as 20251014: the whole years between two such numbers are those between the days. */
export const dayNumber = (date: LocalDate): number => Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10))

/** A day as it is kept. */
export type PackedDay = { readonly columns: Uint8Array; readonly openSites: Uint8Array }

const OPEN_LAYOUT = { site: Uint16Array } as const

/** Throws RangeError on bytes that are no day. */
export const dayIn = (date: LocalDate, { columns, openSites }: PackedDay): DayColumns => {
  const length = rowsIn(VISIT_COLUMNS, columns)
  const open = columnsIn(OPEN_LAYOUT, openSites, rowsIn(OPEN_LAYOUT, openSites)).site
  return { ...columnsIn(VISIT_COLUMNS, columns, length), date, day: dayNumber(date), length, openSites: open }
}

const bitsOf = (reasons: readonly (typeof REASON_IDS)[number][]): number => reasons.reduce((bits, reason) => bits | (1 << REASON_IDS.indexOf(reason)), 0)

/** The part of a day that is about one site: its visits stand together. Nothing is copied. */
export const ofSite = (day: DayColumns, site: number): DayColumns => {
  const from = day.site.indexOf(site)
  const to = from === -1 ? -1 : day.site.lastIndexOf(site) + 1
  const part = <Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column): Column => column.subarray(Math.max(from, 0), Math.max(to, 0)) as Column
  return {
    patient: part(day.patient), site: part(day.site), staff: part(day.staff), reasons: part(day.reasons), marks: part(day.marks),
    hour: part(day.hour), method: part(day.method), setting: part(day.setting),
    date: day.date, day: day.day, length: Math.max(to, 0) - Math.max(from, 0), openSites: day.openSites.filter((open) => open === site),
  }
}

/** `visits` are those of one day, in any order, `closed` the sites that were closed on it. */
export const packDay = (all: readonly FigureVisit[], closed: ReadonlySet<string>, words: Words): PackedDay => {
  const visits = all.toSorted((one, other) => one.siteId.localeCompare(other.siteId))
  const columns = new Uint8Array(bytesFor(VISIT_COLUMNS, visits.length))
  const day = columnsIn(VISIT_COLUMNS, columns, visits.length)
  for (const [at, visit] of visits.entries()) {
    day.patient[at] = visit.patient
    day.site[at] = words.codeOf(visit.siteId)
    day.marks[at] = marksOf(visit)
    day.hour[at] = visit.hour ?? NO_HOUR
    if (visit.offer === null) continue
    const { staffId, reasons, method, setting } = visit.offer
    day.staff[at] = words.codeOf(staffId)
    day.reasons[at] = bitsOf(reasons)
    day.method[at] = method === null ? 0 : METHOD_IDS.indexOf(method) + 1
    day.setting[at] = SETTING_IDS.indexOf(setting) + 1
  }
  const open = [...new Set(visits.map(({ siteId }) => siteId))].filter((siteId) => !closed.has(siteId))
  return { columns, openSites: new Uint8Array(Uint16Array.from(open, words.codeOf).buffer) }
}
