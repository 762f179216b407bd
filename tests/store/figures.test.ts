/** The manager's figures of a real log, against plain loops over what the store says of each day. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_MOVED } from '../../shared/figures/blurred.ts'
import type { FigureFilter } from '../../shared/figures/figure-filter.ts'
import type { Behind } from '../../shared/figures/visits-behind.ts'
import { byWait } from '../../shared/figures/now.ts'
import { languageKey } from '../../shared/patients/spoken-language.ts'
import { addDays } from '../../shared/time/local-time.ts'
import { leftByNow, type DayVisit } from '../../shared/visits/day-view.ts'
import { DANA, NORTHGATE, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { playHistory } from '../support/figure-clinic.ts'
import { bringIn, person, scheduleOf } from '../support/missed-people.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const FROM = '2025-10-06'
const DAYS = 42

let store: TestStore
beforeAll(() => {
  store = openAlderBrook()
  let now = ELEVEN_EIGHTEEN
  const setNow = (ms: number) => {
    store.passMinutes((ms - now) / 60_000)
    now = ms
  }
  playHistory({ store, setNow, from: FROM, days: DAYS, visitsADay: 24 })
  setNow(Date.parse('2025-11-18T16:00:00Z'))
})
afterAll(() => store.remove())

const read = (filter: FigureFilter): void => {
  while (!store.run('keepFigureDays', filter));
}

/** Day after day, visit after visit: who was seen, who needed an offer, who got one. */
const byHand = ({ from, to, siteId }: FigureFilter) => {
  const visits: (DayVisit & { date: string })[] = []
  for (let date = from; date <= to; date = addDays(date, 1))
    for (const site of siteId === null ? [RIVERSIDE, NORTHGATE] : [siteId])
      for (const visit of store.run('dayView', { siteId: site, date, nowMs: 0 }).visits) {
        const state = leftByNow(visit).state
        // As it was on that day: an account that was opened at a later visit was none yet, and whoever had said no rested.
        const openedLater = state === 'has-account' && visit.outcome !== 'already-active' && !openedBefore(visit.patientId, date)
        visits.push({ ...visit, state: openedLater ? (visit.rest ? 'resting' : 'missed') : state, date })
      }
  return visits.filter(({ state }) => !['expected', 'cancelled', 'no-show'].includes(state))
}
const openedBefore = (patientId: string, date: string): boolean =>
  store.database
    .prepare(`SELECT count(*) FROM visit v JOIN offer o USING (visit_id) WHERE v.patient_id = ? AND v.date < ? AND o.stands = 1 AND o.outcome IN ('activated-now', 'already-active')`)
    .pluck().get(patientId, date) !== 0

const OFFERED = ['logged', 'thinking', 'declined-with-sheet', 'declined-no-sheet']
const patients = (visits: readonly DayVisit[], is: (visit: DayVisit) => boolean): Set<string> => {
  const found = new Set<string>()
  for (const visit of visits) if (is(visit)) found.add(visit.patientId)
  return found
}
const needs = ({ state }: DayVisit) => state !== 'has-account' && state !== 'resting'

const someFilter = fc
  .record({ start: fc.nat({ max: DAYS - 1 }), length: fc.nat({ max: DAYS }), siteId: fc.constantFrom(null, RIVERSIDE, NORTHGATE) })
  .map(({ start, length, siteId }): FigureFilter => ({ from: addDays(FROM, start), to: addDays(FROM, start + length), siteId }))

