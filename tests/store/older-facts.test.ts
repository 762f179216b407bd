/** Facts of an older shape among today's: a log is never rewritten, so they stay there for as long as it is kept. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OfferInput } from '../../shared/offers/offer-input.ts'
import { RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { OFFER_V1 } from '../support/first-morning.ts'
import { appendOlder } from '../support/first-release.ts'
import { openAlderBrook, reopen, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
  walkIn(store)
})
afterEach(() => store.remove())

const offers = () => store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })
const lastPayload = () =>
  (store.database.prepare('SELECT version, payload FROM event ORDER BY seq DESC LIMIT 1').get() as { version: number; payload: string })

it('an offer of version 1 is read with what nobody asked then, and stays as it was written', () => {
  appendOlder(store.database, [OFFER_V1])
  const written = lastPayload()
  expect(written.payload).not.toContain('teachBack')
  store.rebuild()
  expect(offers()).toMatchObject([
    {
      offerId: 'offer-1',
      facts: { outcome: 'took-invitation', company: 'alone', interpreter: 'none', teachBack: null, handouts: [], path: ['opening'] },
    },
  ])
  expect(lastPayload()).toEqual(written)
  expect(store.run('findChainBreaks', {})).toEqual([])
})

it('an offer of today stands beside it with all that was asked, before and after a restart', () => {
  appendOlder(store.database, [OFFER_V1])
  store = reopen(store)
  store.rebuild()
  const offer: OfferInput = {
    ...tookTheSheet('visit-0019480'), company: 'helper', interpreter: 'phone', teachBack: 'with-help', handouts: ['helper'],
  }
  expect(store.run('logOffer', { offerId: 'offer-2', offer, corrects: 'offer-1', by: SOFIA })).toMatchObject({ ok: true })
  const expected = [
    { offerId: 'offer-1', stands: false, facts: { company: 'alone', handouts: [] } },
    { offerId: 'offer-2', stands: true, facts: { company: 'helper', interpreter: 'phone', teachBack: 'with-help', handouts: ['helper'] } },
  ]
  expect(offers()).toMatchObject(expected)
  expect(lastPayload().version).toBe(2)
  store = reopen(store)
  store.rebuild()
  expect(offers()).toMatchObject(expected)
  expect(store.run('findChainBreaks', {})).toEqual([])
})
