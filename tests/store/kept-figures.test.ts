/** Days are judged once and kept: whatever happens after, they are as they would be if all were judged anew. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog, type EventLog } from '../../electron/store/event-log.ts'
import { keptVisits } from '../../electron/store/figures/kept-figures.ts'
import { createWriter } from '../../electron/store/handle.ts'
import { FIGURE_TABLES } from '../../electron/store/schema/projection-tables.ts'
import { CATALOGUE, type EventType } from '../../shared/events/catalogue.ts'
import type { NewEvent } from '../../shared/events/event.ts'
import { eachVisit } from '../../shared/figures/figure-visits.ts'
import { ALDER_BROOK, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { newWorld, PAYLOADS, subjectOf, type World } from '../support/random-events.ts'
import { createRandom } from '../support/random.ts'
import { countingIds, ELEVEN_EIGHTEEN, openAlderBrook, openTestStore, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

/** What the figures follow; a change of the clinic, after which all is judged anew, is rare. */
const FOLLOWED: readonly EventType[] = [
  'visit-recorded', 'visit-status-changed', 'visit-missed', 'offer-made', 'offer-made', 'offer-corrected', 'offer-withdrawn', 'day-closed', 'day-reopened',
  'patient-recorded', 'patient-groups-recorded', 'account-opened',
]
const someType = fc.oneof({ weight: 200, arbitrary: fc.constantFrom(...FOLLOWED) }, { weight: 20, arbitrary: fc.constantFrom(...(Object.keys(CATALOGUE) as EventType[]).filter((type) => !type.startsWith('clinic-'))) }, { weight: 1, arbitrary: fc.constant('clinic-changed' as const) })
/** All days the histories are about. */
const DAYS = { from: '2025-10-01', to: '2025-10-31' }

let store: TestStore
beforeEach(() => {
  store = openTestStore()
})
afterEach(() => store.remove())

const keep = () => {
  while (!store.run('keepFigureDays', DAYS));
}

/** All that is kept, in words: numbers of words may be others. */
const kept = () => {
  keep()
  const visits = keptVisits(createWriter(store.database), { ...DAYS, siteId: null })
  const { words, patients } = visits
  const rows: string[] = []
  eachVisit(visits, (day, at) => {
    const patient = day.patient[at] ?? 0
    const columns = [day.marks, day.hour, day.method, day.setting, day.reasons].map((column) => column[at])
    const known = [patients.birth, patients.recorded, patients.account, patients.key].map((column) => column[patient])
    rows.push([day.date, patient, words.wordOf(day.site[at] ?? 0), words.wordOf(day.staff[at] ?? 0), words.wordOf(patients.language[patient] ?? 0), ...columns, ...known].join())
  })
  const open = visits.days.map(({ date, openSites }) => [date, ...[...openSites].map((site) => words.wordOf(site)).sort()].join())
  return { rows: rows.sort(), open }
}

const keptAnew = () => {
  for (const table of FIGURE_TABLES) store.database.exec(`DELETE FROM ${table}`)
  return kept()
}

