import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog, type EventLog } from '../../electron/store/event-log.ts'
import { createWriter } from '../../electron/store/handle.ts'
import { CATALOGUE, type EventType } from '../../shared/events/catalogue.ts'
import type { NewEvent } from '../../shared/events/event.ts'
import { INTERPRETER_IDS, OUTCOME_IDS } from '../../shared/offers/words.ts'
import { COMPANIES } from '../../shared/script/situation.ts'
import { LANGUAGES } from '../../shared/text/languages.ts'
import { VISIT_STATUSES } from '../../shared/visits/visit.ts'
import { DANA, NORTHGATE, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { createRandom, type Random } from '../support/random.ts'
import { newWorld, PAYLOADS, subjectOf, type World } from '../support/random-events.ts'
import { dumpTables } from '../support/store-tables.ts'
import { countingIds, ELEVEN_EIGHTEEN, openAlderBrook, openTestStore, TODAY, type TestStore } from '../support/test-store.ts'

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

const walkIn = (n: number) =>
  store.run('addWalkIn', {
    visitId: `visit-${n}`, siteId: n % 3 === 0 ? NORTHGATE : RIVERSIDE, by: SOFIA,
    patient: {
      newId: `patient-${n}`, name: { given: 'Tomasz', family: `Kowalczyk-${n}` }, birthDate: '1985-06-02', mrn: `00${n}`,
    },
  })

type Earlier = { readonly visitId: string; readonly offerId: string }

/** One thing somebody at the desk does, well or badly: what is refused must leave no trace either. */
const doSomething = ({ int, pick, chance }: Random, n: number): void => {
  const visitId = `visit-${int(n + 1)}`
  const offer = {
    ...tookTheSheet(visitId), outcome: pick(OUTCOME_IDS), method: pick([null, 'qr-sheet', 'verbal-only'] as const),
    company: pick(COMPANIES), interpreter: pick(INTERPRETER_IDS), handouts: ['privacy'].slice(int(2)),
  }
  const siteId = pick([RIVERSIDE, NORTHGATE])
  const offerId = `offer-${n}`
  const logged = store.database.prepare<[], Earlier>('SELECT visit_id AS visitId, offer_id AS offerId FROM offer').all()
  const earlier = logged.length > 0 ? pick(logged) : { visitId, offerId: 'offer-never-made' }
  pick([
    () => walkIn(n),
    () => walkIn(int(n + 1)),
    () => store.run('logOffer', { offerId, offer, corrects: null, by: SOFIA }),
    () => store.run('logOffer', { offerId, offer: { ...offer, visitId: earlier.visitId }, corrects: earlier.offerId, by: SOFIA }),
    () => store.run('withdrawOffer', { visitId: earlier.visitId, withdraws: earlier.offerId, why: 'by-mistake', by: SOFIA }),
    () => store.run('setVisitStatus', { visitId, status: pick(VISIT_STATUSES), by: SOFIA }),
    () => store.run('markMissed', { visitId, reason: 'left-early', letterWillBePosted: chance(0.5), by: SOFIA }),
    () => store.run('closeDay', { siteId, date: TODAY, by: DANA }),
    () => store.run('reopenDay', { siteId, date: TODAY, by: DANA }),
    () => store.run('recordSignIn', { staffId: SOFIA, isRight: chance(0.3) }),
    () => store.run('chooseLanguage', { staffId: SOFIA, language: pick(LANGUAGES) }),
    () => store.run('setPin', { staffId: SOFIA, pinHash: 'hash', by: DANA }),
    () => store.run('changeStaff', { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: chance(0.8), by: DANA }),
    () => store.run('recordPrinting', { invitationId: 'invitation-1', visitId, problem: chance(0.5) ? 'out-of-paper' : null, by: null }),
  ])()
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
      // Each run makes a file: shrinking a failure by itself would take minutes. Run it again with the seed it names.
      { numRuns: 15, endOnFailure: true },
    )
  })

  it.each([1, 2, 3])('are the same after a rebuild of a long day at the desk (%i)', (seed) => {
    store.remove()
    store = openAlderBrook()
    const random = createRandom(seed)
    for (let n = 0; n < 250; n += 1) {
      if (random.chance(0.2)) store.passMinutes(random.int(20) - 5)
      doSomething(random, n)
    }
    const read = () => [
      store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN }),
      store.run('searchPatients', { text: 'kow', siteId: RIVERSIDE, today: TODAY }),
      store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY }),
    ]
    const before = read()
    expectSameAfterRebuild()
    expect(read()).toEqual(before)
    expect(store.run('findChainBreaks', {})).toEqual([])
    store.close()
    store = openTestStore(store.folder, { mayCreate: false })
    expect(read()).toEqual(before)
  })
})
