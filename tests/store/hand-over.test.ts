/** From the desk to the bedside: a deferral is work that is left, until somebody ends it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfferInput } from '../../shared/offers/offer-input.ts'
import { handedOver } from '../../shared/visits/hand-over.ts'
import { DANA, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
let visitId: string
beforeEach(() => {
  store = openAlderBrook()
  visitId = walkIn(store)
})
afterEach(() => store.remove())

const visits = () => store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN }).visits
const close = () => store.run('closeDay', { siteId: RIVERSIDE, date: TODAY, by: DANA })
const log = (offerId: string, change: Partial<OfferInput>, by = SOFIA) =>
  store.run('logOffer', { offerId, offer: { ...tookTheSheet(visitId), ...change }, corrects: null, by })
const putOff = () => log('offer-1', { outcome: 'deferred', method: null, deferralReason: 'wants-family-there' })
const OPENED: Partial<OfferInput> = {
  setting: 'discharge', outcome: 'activated-now', method: 'on-the-spot', company: 'helper', teachBack: 'with-help',
  handouts: ['step-by-step'],
}
const leave = () => store.run('setVisitStatus', { visitId, status: 'departed', by: SOFIA })

describe('a deferral at check-in', () => {
  it('is on the nurse’s list with who, when, where and why', () => {
    putOff()
    expect(handedOver(visits())).toMatchObject([
      { state: 'for-nurse', offeredBy: 'Sofia Reyes', offeredAt: '11:18', offeredIn: 'check-in', deferralReason: 'wants-family-there' },
    ])
  })

  it('is ended by what the nurse does: that stands, and the deferral stays in the log', () => {
    putOff()
    store.passMinutes(40)
    expect(log('offer-2', OPENED, DANA)).toMatchObject({ ok: true })
    expect(visits()).toMatchObject([
      { state: 'logged', outcome: 'activated-now', offerId: 'offer-2', offeredBy: 'Dana Mercer', offeredIn: 'discharge', deferralReason: null },
    ])
    expect(handedOver(visits())).toEqual([])
    const entries = store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })
    expect(entries.map(({ facts }) => [facts.setting, facts.outcome, facts.company, facts.teachBack])).toEqual([
      ['check-in', 'deferred', 'alone', null],
      ['discharge', 'activated-now', 'helper', 'with-help'],
    ])
  })

  it('is still the nurse’s when it is put off again at the bedside, and no longer the desk’s to hand over', () => {
    putOff()
    log('offer-2', { setting: 'discharge', outcome: 'deferred', method: null, deferralReason: 'unwell-now' }, DANA)
    expect(visits()).toMatchObject([{ state: 'for-nurse', offeredIn: 'discharge', deferralReason: 'unwell-now' }])
    expect(handedOver(visits())).toEqual([])
  })

  it('comes back when the nurse’s offer is taken back', () => {
    putOff()
    store.passMinutes(1)
    log('offer-2', OPENED, DANA)
    store.run('withdrawOffer', { visitId, withdraws: 'offer-2', why: 'wrong-patient', by: DANA })
    expect(handedOver(visits())).toMatchObject([{ offerId: 'offer-1', deferralReason: 'wants-family-there' }])
  })
})

describe('a day with a deferral that nobody ended', () => {
  it('does not close while they are here', () => {
    putOff()
    expect(close()).toMatchObject({ ok: false, code: 'visits-open' })
  })

  it('closes once the nurse has asked', () => {
    putOff()
    store.passMinutes(1)
    log('offer-2', OPENED, DANA)
    expect(close()).toEqual({ ok: true, value: null })
  })

  it('does not close once they left: they were missed, and that needs its reason', () => {
    putOff()
    leave()
    expect(visits()).toMatchObject([{ state: 'missed', missedReason: null }])
    expect(close()).toMatchObject({ ok: false, code: 'visits-open' })
    store.run('markMissed', { visitId, reason: 'left-early', letterWillBePosted: true, by: SOFIA })
    expect(visits()).toMatchObject([{ state: 'missed', missedReason: 'left-early' }])
    expect(close()).toEqual({ ok: true, value: null })
  })

  it('takes a reason for who is still here, too', () => {
    putOff()
    store.run('markMissed', { visitId, reason: 'too-unwell', letterWillBePosted: false, by: SOFIA })
    expect(handedOver(visits())).toEqual([])
    expect(close()).toEqual({ ok: true, value: null })
  })
})

describe('the offer that stands', () => {
  it('tells who corrects it with whom and how it was made', () => {
    log('offer-1', { addressee: 'representative', company: 'helper', language: 'es', interpreter: 'bilingual-staff' })
    expect(store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN })?.standing).toMatchObject({
      offerId: 'offer-1',
      made: { addressee: 'representative', company: 'helper', language: 'es', interpreter: 'bilingual-staff' },
    })
  })
})

describe('a day that nobody closed', () => {
  const TOMORROW = '2025-10-15'
  const leftOpen = (today = TOMORROW) => store.run('daysLeftOpen', { siteId: RIVERSIDE, today })

  it('keeps whoever was put off, or never asked, in sight for two weeks', () => {
    expect(leftOpen(TODAY)).toEqual([])
    expect(leftOpen()).toEqual([{ date: TODAY, visits: 1 }])
    putOff()
    expect(leftOpen()).toEqual([{ date: TODAY, visits: 1 }])
    expect(leftOpen('2025-10-28')).toHaveLength(1)
    expect(leftOpen('2025-10-29')).toEqual([])
  })

  it('is settled by an offer, or by a reason and the closing', () => {
    putOff()
    log('offer-2', OPENED, DANA)
    expect(leftOpen()).toEqual([])
    store.run('withdrawOffer', { visitId, withdraws: 'offer-2', why: 'by-mistake', by: DANA })
    expect(leftOpen()).toHaveLength(1)
    store.run('markMissed', { visitId, reason: 'left-early', letterWillBePosted: true, by: DANA })
    expect(leftOpen()).toEqual([])
    expect(close()).toMatchObject({ ok: true })
  })
})
