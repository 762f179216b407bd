/**
 * Judges the days that are over, once, and keeps them in the file in columns. A fact that came since drops the days of its
 * patient on which it may count. See docs/adr/0023-figures-in-columns.md.
 */
import type { EventType } from '../../../shared/events/catalogue.ts'
import { dateOfEpochDay, daysFrom } from '../../../shared/figures/periods.ts'
import type { FigureVisit } from '../../../shared/figures/figure-visit.ts'
import { PATIENT_LAYOUT } from '../../../shared/figures/patient-columns.ts'
import { RECORDED_LAYOUT } from '../../../shared/figures/recorded-bits.ts'
import { packDay, VISIT_LAYOUT } from '../../../shared/figures/visit-columns.ts'
import { addDays, type LocalDate } from '../../../shared/time/local-time.ts'
import type { Writer } from '../handle.ts'
import { FIGURE_TABLES } from '../schema/projection-tables.ts'
import { clinicZone, siteIds } from '../queries/clinic.ts'
import { reOfferRules } from '../queries/re-offer.ts'
import { judgedVisits } from './judged-visits.ts'
import { keepWords, keptWords } from './kept-words.ts'
import { ALWAYS, blockIn, blockOf, readAgain, readBlock } from './patient-blocks.ts'

/** One go is short, so that an offer that is logged meanwhile does not wait for years to be judged. */
const FACTS_AT_ONCE = 500
const JUDGE_MS = 12

const OF_CLINIC: readonly EventType[] = ['clinic-set-up', 'clinic-changed']
const OF_VISIT: readonly EventType[] = ['visit-recorded', 'visit-status-changed', 'visit-missed', 'offer-made', 'offer-corrected', 'offer-withdrawn']
const OF_DAY: readonly EventType[] = ['day-closed', 'day-reopened']
const OF_PATIENT: readonly EventType[] = ['patient-recorded', 'patient-groups-recorded', 'account-opened']

type Fact = { readonly seq: number; readonly type: EventType; readonly patientId: string | null; readonly visitId: string | null; readonly date: LocalDate | null }

const newestSeq = (writer: Writer): number => writer.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM event')?.seq ?? 0

const LAYOUT = `${VISIT_LAYOUT} ${RECORDED_LAYOUT} ${Object.keys(PATIENT_LAYOUT).join()}`

/** Nothing is kept yet, or it was kept by another version of the app. Answers the fact from which on it is right. */
const beginAnew = (writer: Writer): number => {
  for (const table of FIGURE_TABLES) writer.run(`DELETE FROM ${table}`)
  const seq = newestSeq(writer)
  writer.run('INSERT INTO figure_mark (one, layout, seq) VALUES (1, ?, ?)', LAYOUT, seq)
  return seq
}

/** An answer decides over the patient's later visits too. */
const dropDaysFrom = (writer: Writer, patientId: string, from: LocalDate): void =>
  writer.run('DELETE FROM figure_day WHERE date IN (SELECT date FROM visit WHERE patient_id = ? AND date >= ?)', patientId, from)

const dropDaysOfVisits = (writer: Writer, visitIds: ReadonlySet<string>): void => {
  for (const visitId of visitIds) {
    const visit = writer.get<{ patientId: string; date: LocalDate }>('SELECT patient_id AS patientId, date FROM visit WHERE visit_id = ?', visitId)
    if (visit) dropDaysFrom(writer, visit.patientId, visit.date)
  }
}

