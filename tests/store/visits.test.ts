import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NORTHGATE, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

const day = () => store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN })
const facts = (type: string): number =>
  (store.database.prepare('SELECT count(*) AS n FROM event WHERE type = ?').get(type) as { n: number }).n
const setStatus = (visitId: string, status: 'expected' | 'arrived' | 'leaving' | 'departed') =>
  store.run('setVisitStatus', { visitId, status, by: SOFIA })
const known = (visitId: string, knownId: string, siteId = RIVERSIDE) =>
  store.run('addWalkIn', { visitId, siteId, patient: { knownId }, by: SOFIA })
const close = (siteId = RIVERSIDE) => store.run('closeDay', { siteId, date: TODAY, by: SOFIA })
const reopenDay = () => store.run('reopenDay', { siteId: RIVERSIDE, date: TODAY, by: SOFIA })

const NGOZI = { given: 'Ngozi', family: 'Okoro', birthDate: '1991-02-11', mrn: '0022218' }

describe('a walk-in', () => {
  it('is one visit when the same call comes twice', () => {
    expect(walkIn(store)).toBe(walkIn(store))
    expect(day().visits).toHaveLength(1)
    expect([facts('patient-recorded'), facts('visit-recorded')]).toEqual([1, 1])
  })

  it('is one visit when the same call comes again after midnight', () => {
    walkIn(store)
    store.passMinutes(24 * 60)
    walkIn(store)
    expect(facts('visit-recorded')).toBe(1)
  })

  it('who is on today’s list already is found there and marked arrived', () => {
    const visitId = walkIn(store)
    setStatus(visitId, 'expected')
    expect(known('another-visit', 'patient-0019480')).toEqual({ ok: true, value: { visitId } })
    expect(day().visits).toMatchObject([{ visitId, status: 'arrived' }])
  })

  it('who left and comes back has one visit, arrived at the first time', () => {
    const visitId = walkIn(store)
    setStatus(visitId, 'departed')
    store.passMinutes(30)
    expect(known('another-visit', 'patient-0019480')).toEqual({ ok: true, value: { visitId } })
    expect(day().visits).toMatchObject([{ status: 'arrived', arrivedAt: '11:18', departedAt: null }])
  })

  it('at another site the same day is another visit', () => {
    walkIn(store)
    expect(known('visit-north', 'patient-0019480', NORTHGATE)).toEqual({ ok: true, value: { visitId: 'visit-north' } })
  })

  it('of someone not on file is refused and logs nothing', () => {
    expect(known('visit-1', 'nobody')).toMatchObject({ ok: false, code: 'unknown-patient' })
    expect(facts('visit-recorded')).toBe(0)
  })
})

describe('a visit’s status', () => {
  it('set again to what it is logs nothing', () => {
    const visitId = walkIn(store)
    expect(setStatus(visitId, 'arrived')).toEqual({ ok: true, value: null })
    expect(facts('visit-status-changed')).toBe(0)
  })

  it('keeps the times that belong to it', () => {
    const visitId = walkIn(store)
    store.passMinutes(20)
    setStatus(visitId, 'leaving')
    store.passMinutes(5)
    setStatus(visitId, 'departed')
    expect(day().visits).toMatchObject([{ arrivedAt: '11:18', leavingAt: '11:38', departedAt: '11:43' }])
    setStatus(visitId, 'expected')
    expect(day().visits).toMatchObject([{ arrivedAt: null, leavingAt: null, departedAt: null }])
  })

  it('of a visit that is not there is refused', () => {
    expect(setStatus('nothing', 'arrived')).toMatchObject({ ok: false, code: 'unknown-visit' })
    expect(store.run('markMissed', { visitId: 'nothing', reason: 'other', letterWillBePosted: false, by: SOFIA }))
      .toMatchObject({ ok: false, code: 'unknown-visit' })
  })
})

describe('closing the day', () => {
  it('is refused while an arrived visit has neither offer nor reason', () => {
    const tomasz = walkIn(store)
    const ngozi = walkIn(store, NGOZI)
    expect(close()).toMatchObject({ ok: false, code: 'visits-open', values: { visits: 2 } })
    store.run('logOffer', { offerId: 'offer-1', offer: tookTheSheet(tomasz), corrects: null, by: SOFIA })
    expect(close()).toMatchObject({ ok: false, code: 'visits-open', values: { visits: 1 } })
    setStatus(ngozi, 'departed')
    expect(close()).toMatchObject({ ok: false, code: 'visits-open' })
    store.run('markMissed', { visitId: ngozi, reason: 'left-early', letterWillBePosted: true, by: SOFIA })
    expect(close()).toEqual({ ok: true, value: null })
    expect(day().closed).toEqual({ at: '11:18', by: 'Sofia Reyes' })
  })

  it('does not wait for another site, nor for those who never came', () => {
    const visitId = walkIn(store)
    setStatus(visitId, 'expected')
    known('visit-north', 'patient-0019480', NORTHGATE)
    expect(close()).toEqual({ ok: true, value: null })
    expect(close(NORTHGATE)).toMatchObject({ ok: false, code: 'visits-open' })
  })

  it('closed again after a late walk-in is logged with the new counts', () => {
    close()
    const late = walkIn(store, { given: 'Guadalupe', family: 'Zamora', birthDate: '1969-12-12', mrn: '0003141' })
    expect(close()).toMatchObject({ ok: false, code: 'visits-open' })
    store.run('markMissed', { visitId: late, reason: 'left-early', letterWillBePosted: false, by: SOFIA })
    close()
    expect(day().closed).not.toBeNull()
    expect(facts('day-closed')).toBe(2)
  })

  it('twice keeps who closed it and when', () => {
    close()
    store.passMinutes(40)
    expect(close()).toEqual({ ok: true, value: null })
    expect(day().closed?.at).toBe('11:18')
    expect(facts('day-closed')).toBe(1)
  })

  it('can be taken back, once', () => {
    close()
    reopenDay()
    expect(reopenDay()).toEqual({ ok: true, value: null })
    expect(day().closed).toBeNull()
    expect(facts('day-reopened')).toBe(1)
    walkIn(store)
    expect(close()).toMatchObject({ ok: false, code: 'visits-open' })
  })

  it('writes down the day’s count', () => {
    const visitId = walkIn(store)
    store.run('logOffer', { offerId: 'offer-1', offer: tookTheSheet(visitId), corrects: null, by: SOFIA })
    close()
    const { payload } = store.database.prepare(`SELECT payload FROM event WHERE type = 'day-closed'`).get() as { payload: string }
    expect(JSON.parse(payload)).toEqual({ siteId: RIVERSIDE, date: TODAY, needed: 1, offered: 1, missed: 0 })
  })
})