describe('any period and site', () => {
  it('gives the figures one counts by hand', () => {
    fc.assert(fc.property(someFilter, (filter) => {
      read(filter)
      const visits = byHand(filter)
      const needed = patients(visits, needs)
      const offered = patients(visits, (visit) => needed.has(visit.patientId) && OFFERED.includes(visit.state))
      const opened = patients(visits, (visit) => needed.has(visit.patientId) && visit.outcome === 'activated-now' && visit.state === 'logged')
      const { scope, stages } = store.run('figuresFunnel', { filter })
      expect({ seen: scope.seen, needed: scope.needed }).toEqual({ seen: patients(visits, () => true).size, needed: needed.size })
      expect(stages.find(({ stage }) => stage === 'offered')?.patients).toBe(offered.size)
      expect(stages.find(({ stage }) => stage === 'opened')?.patients).toBe(opened.size)

      const { points } = store.run('figuresOverTime', { filter, measure: 'offered', grain: 'day' })
      for (const { from, n, k } of points) {
        const ofDay = visits.filter(({ date }) => date === from)
        const neededThen = patients(ofDay, needs)
        expect([from, n, k]).toEqual([from, neededThen.size, patients(ofDay, (visit) => neededThen.has(visit.patientId) && OFFERED.includes(visit.state)).size])
      }

      const { n, k, dimensions } = store.run('figuresToWhom', { filter, measure: 'offered' })
      expect([n, k]).toEqual([needed.size, offered.size])
      for (const { rows, hidden } of dimensions) {
        expect(rows.every((row) => row.n >= 11)).toBe(true)
        if (hidden.length > 0) expect(hidden.length).toBeGreaterThan(rows.length === 0 ? 0 : 1)
      }

      const why = store.run('figuresWhyNot', { filter })
      expect(why.offers).toBe(visits.filter(({ state }) => OFFERED.includes(state)).length)
      expect(why.rows.every(({ n }) => n >= 11)).toBe(true)
    }), { numRuns: 40 })
  })

  it('tells groups by language as one counts them by hand, but for the few they are moved by', () => {
    const languageOf = (patientId: string) =>
      languageKey(store.database.prepare<[string], string | null>(`SELECT facts ->> '$.language' FROM patient WHERE patient_id = ?`).pluck().get(patientId) ?? null)
    fc.assert(fc.property(someFilter, (filter) => {
      read(filter)
      const visits = byHand(filter)
      const needed = patients(visits, needs)
      const offered = patients(visits, (visit) => needed.has(visit.patientId) && OFFERED.includes(visit.state))
      const sizeOf = (among: ReadonlySet<string>, language: string | null) => [...among].filter((patientId) => languageOf(patientId) === language).length
      const languages = new Set([...needed].map(languageOf))
      const { dimensions } = store.run('figuresToWhom', { filter, measure: 'offered' })
      const { rows = [], hidden = [], notRecorded } = dimensions.find(({ dimension }) => dimension === 'language') ?? {}
      const told = [...rows, ...(notRecorded ? [{ ...notRecorded, key: null }] : [])]
      expect(new Set([...told.map(({ key }) => key), ...hidden])).toEqual(languages)
      for (const [place, { key, n, k }] of told.toSorted((one, other) => other.n - one.n).entries()) {
        const most = place === 0 ? MOST_MOVED * languages.size : MOST_MOVED
        expect(Math.abs(n - sizeOf(needed, key))).toBeLessThanOrEqual(most)
        // Moved by itself, and once more where it would be more than the group has.
        expect(Math.abs(k - sizeOf(offered, key))).toBeLessThanOrEqual(most + MOST_MOVED)
      }
    }), { numRuns: 20 })
  })

  it('are empty, not wrong, where nobody was seen', () => {
    const filter = { from: '2024-01-01', to: '2024-01-31', siteId: null }
    read(filter)
    expect(store.run('figuresOverTime', { filter, measure: 'offered', grain: 'week' })).toMatchObject({ scope: { seen: 0, needed: 0 }, gain: null })
    expect(store.run('figuresWhyNot', { filter })).toMatchObject({ rows: [], hidden: [], concerns: 0 })
  })
})