const readPatientsAgain = (writer: Writer, patientIds: ReadonlySet<string>): void => {
  const [words, timeZone, seq] = [keptWords(writer), clinicZone(writer), newestSeq(writer)]
  const wordsBefore = words.all.length
  const blocks = new Map<number, Uint8Array | null>()
  const blockBytes = (block: number): Uint8Array | null => {
    const kept = writer.get<{ columns: Uint8Array }>('SELECT columns FROM figure_patients WHERE block = ?', block)
    return kept ? new Uint8Array(kept.columns) : null
  }
  for (const patientId of patientIds) {
    const patient = writer.get<{ row: number }>('SELECT row FROM patient WHERE patient_id = ?', patientId)?.row
    if (patient === undefined) continue
    const block = blockOf(patient)
    const bytes = blocks.get(block) ?? blockBytes(block)
    blocks.set(block, bytes)
    // A block that is not kept yet is read as a whole, later: what was judged without it may be wrong.
    const from = bytes ? readAgain(writer, patient, blockIn(bytes), { words, timeZone }) : ALWAYS
    if (from !== null) dropDaysFrom(writer, patientId, dateOfEpochDay(from))
  }
  for (const [block, bytes] of blocks) if (bytes) writer.run('UPDATE figure_patients SET columns = ?, seq = ? WHERE block = ?', bytes, seq, block)
  keepWords(writer, words, wordsBefore)
}

/** True once all facts are followed. */
const followFacts = (writer: Writer, since: number): boolean => {
  const facts = writer.all<Fact>(
    `SELECT seq, type, coalesce(payload ->> '$.facts.patientId', payload ->> '$.patientId') AS patientId,
       coalesce(payload ->> '$.facts.visitId', payload ->> '$.visitId') AS visitId, payload ->> '$.date' AS date
     FROM event WHERE seq > ? AND type IN (SELECT value FROM json_each(?)) ORDER BY seq LIMIT ?`,
    since, JSON.stringify([...OF_CLINIC, ...OF_VISIT, ...OF_DAY, ...OF_PATIENT]), FACTS_AT_ONCE,
  )
  const isAll = facts.length < FACTS_AT_ONCE
  const until = isAll ? newestSeq(writer) : (facts.at(-1)?.seq ?? since)
  if (until === since) return true
  // What was judged before them may not be right any more.
  if (facts.length > 0) begunBy.delete(writer)
  const idsOf = (types: readonly EventType[], id: 'patientId' | 'visitId' | 'date') => new Set(facts.flatMap((fact) => (types.includes(fact.type) ? (fact[id] ?? []) : [])))
  // Its rules and its time zone decide over all of them.
  if (facts.some(({ type }) => OF_CLINIC.includes(type))) for (const table of ['figure_day', 'figure_patients']) writer.run(`DELETE FROM ${table}`)
  for (const date of idsOf(OF_DAY, 'date')) writer.run('DELETE FROM figure_day WHERE date = ?', date)
  dropDaysOfVisits(writer, idsOf(OF_VISIT, 'visitId'))
  readPatientsAgain(writer, idsOf(OF_PATIENT, 'patientId'))
  writer.run('UPDATE figure_mark SET seq = ?', until)
  return isAll
}

/** True once all patients are kept. */
const keepNextPatients = (writer: Writer): boolean => {
  const last = writer.get<{ row: number | null }>('SELECT max(row) AS row FROM patient')?.row ?? null
  const kept = new Set(writer.all<{ block: number }>('SELECT block FROM figure_patients').map(({ block }) => block))
  const missing = last === null ? [] : Array.from({ length: blockOf(last) + 1 }, (_, block) => block).filter((block) => !kept.has(block))
  const [next] = missing
  if (next === undefined) return true
  const words = keptWords(writer)
  const wordsBefore = words.all.length
  writer.run('INSERT INTO figure_patients (block, seq, columns) VALUES (?, ?, ?)', next, newestSeq(writer), readBlock(writer, next, { words, timeZone: clinicZone(writer) }))
  keepWords(writer, words, wordsBefore)
  return missing.length === 1
}

