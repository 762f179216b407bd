import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog } from '../../electron/store/event-log.ts'
import { createWriter } from '../../electron/store/handle.ts'
import { nextHybridTime, physicalMs } from '../../shared/events/hybrid-clock.ts'
import { ALDER_BROOK, DANA, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { dumpTables } from '../support/store-tables.ts'
import {
  countingIds, ELEVEN_EIGHTEEN, FRONT_DESK_2, openAlderBrook, openTestStore, reopen, TODAY, walkIn, type TestStore,
} from '../support/test-store.ts'

type EventRow = {
  seq: number; id: string; type: string; version: number; at: string; workstation: string; staff: string | null
  subject: string; payload: string; prev_hash: string; hash: string
}

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

const rows = (): EventRow[] => store.database.prepare('SELECT * FROM event ORDER BY seq').all() as EventRow[]
const last = (): EventRow => rows().at(-1) as EventRow
const breaks = () => store.run('findChainBreaks', {})
const logAnOffer = (offerId = 'offer-1', visitId = walkIn(store)) =>
  store.run('logOffer', { offerId, offer: tookTheSheet(visitId), corrects: null, by: SOFIA })

/** A fact as a newer desk would write it, at the end of this desk's chain. */
const writeForeign = (type: string, version: number, payload: object): void => {
  const { hash: prevHash, at } = last()
  const row = [`foreign-${type}`, type, version, nextHybridTime(at, 0), FRONT_DESK_2, SOFIA, 'visit-x', JSON.stringify(payload)]
  const hash = createHash('sha256').update(JSON.stringify([prevHash, ...row])).digest('hex')
  store.database
    .prepare(
      `INSERT INTO event (id, type, version, at, workstation, staff, subject, payload, prev_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(...row, prevHash, hash)
}

describe('reading the log in quiet moments', () => {
  it('takes small steps, so that a call in between does not wait', () => {
    for (let minute = 0; minute < 450; minute += 1)
      store.run('setVisitStatus', { visitId: walkIn(store), status: minute % 2 === 0 ? 'leaving' : 'arrived', by: SOFIA })
    const walk = store.inspect()
    let steps = 0
    let step = walk.next()
    for (; !step.done; step = walk.next()) {
      steps += 1
      store.run('clinicFacts', {})
    }
    expect(step.value).toEqual([])
    expect(steps).toBe(Math.floor(store.run('countFacts', {}) / 25))
  })
})

describe('the chain of hashes', () => {
  it('is whole after a day’s work, and goes on after a restart', () => {
    const visitId = walkIn(store)
    logAnOffer('offer-1', visitId)
    const before = last().hash
    store = reopen(store)
    store.run('withdrawOffer', { visitId, withdraws: 'offer-1', why: 'by-mistake', by: SOFIA })
    expect(last().prev_hash).toBe(before)
    expect(breaks()).toEqual([])
  })

  it('covers every column of a fact', () => {
    logAnOffer()
    for (const [column, value] of Object.entries({
      id: 'other', type: 'other', version: 2, at: '2020-01-01T00:00:00.000Z-0000', staff: 'other', subject: 'other', payload: '{}',
    })) {
      const { seq, id, ...row } = rows()[2] as EventRow
      const was = { id, ...row }[column as keyof typeof row | 'id']
      store.database.prepare(`UPDATE event SET ${column} = ? WHERE seq = ?`).run(value, seq)
      expect(breaks(), column).toEqual([{ eventId: column === 'id' ? 'other' : id, workstation: FRONT_DESK_2 }])
      store.database.prepare(`UPDATE event SET ${column} = ? WHERE seq = ?`).run(was, seq)
    }
    expect(breaks()).toEqual([])
  })

  it('shows a removed fact', () => {
    logAnOffer()
    const [, second, third] = rows()
    store.database.prepare('DELETE FROM event WHERE seq = ?').run(second?.seq)
    expect(breaks()).toEqual([{ eventId: third?.id, workstation: FRONT_DESK_2 }])
  })

  it('shows two facts that changed places', () => {
    logAnOffer()
    const [, second, third] = rows() as [EventRow, EventRow, EventRow]
    const move = store.database.prepare('UPDATE event SET seq = ? WHERE seq = ?')
    move.run(-1, second.seq)
    move.run(second.seq, third.seq)
    move.run(third.seq, -1)
    expect(breaks()).toEqual([{ eventId: third.id, workstation: FRONT_DESK_2 }])
  })

  it('is one for each workstation; a break in one leaves the others whole', () => {
    const clock = { nowMs: () => ELEVEN_EIGHTEEN }
    const nurses = createEventLog(createWriter(store.database), 'nurse-desk', clock, countingIds('nurse'))
    const signOut = () => nurses.append({ type: 'signed-out', subject: DANA, payload: { staffId: DANA, why: 'left' } }, DANA)
    signOut()
    logAnOffer()
    signOut()
    expect(breaks()).toEqual([])
    store.database.prepare(`UPDATE event SET payload = '{}' WHERE id = 'nurse-00000001'`).run()
    expect(breaks()).toEqual([{ eventId: 'nurse-00000001', workstation: 'nurse-desk' }])
  })
})

describe('reading the log in quiet moments', () => {
  const walk = (): { pauses: number; found: unknown } => {
    const steps = store.inspect()
    for (let pauses = 0; ; pauses += 1) {
      const { done, value } = steps.next()
      if (done) return { pauses, found: value }
    }
  }
  const signInOften = (count: number) =>
    store.database.transaction(() => {
      for (let n = 0; n < count; n += 1) store.run('recordSignIn', { staffId: SOFIA, isRight: true })
    })()

  it('lets other work in between, and finds what the chain shows', () => {
    signInOften(1300)
    const { pauses, found } = walk()
    expect(pauses).toBeGreaterThanOrEqual(6)
    expect(found).toEqual([])
    const { id } = rows()[1250] as EventRow
    store.database.prepare(`UPDATE event SET payload = '{}' WHERE id = ?`).run(id)
    expect(walk().found).toEqual([{ eventId: id, workstation: FRONT_DESK_2 }])
  })

  it('sees what is written meanwhile as part of the chain', () => {
    signInOften(400)
    const steps = store.inspect()
    steps.next()
    logAnOffer()
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value).toEqual([])
  })
})

describe('a command that fails half way', () => {
  it('leaves no fact behind and the chain whole', () => {
    const file = openTestStore()
    const people = [
      { staffId: DANA, name: 'Dana Mercer', role: 'manager' as const, pinHash: 'x' },
      { staffId: SOFIA, name: '', role: 'desk' as const, pinHash: 'x' },
    ]
    expect(() => file.run('setUpClinic', { clinic: ALDER_BROOK, isSample: false, people })).toThrow()
    expect(file.database.prepare('SELECT count(*) AS n FROM event').get()).toEqual({ n: 0 })
    expect(file.run('clinicFacts', {})).toBeNull()
    file.run('setUpClinic', { clinic: ALDER_BROOK, isSample: false, people: people.slice(0, 1) })
    expect(file.run('findChainBreaks', {})).toEqual([])
    file.remove()
  })
})

describe('facts this version does not know', () => {
  it('are kept and passed over by a rebuild', () => {
    logAnOffer()
    const known = dumpTables(store.database)
    writeForeign('portal-opened-at-home', 1, { visitId: 'visit-0019480' })
    writeForeign('offer-made', 99, { offerId: 'offer-2', shape: 'of a later year' })
    const kept = rows()
    store.rebuild()
    expect(dumpTables(store.database)).toEqual(known)
    expect(rows()).toEqual(kept)
  })

  it('stay part of the chain that this version goes on writing', () => {
    writeForeign('portal-opened-at-home', 1, {})
    store = reopen(store)
    logAnOffer()
    expect(breaks()).toEqual([])
    expect(store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })).toHaveLength(1)
  })

  it('do not look known because of what every object has', () => {
    writeForeign('constructor', 1, {})
    writeForeign('__proto__', 1, {})
    expect(() => store.rebuild()).not.toThrow()
  })
})

describe('hybrid time', () => {
  it('keeps facts in order when the clock jumps back, and over a restart', () => {
    logAnOffer('offer-1')
    store.passMinutes(-600)
    store.run('setVisitStatus', { visitId: 'visit-0019480', status: 'leaving', by: SOFIA })
    store = reopen(store, { nowMs: ELEVEN_EIGHTEEN - 90 * 86_400_000 })
    store.run('setVisitStatus', { visitId: 'visit-0019480', status: 'departed', by: SOFIA })
    const times = rows().map(({ at }) => at)
    expect(times).toEqual([...new Set(times)].sort())
  })

  it('rises as text whatever the clock does', () => {
    const clock = fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(clock, (readings) => {
        let last: string | undefined
        for (const reading of readings) {
          const next = nextHybridTime(last, reading)
          if (last !== undefined && next <= last) return false
          last = next
        }
        return last !== undefined && physicalMs(last) >= Math.max(...readings)
      }),
    )
  })

  it('borrows a millisecond when its counter is full', () => {
    expect(nextHybridTime('2025-10-14T18:18:00.000Z-ffff', 0)).toBe('2025-10-14T18:18:00.001Z-0000')
  })
})