describe('what comes later', () => {
  const filter = { from: FROM, to: addDays(FROM, DAYS), siteId: null }
  const needed = () => {
    read(filter)
    const { scope, stages } = store.run('figuresFunnel', { filter })
    return { needed: scope.needed, offered: stages[2]?.patients }
  }

  it('changes the figures at once: an offer, its correction, and taking it back', () => {
    const before = needed()
    const missed = byHand(filter).find(({ state, outcome, patientId }) =>
      state === 'missed' && outcome === null && !patients(byHand(filter), (visit) => OFFERED.includes(visit.state)).has(patientId))
    if (missed === undefined) throw new Error('nobody was missed')
    store.run('logOffer', { offerId: 'late-offer', offer: tookTheSheet(missed.visitId), corrects: null, by: SOFIA })
    expect(needed()).toEqual({ ...before, offered: (before.offered ?? 0) + 1 })
    store.run('logOffer', { offerId: 'late-offer-2', offer: { ...tookTheSheet(missed.visitId), outcome: 'already-active', method: null }, corrects: 'late-offer', by: SOFIA })
    expect(needed().offered).toBe(before.offered)
    store.run('withdrawOffer', { visitId: missed.visitId, withdraws: 'late-offer-2', why: 'by-mistake', by: SOFIA })
    expect(needed()).toEqual(before)
  })

  it('marks a change, which begins a phase, and takes it back', () => {
    read(filter)
    const phases = () => store.run('figuresOverTime', { filter, measure: 'offered', grain: 'week' }).phases.map(({ change }) => change?.label ?? null)
    expect(store.run('markChange', { change: { date: addDays(FROM, 21), label: 'Training day', siteId: null }, by: DANA })).toMatchObject({ ok: true })
    expect(phases()).toEqual([null, 'Training day'])
    const [change] = store.run('figuresOverTime', { filter, measure: 'offered', grain: 'week' }).changes
    store.run('withdrawChange', { changeId: change?.changeId ?? '', by: DANA })
    expect(phases()).toEqual([null])
  })
})

describe('whom nobody asked', () => {
  const filter = { from: FROM, to: addDays(FROM, 6), siteId: RIVERSIDE }

  it('is told by name, after it is logged who looked', () => {
    read(filter)
    const { total, rows } = store.run('lookBehind', { filter, of: 'not-offered', by: DANA })
    const asked = patients(byHand(filter), (visit) => OFFERED.includes(visit.state))
    const byHandToo = byHand(filter).filter((visit) => needs(visit) && !asked.has(visit.patientId))
    expect(rows.map(({ visitId }) => visitId).toSorted()).toEqual(byHandToo.map(({ visitId }) => visitId).toSorted())
    expect(total).toBe(rows.length)
    expect(rows[0]).toMatchObject({ siteId: RIVERSIDE, name: expect.stringMatching(/\w/) as string })
    const logged = store.database.prepare(`SELECT staff, payload FROM event WHERE type = 'visits-looked-at'`).all() as { staff: string; payload: string }[]
    expect(logged.map(({ staff, payload }) => [staff, JSON.parse(payload) as object])).toEqual([[DANA, { ...filter, of: 'not-offered', rows: total }]])
  })
})

describe('whoever is behind a figure', () => {
  const filter = { from: FROM, to: addDays(FROM, 20), siteId: null }
  const listed = (of: Behind) => store.run('lookBehind', { filter, of, by: DANA })
  /** Patients of the list, as the funnel counts them. */
  const patientsOf = (of: Behind) => {
    const { rows, total } = listed(of)
    if (rows.length < total) throw new Error('the list is cut')
    return new Set(rows.map(({ visitId }) => store.database.prepare('SELECT patient_id FROM visit WHERE visit_id = ?').pluck().get(visitId)))
  }

  it('is as many as the funnel loses, at each stage', () => {
    read(filter)
    const patientsAt = new Map(store.run('figuresFunnel', { filter }).stages.map(({ stage, patients: n }) => [stage, n]))
    const lost = (one: 'needed' | 'offered' | 'informed', next: 'offered' | 'informed' | 'took') => (patientsAt.get(one) ?? 0) - (patientsAt.get(next) ?? 0)
    expect(patientsOf('not-offered').size).toBe(lost('needed', 'offered'))
    expect(patientsOf('not-informed').size).toBe(lost('offered', 'informed'))
    expect(patientsOf('not-taken').size).toBe(lost('informed', 'took'))
    expect(lost('needed', 'offered') * lost('offered', 'informed') * lost('informed', 'took')).toBeGreaterThan(0)
  })

  it('is each offer in which a reason was named', () => {
    read(filter)
    const { rows } = store.run('figuresWhyNot', { filter })
    expect(rows.length).toBeGreaterThan(1)
    for (const { reason, n } of rows) expect([reason, listed(`reason-${reason}`).total]).toEqual([reason, n])
  })
})

