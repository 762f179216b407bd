import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coverageOf } from '../../shared/coverage/coverage.ts'
import { RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

const today = () => store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN })
const log = (offerId: string, visitId: string, corrects: string | null = null, change = {}) =>
  store.run('logOffer', { offerId, offer: { ...tookTheSheet(visitId), ...change }, corrects, by: SOFIA })

describe('an offer', () => {
  it('settles the visit and counts in the coverage of the day', () => {
    const visitId = walkIn(store)
    expect(today().visits.map((visit) => visit.state)).toEqual(['needs-offer'])
    expect(log('offer-1', visitId)).toEqual({ ok: true, value: { offerId: 'offer-1', at: '11:18' } })
    expect(today().visits[0]).toMatchObject({ state: 'logged', outcome: 'took-invitation', offeredBy: 'Sofia Reyes' })
    expect(coverageOf(today().visits.map((visit) => visit.state))).toMatchObject({ needed: 1, offered: 1 })
  })

  it('is logged once when the same call comes twice', () => {
    const visitId = walkIn(store)
    log('offer-1', visitId)
    store.passMinutes(3)
    expect(log('offer-1', visitId)).toEqual({ ok: true, value: { offerId: 'offer-1', at: '11:18' } })
    expect(store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })).toHaveLength(1)
  })

  it('is corrected by a new fact; the first one stays in the log', () => {
    const visitId = walkIn(store)
    log('offer-1', visitId)
    log('offer-2', visitId, 'offer-1', { outcome: 'declined-informed' })
    expect(today().visits[0]).toMatchObject({ state: 'declined-with-sheet', offerId: 'offer-2' })
    const rows = store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })
    expect(rows.map(({ offerId, stands, corrects }) => ({ offerId, stands, corrects }))).toEqual([
      { offerId: 'offer-1', stands: false, corrects: '' },
      { offerId: 'offer-2', stands: true, corrects: 'offer-1' },
    ])
  })

  it('cannot be corrected twice from two screens', () => {
    const visitId = walkIn(store)
    log('offer-1', visitId)
    log('offer-2', visitId, 'offer-1')
    expect(log('offer-3', visitId, 'offer-1')).toMatchObject({ ok: false, code: 'already-corrected' })
  })

  it('taken back leaves the visit without an offer', () => {
    const visitId = walkIn(store)
    log('offer-1', visitId)
    store.run('withdrawOffer', { visitId, withdraws: 'offer-1', why: 'wrong-patient', by: SOFIA })
    expect(today().visits[0]).toMatchObject({ state: 'needs-offer', offerId: null })
  })

  it('of a code needs an identity check', () => {
    const visitId = walkIn(store)
    expect(log('offer-1', visitId, null, { method: 'code-letter' })).toMatchObject({ ok: false, code: 'identity-not-checked' })
    expect(today().visits[0]?.state).toBe('needs-offer')
  })

  it('goes to the representative of a child', () => {
    const visitId = walkIn(store, { given: 'Mina', family: 'Salazar', birthDate: '2017-01-09', mrn: '0008812' })
    expect(log('offer-1', visitId)).toMatchObject({ ok: false, code: 'representative-only' })
    expect(log('offer-1', visitId, null, { addressee: 'representative' })).toMatchObject({ ok: true })
  })

  it('put off is for the nurse, and missed once the patient has left', () => {
    const visitId = walkIn(store)
    log('offer-1', visitId, null, { outcome: 'deferred', method: null, deferralReason: 'asked-to-wait' })
    expect(today().visits[0]).toMatchObject({ state: 'for-nurse', deferralReason: 'asked-to-wait' })
    store.run('setVisitStatus', { visitId, status: 'departed', by: SOFIA })
    expect(today().visits[0]?.state).toBe('missed')
  })
})