describe('days that are kept', () => {
  it('are as if judged anew, after any history', () => {
    const step = fc.record({ type: someType, minutes: fc.integer({ min: -30, max: 3_000 }) })
    fc.assert(
      fc.property(fc.integer(), fc.array(step, { minLength: 60, maxLength: 300, size: 'max' }), (seed, steps) => {
        store.remove()
        store = openTestStore()
        let nowMs = ELEVEN_EIGHTEEN
        const log: EventLog = createEventLog(createWriter(store.database), 'nurse-desk', { nowMs: () => nowMs }, countingIds('event'))
        const world = newWorld(createRandom(seed))
        const append = (type: EventType, of: World): void => {
          const payload = PAYLOADS[type](of)
          store.database.transaction(() => log.append({ type, subject: subjectOf(payload), payload } as NewEvent, of.random.maybe(SOFIA)))()
        }
        append('clinic-set-up', world)
        for (const [at, { type, minutes }] of steps.entries()) {
          nowMs += minutes * 60_000
          append(type, world)
          if (at % 4 === 0) keep()
          if (at % 40 === 39) expect(kept()).toEqual(keptAnew())
        }
      }),
      // Each run makes a file: shrinking a failure by itself would take minutes. Run it again with the seed it names.
      { numRuns: 20, endOnFailure: true },
    )
  })

  it('are still there when the file is opened again, and are not judged a second time', () => {
    store.remove()
    store = openAlderBrook()
    const visitId = walkIn(store)
    store.run('logOffer', { offerId: 'offer-1', offer: tookTheSheet(visitId), corrects: null, by: SOFIA })
    const before = kept()
    expect(before.rows).toHaveLength(1)
    const seqOf = () => store.database.prepare('SELECT date, seq FROM figure_day').all()
    const judged = seqOf()
    const { folder } = store
    store.close()
    store = openTestStore(folder, { mayCreate: false })
    expect(kept()).toEqual(before)
    expect(seqOf()).toEqual(judged)
  })

  it('of one patient do not take others with them', () => {
    store.remove()
    store = openAlderBrook()
    walkIn(store)
    store.passMinutes(24 * 60)
    const later = walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    keep()
    const dates = () => store.database.prepare('SELECT date FROM figure_day ORDER BY date').pluck().all()
    expect(dates()).toEqual([TODAY, '2025-10-15'])
    store.run('logOffer', { offerId: 'offer-1', offer: tookTheSheet(later), corrects: null, by: SOFIA })
    expect(store.run('keepFigureDays', { from: '2025-10-01', to: '2025-10-01' })).toBe(true)
    expect(dates()).toEqual([TODAY])
  })

  it('have who never came, once they are marked as missed', () => {
    store.remove()
    store = openAlderBrook()
    const visitId = walkIn(store)
    store.run('setVisitStatus', { visitId, status: 'expected', by: SOFIA })
    expect(kept().rows).toHaveLength(0)
    const log = createEventLog(createWriter(store.database), 'nurse-desk', { nowMs: () => ELEVEN_EIGHTEEN }, countingIds('event'))
    log.append({ type: 'visit-missed', subject: visitId, payload: { visitId, reason: 'left-early', letterWillBePosted: false } }, SOFIA)
    expect(kept().rows).toHaveLength(1)
  })

  it('move counts of groups by numbers that the same patient has in no other clinic', () => {
    const keysOf = (name: string) => {
      store.remove()
      store = openTestStore()
      store.run('setUpClinic', { clinic: { ...ALDER_BROOK, name }, isSample: false, people: [{ staffId: SOFIA, name: 'Sofia Reyes', role: 'manager', pinHash: 'hash' }] })
      walkIn(store)
      keep()
      const { patients } = keptVisits(createWriter(store.database), { ...DAYS, siteId: null })
      return { keys: patients.key.filter((key) => key !== 0), ids: store.database.prepare('SELECT patient_id FROM patient').pluck().all() }
    }
    const [here, there] = [keysOf('Alder Brook'), keysOf('Cedar Bend')]
    expect(here.keys).toHaveLength(1)
    expect(there.ids).toEqual(here.ids)
    expect(there.keys).not.toEqual(here.keys)
  })

  it('of another version of the app are not read', () => {
    store.remove()
    store = openAlderBrook()
    walkIn(store)
    const before = kept()
    store.database.exec(`UPDATE figure_mark SET layout = 'of another'; UPDATE figure_day SET columns = x'00'`)
    expect(kept()).toEqual(before)
  })

  it('are filled in quiet moments up to yesterday', () => {
    store.remove()
    store = openAlderBrook()
    walkIn(store)
    while (!store.run('keepAllFigureDays', {}));
    expect(store.database.prepare('SELECT count(*) FROM figure_day').pluck().get()).toBe(0)
    store.passMinutes(24 * 60)
    while (!store.run('keepAllFigureDays', {}));
    expect(store.database.prepare('SELECT date FROM figure_day').pluck().all()).toEqual([TODAY])
  })
})
