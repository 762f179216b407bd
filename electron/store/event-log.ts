/** Appends facts and projects them; the caller holds the transaction, so both happen or neither. */
import { hash as digestOf } from 'node:crypto'
import { CATALOGUE, isEventType } from '../../shared/events/catalogue.ts'
import type { NewEvent, StoredEvent } from '../../shared/events/event.ts'
import { toNewest } from '../../shared/events/to-newest.ts'
import { nextHybridTime } from '../../shared/events/hybrid-clock.ts'
import type { Reader, Writer } from './handle.ts'
import { project } from './projections/project.ts'

export type Clock = { readonly nowMs: () => number }
export type Ids = { readonly next: () => string }

type EventRow = {
  id: string
  type: string
  version: number
  at: string
  workstation: string
  staff: string | null
  subject: string
  payload: string
  prev_hash: string
  hash: string
}

export type EventLog = {
  /** Writes the fact and its projection. Throws on a payload that is not in the catalogue: that is a bug. */
  append(event: NewEvent, staff: string | null): void
  /** After a rolled back transaction the last hash and time in memory are one step ahead: read them again. */
  forget(): void
}

const hashOf = (prevHash: string, fields: readonly (string | number | null)[]): string =>
  digestOf('sha256', JSON.stringify([prevHash, ...fields]), 'hex')

/** `workstation` names the chain this log writes; other workstations' chains may lie in the same table. */
export const createEventLog = (writer: Writer, workstation: string, clock: Clock, ids: Ids): EventLog => {
  let last: { at: string; hash: string } | undefined
  const readLast = () =>
    writer.get<{ at: string; hash: string }>(
      'SELECT at, hash FROM event WHERE workstation = ? ORDER BY seq DESC LIMIT 1',
      workstation,
    )

  return {
    append: (event, staff) => {
      last ??= readLast()
      const { version, payload: schema } = CATALOGUE[event.type]
      const parsed = schema.parse(event.payload)
      const payload = JSON.stringify(parsed)
      const id = ids.next()
      const at = nextHybridTime(last?.at, clock.nowMs())
      const prevHash = last?.hash ?? ''
      const hash = hashOf(prevHash, [id, event.type, version, at, workstation, staff, event.subject, payload])
      writer.run(
        `INSERT INTO event (id, type, version, at, workstation, staff, subject, payload, prev_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id, event.type, version, at, workstation, staff, event.subject, payload, prevHash, hash,
      )
      last = { at, hash }
      // What is projected is what was written, not what was handed in: a replay must give the same rows.
      project(writer, { ...event, id, version, at, workstation, staff, prevHash, hash, payload: parsed } as StoredEvent)
    },
    forget: () => {
      last = undefined
    },
  }
}

const EVENT_COLUMNS = 'id, type, version, at, workstation, staff, subject, payload, prev_hash, hash'

/** Every fact in the order it was written, `atOnce` at a time: the log may be years long. */
function* factsIn(reader: Reader, atOnce: number): Generator<EventRow> {
  for (let after = 0; ; ) {
    const rows = reader.all<EventRow & { seq: number }>(
      `SELECT seq, ${EVENT_COLUMNS} FROM event WHERE seq > ? ORDER BY seq LIMIT ?`,
      after, atOnce,
    )
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
  }
}

const REPLAYED_AT_ONCE = 1_000

/** Builds the read tables anew from the log. Facts this version does not know stay in the log and are passed over. */
export const replay = (writer: Writer): void => {
  for (const { payload, prev_hash: prevHash, ...row } of factsIn(writer, REPLAYED_AT_ONCE)) {
    if (!isEventType(row.type) || row.version > CATALOGUE[row.type].version) continue
    const newest = toNewest(row.type, row.version, JSON.parse(payload) as Record<string, unknown>)
    project(writer, { ...row, prevHash, payload: newest } as unknown as StoredEvent)
  }
}

export type ChainBreak = { readonly eventId: string; readonly workstation: string }

/**
 * Follows the chain of each workstation and yields after every 25 facts, so that the caller can do other work between.
 * Ends with the first fact of each chain that does not follow from the one before. Reading every fact also notices a
 * damaged page: the database then throws.
 */
export function* followChains(reader: Reader): Generator<undefined, readonly ChainBreak[]> {
  const lastHash = new Map<string, string>()
  const broken = new Map<string, ChainBreak>()
  let count = 0
  for (const row of factsIn(reader, FACTS_AT_ONCE)) {
    const expected = lastHash.get(row.workstation) ?? ''
    const hash = hashOf(row.prev_hash, [
      row.id, row.type, row.version, row.at, row.workstation, row.staff, row.subject, row.payload,
    ])
    if ((row.prev_hash !== expected || row.hash !== hash) && !broken.has(row.workstation))
      broken.set(row.workstation, { eventId: row.id, workstation: row.workstation })
    lastHash.set(row.workstation, row.hash)
    if ((count += 1) % FACTS_AT_ONCE === 0) yield undefined
  }
  return [...broken.values()]
}

/** Read so many at once, too: a thousand keep a call that comes meanwhile waiting for as long as two calls take. */
const FACTS_AT_ONCE = 25

/** Where the log is broken; empty when it is whole. */
export const findChainBreaks = (reader: Reader): readonly ChainBreak[] => {
  const walk = followChains(reader)
  for (;;) {
    const step = walk.next()
    if (step.done) return step.value
  }
}

export const countFacts = (reader: Reader): number =>
  reader.get<{ facts: number }>('SELECT count(*) AS facts FROM event')?.facts ?? 0
