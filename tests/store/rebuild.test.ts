import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog, type EventLog } from '../../electron/store/event-log.ts'
import { createWriter } from '../../electron/store/handle.ts'
import { CATALOGUE, type EventType } from '../../shared/events/catalogue.ts'
import type { NewEvent } from '../../shared/events/event.ts'
import { SOFIA } from '../support/alder-brook.ts'
import { createRandom } from '../support/random.ts'
import { newWorld, PAYLOADS, subjectOf, type World } from '../support/random-events.ts'
import { dumpTables } from '../support/store-tables.ts'
import { countingIds, ELEVEN_EIGHTEEN, openTestStore, type TestStore } from '../support/test-store.ts'

const TYPES = Object.keys(CATALOGUE) as EventType[]
/** A clinic is set up once; what a file starts with. */
const LATER_TYPES = TYPES.filter((type) => type !== 'clinic-set-up')

let store: TestStore
let log: EventLog
let nowMs: number
beforeEach(() => {
  store = openTestStore()
  nowMs = ELEVEN_EIGHTEEN
  log = createEventLog(createWriter(store.database), 'nurse-desk', { nowMs: () => nowMs }, countingIds('event'))
})
afterEach(() => store.remove())

const append = (type: EventType, world: World): void => {
  const payload = PAYLOADS[type](world)
  log.append({ type, subject: subjectOf(payload), payload } as NewEvent, world.random.maybe(SOFIA))
}

const expectSameAfterRebuild = (): void => {
  const before = dumpTables(store.database)
  store.rebuild()
  expect(dumpTables(store.database)).toEqual(before)
}

describe('the read tables', () => {
  it.each(TYPES)('are the same after a rebuild when the log holds %s', (type) => {
    const world = newWorld(createRandom(TYPES.indexOf(type)))
    store.database.transaction(() => {
      for (const earlier of ['clinic-set-up', 'staff-added', 'patient-recorded', 'visit-recorded', 'offer-made', 'invitation-issued'] as const)
        if (earlier !== type) append(earlier, world)
      append(type, world)
    })()
    const kept = store.database.prepare('SELECT type, payload FROM event ORDER BY seq DESC LIMIT 1').get() as { type: string; payload: string }
    expect(kept.type).toBe(type)
    expect(CATALOGUE[type].payload.safeParse(JSON.parse(kept.payload)).success).toBe(true)
    expectSameAfterRebuild()
  })

  it('are the same after a rebuild of any history', () => {
    const step = fc.record({ type: fc.constantFrom(...LATER_TYPES), minutes: fc.integer({ min: -30, max: 30 }) })
    fc.assert(
      fc.property(fc.integer(), fc.array(step, { minLength: 40, maxLength: 400, size: 'max' }), (seed, steps) => {
        store.remove()
        store = openTestStore()
        log = createEventLog(createWriter(store.database), 'nurse-desk', { nowMs: () => nowMs }, countingIds('event'))
        const world = newWorld(createRandom(seed))
        store.database.transaction(() => {
          append('clinic-set-up', world)
          for (const { type, minutes } of steps) {
            nowMs += minutes * 60_000
            append(type, world)
          }
        })()
        expectSameAfterRebuild()
      }),
      { numRuns: 15 },
    )
  })
})