/** The days of the first and last visit that is on file; null where there is none. */
const daysOnFile = (writer: Writer, sites: readonly string[]): { readonly first: LocalDate; readonly last: LocalDate } | null => {
  const ends = sites.flatMap((siteId) => {
    const of = (which: 'ASC' | 'DESC') => writer.get<{ date: LocalDate }>(`SELECT date FROM visit WHERE site_id = ? ORDER BY date ${which} LIMIT 1`, siteId)?.date
    return [of('ASC'), of('DESC')].flatMap((date) => date ?? [])
  }).sort()
  const [first, last] = [ends[0], ends.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

type Days = { readonly from: LocalDate; readonly to: LocalDate }

const missingDays = (writer: Writer, { from, to }: Days): readonly LocalDate[] => {
  const kept = new Set(writer.all<{ date: LocalDate }>('SELECT date FROM figure_day WHERE date BETWEEN ? AND ?', from, to).map(({ date }) => date))
  return Array.from({ length: Math.max(0, daysFrom(from, to) + 1) }, (_, day) => addDays(from, day)).filter((date) => !kept.has(date))
}

const sitesClosed = (writer: Writer, sites: readonly string[], date: LocalDate): ReadonlySet<string> =>
  new Set(sites.filter((siteId) => writer.get('SELECT 1 FROM day_close WHERE site_id = ? AND date = ? AND is_closed = 1', siteId, date) !== undefined))

/** The day that is being judged, site after site: it is kept once all of them are. */
type Begun = { readonly date: LocalDate; readonly visits: FigureVisit[]; readonly sitesLeft: string[] }
const begunBy = new WeakMap<Writer, Begun>()

const beginDay = (date: LocalDate, sites: readonly string[]): Begun => ({ date, visits: [], sitesLeft: [...sites] })

const keepDay = (writer: Writer, { date, visits }: Begun, sites: readonly string[]): void => {
  const words = keptWords(writer)
  const wordsBefore = words.all.length
  const { columns, openSites } = packDay(visits, sitesClosed(writer, sites, date), words)
  writer.run('INSERT INTO figure_day (date, seq, columns, open_sites) VALUES (?, ?, ?, ?)', date, newestSeq(writer), columns, openSites)
  keepWords(writer, words, wordsBefore)
}

/** True once all days of the period are kept on which somebody may have been seen. */
const keepNextDays = (writer: Writer, { from, to }: Days): boolean => {
  const sites = siteIds(writer)
  const onFile = daysOnFile(writer, sites)
  if (onFile === null) return true
  const missing = missingDays(writer, { from: from < onFile.first ? onFile.first : from, to: to > onFile.last ? onFile.last : to })
  const judgedBy = { rules: reOfferRules(writer), timeZone: clinicZone(writer) }
  const until = performance.now() + JUDGE_MS
  for (const date of missing) {
    const known = begunBy.get(writer)
    const day = known?.date === date ? known : beginDay(date, sites)
    begunBy.set(writer, day)
    for (let siteId = day.sitesLeft.pop(); siteId !== undefined; siteId = day.sitesLeft.pop()) {
      day.visits.push(...judgedVisits(writer, siteId, date, judgedBy))
      if (performance.now() >= until) break
    }
    if (day.sitesLeft.length > 0) return false
    keepDay(writer, day, sites)
    begunBy.delete(writer)
    if (performance.now() >= until) return date === missing.at(-1)
  }
  return true
}

/** Takes the next step; true once the days of the period are kept, and nothing has to be done. */
export const keepFigures = (writer: Writer, days: Days): boolean => {
  const mark = writer.get<{ layout: string; seq: number }>('SELECT layout, seq FROM figure_mark')
  const since = mark?.layout === LAYOUT ? mark.seq : beginAnew(writer)
  return followFacts(writer, since) && keepNextPatients(writer) && keepNextDays(writer, days)
}

/** The same for all days before `today`. */
export const keepAllFigures = (writer: Writer, today: LocalDate): boolean => {
  const onFile = daysOnFile(writer, siteIds(writer))
  return onFile === null || keepFigures(writer, { from: onFile.first, to: addDays(today, -1) })
}
