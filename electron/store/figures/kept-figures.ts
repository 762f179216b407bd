/** The days that are kept, read into memory as they are asked for, and again where they changed. */
import type { FigureFilter } from '../../../shared/figures/figure-filter.ts'
import type { FigureVisits } from '../../../shared/figures/figure-visits.ts'
import { bytesFor, columnsIn } from '../../../shared/figures/columns.ts'
import { PATIENT_LAYOUT, type PatientColumns } from '../../../shared/figures/patient-columns.ts'
import { dayIn, ofSite, type DayColumns, type PackedDay } from '../../../shared/figures/visit-columns.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'
import { keptWords } from './kept-words.ts'
import { blockIn, PATIENTS_IN_BLOCK } from './patient-blocks.ts'

type Loaded = {
  /** With the newest fact each was made by: another one is another day. */
  readonly days: Map<LocalDate, { readonly seq: number; readonly columns: DayColumns }>
  readonly blocks: Map<number, number>
  patients: PatientColumns
}

const newPatients = (length: number): PatientColumns => columnsIn(PATIENT_LAYOUT, new Uint8Array(bytesFor(PATIENT_LAYOUT, length)), length)

const loadedBy = new WeakMap<Reader, Loaded>()
const loadedOf = (reader: Reader): Loaded => {
  const loaded = loadedBy.get(reader) ?? { days: new Map(), blocks: new Map(), patients: newPatients(0) }
  loadedBy.set(reader, loaded)
  return loaded
}

/** A copy: columns begin where their numbers may, and what the database hands out may not. */
const copyOf = (bytes: Uint8Array | undefined): Uint8Array => new Uint8Array(bytes ?? [])

const loadPatients = (reader: Reader, loaded: Loaded): void => {
  const kept = reader.all<{ block: number; seq: number }>('SELECT block, seq FROM figure_patients ORDER BY block')
  const length = ((kept.at(-1)?.block ?? -1) + 1) * PATIENTS_IN_BLOCK
  if (length !== loaded.patients.birth.length) {
    loaded.patients = newPatients(length)
    loaded.blocks.clear()
  }
  for (const { block, seq } of kept) {
    if (loaded.blocks.get(block) === seq) continue
    const columns = blockIn(copyOf(reader.get<{ columns: Uint8Array }>('SELECT columns FROM figure_patients WHERE block = ?', block)?.columns))
    for (const name of Object.keys(PATIENT_LAYOUT) as (keyof PatientColumns)[]) loaded.patients[name].set(columns[name], block * PATIENTS_IN_BLOCK)
    loaded.blocks.set(block, seq)
  }
}

const loadDay = (reader: Reader, { days }: Loaded, { date, seq }: { date: LocalDate; seq: number }): DayColumns => {
  const known = days.get(date)
  if (known?.seq === seq) return known.columns
  const kept = reader.get<PackedDay>('SELECT columns, open_sites AS openSites FROM figure_day WHERE date = ?', date)
  const columns = dayIn(date, { columns: copyOf(kept?.columns), openSites: copyOf(kept?.openSites) })
  days.set(date, { seq, columns })
  return columns
}

/** Tells one state of what is kept from another: whatever is written has a later fact than what it takes the place of. */
const stateOf = (reader: Reader, { from, to, siteId }: FigureFilter): string => {
  const days = reader.get('SELECT count(*) AS n, max(seq) AS newest, sum(seq) AS all_of_them FROM figure_day WHERE date BETWEEN ? AND ?', from, to)
  const patients = reader.get('SELECT count(*) AS n, max(seq) AS newest, sum(seq) AS all_of_them FROM figure_patients')
  return JSON.stringify([from, to, siteId, days, patients])
}

const load = (reader: Reader, { from, to, siteId }: FigureFilter): FigureVisits => {
  const loaded = loadedOf(reader)
  loadPatients(reader, loaded)
  const kept = reader.all<{ date: LocalDate; seq: number }>('SELECT date, seq FROM figure_day WHERE date BETWEEN ? AND ? ORDER BY date', from, to)
  const days = kept.map((day) => loadDay(reader, loaded, day))
  const words = keptWords(reader)
  // A site where nobody was seen has no number: 0 is none.
  const site = siteId === null ? null : (words.knownCode(siteId) ?? 0)
  return { days: site === null ? days : days.map((day) => ofSite(day, site)), patients: loaded.patients, words }
}

const lastBy = new WeakMap<Reader, { readonly state: string; readonly visits: FigureVisits }>()

/** What is kept of the period; whoever asks has had its days kept first. The same object as long as it is the same. */
export const keptVisits = (reader: Reader, filter: FigureFilter): FigureVisits => {
  const state = stateOf(reader, filter)
  const last = lastBy.get(reader)
  if (last?.state === state) return last.visits
  const visits = load(reader, filter)
  lastBy.set(reader, { state, visits })
  return visits
}