describe('clocks and calendars', () => {
  const wide = { from: '2025-01-01', to: '2026-12-31', siteId: null }
  const seenIn = (of: TestStore, filter: FigureFilter) => {
    while (!of.run('keepFigureDays', filter));
    return of.run('figuresFunnel', { filter }).scope.seen
  }

  it('count nobody who is only expected on a day to come', () => {
    const alder = openAlderBrook()
    bringIn(alder, scheduleOf([person(1), person(2)], 13, 'Completed'))
    bringIn(alder, scheduleOf([person(3), person(4)], 20, 'Scheduled'))
    expect(seenIn(alder, wide)).toBe(2)
    alder.remove()
  })

  it('count what was logged after the clock was set back, on the day it showed', () => {
    const alder = openAlderBrook()
    walkIn(alder)
    expect(seenIn(alder, wide)).toBe(1)
    alder.passMinutes(-2 * 24 * 60)
    walkIn(alder, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    expect(seenIn(alder, wide)).toBe(2)
    expect(seenIn(alder, { ...wide, from: addDays(TODAY, -2), to: addDays(TODAY, -2) })).toBe(1)
    alder.remove()
  })

  it('put a visit just after midnight on the new day, on the night the clock changes too', () => {
    // In Oregon the clock goes back at two on November 2; half past midnight is then 07:30 in Greenwich, and 08:30 a day later.
    for (const [at, date] of [['2025-11-02T07:30:00Z', '2025-11-02'], ['2025-11-03T07:30:00Z', '2025-11-02'], ['2025-11-03T08:30:00Z', '2025-11-03']] as const) {
      const alder = openAlderBrook()
      alder.passMinutes((Date.parse(at) - ELEVEN_EIGHTEEN) / 60_000)
      walkIn(alder)
      expect([at, seenIn(alder, { ...wide, from: date, to: date })]).toEqual([at, 1])
      alder.remove()
    }
  })
})

describe('an account that is known of later', () => {
  it('does not take anybody out of those who were missed before it', () => {
    const alder = openAlderBrook()
    bringIn(alder, scheduleOf([person(1)], 13, 'Completed'))
    const filter = { from: '2025-10-13', to: '2025-10-13', siteId: null }
    const scope = () => {
      while (!alder.run('keepFigureDays', filter));
      return alder.run('figuresFunnel', { filter }).scope
    }
    expect(scope()).toMatchObject({ seen: 1, needed: 1, hasAccount: 0 })
    bringIn(alder, scheduleOf([person(1, { portal: 'Activated' })], 15, 'Scheduled'))
    expect(scope()).toMatchObject({ seen: 1, needed: 1, hasAccount: 0 })
    bringIn(alder, scheduleOf([person(2, { portal: 'Activated' })], 13, 'Completed'))
    expect(scope()).toMatchObject({ seen: 2, needed: 1, hasAccount: 1 })
    alder.remove()
  })
})

describe('now', () => {
  it('has who is still here at a site, the longest wait first, and who was missed the day before', () => {
    const alder = openAlderBrook()
    walkIn(alder, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    alder.passMinutes(24 * 60)
    walkIn(alder)
    alder.passMinutes(30)
    const leaving = walkIn(alder, { given: 'Ben', family: 'Okafor', birthDate: '1991-02-06', mrn: '0020002' })
    alder.run('setVisitStatus', { visitId: leaving, status: 'leaving', by: SOFIA })
    alder.passMinutes(5)
    while (!alder.run('keepAllFigureDays', {}));
    const { waiting, site } = alder.run('figuresNow', { siteId: RIVERSIDE, nowMs: ELEVEN_EIGHTEEN + (24 * 60 + 35) * 60_000 })
    expect(byWait(waiting).map(({ name, state, minutesHere }) => [name, state, minutesHere])).toEqual([
      ['Ben Okafor', 'leaving', 5], ['Tomasz Kowalczyk', 'needs-offer', 35],
    ])
    expect(site).toMatchObject({ siteId: RIVERSIDE, needed: 2, offered: 0, stillHere: 2, missed: 0 })
    expect(alder.run('figuresBefore', { today: addDays(TODAY, 1) })).toMatchObject({ missed: { date: TODAY, patients: 1, withAddress: 0 } })
    alder.remove()
  })
})
