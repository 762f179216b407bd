/** Who is asked again, and who rests after a no: from the log of earlier visits to the state of today's. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog } from '../../electron/store/event-log.ts'
import { createWriter } from '../../electron/store/handle.ts'
import { coverageOf } from '../../shared/coverage/coverage.ts'
import type { PatientFacts } from '../../shared/events/catalogue.ts'
import { reOffer } from '../../shared/offers/re-offer.ts'
import type { Outcome } from '../../shared/offers/words.ts'
import { addDays } from '../../shared/time/local-time.ts'
import { ALDER_BROOK, DANA, NORTHGATE, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { dumpTables } from '../support/store-tables.ts'
import { countingIds, ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const OCTAVIA = { given: 'Octavia', family: 'Brightwater', birthDate: '1978-03-19', mrn: '0304417' }
const PATIENT = 'patient-0304417'
const DAY = 24 * 60

let store: TestStore
let daysGone: number
let importIds: ReturnType<typeof countingIds>
beforeEach(() => {
  store = openAlderBrook()
  daysGone = 0
  importIds = countingIds('import')
})
afterEach(() => store.remove())

const pass = (days: number): void => {
  store.passMinutes(days * DAY)
  daysGone += days
}
/** Known by now: comes again today. */
const comesAgain = (visitId: string, siteId = RIVERSIDE): string => {
  const added = store.run('addWalkIn', { visitId, siteId, patient: { knownId: PATIENT }, by: SOFIA })
  if (!added.ok) throw new Error(added.message)
  return added.value.visitId
}
const answers = (offerId: string, visitId: string, outcome: Outcome, more = {}): void => {
  const offer = {
    ...tookTheSheet(visitId),
    outcome,
    method: ['declined-refused-information', 'deferred', 'unable', 'already-active'].includes(outcome) ? null : ('qr-sheet' as const),
    deferralReason: outcome === 'deferred' ? ('asked-to-wait' as const) : null,
    unableReason: outcome === 'unable' ? ('emergency' as const) : null,
    ...more,
  }
  expect(store.run('logOffer', { offerId, offer, corrects: null, by: SOFIA })).toMatchObject({ ok: true })
}
const visit = (visitId: string, siteId = RIVERSIDE) => {
  const { visits } = store.run('dayView', { siteId, date: addDays(TODAY, daysGone), nowMs: ELEVEN_EIGHTEEN })
  const found = visits.find((each) => each.visitId === visitId)
  if (!found) throw new Error(`${visitId} is not on the list`)
  return found
}
const why = (visitId: string) => {
  const context = store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN })
  return context === null ? null : reOffer(context.reoffer)
}
const coolOff = (reofferAfterDays: number): void =>
  void store.run('changeClinic', { clinic: { ...ALDER_BROOK, reofferAfterDays }, by: DANA })
/** What an import says of her. */
const records = (change: Partial<PatientFacts>): void => {
  const facts: PatientFacts = {
    name: { given: 'Octavia', family: 'Brightwater' }, mrn: '0304417', birthDate: '1978-03-19', phone: null, addressLines: [],
    language: null, portalStatus: 'none', ...change,
  }
  const nowMs = () => ELEVEN_EIGHTEEN + daysGone * DAY * 60_000
  const log = createEventLog(createWriter(store.database), 'import-desk', { nowMs }, importIds)
  const payload = { patientId: PATIENT, importId: null, facts }
  store.database.transaction(() => log.append({ type: 'patient-recorded', subject: PATIENT, payload }, DANA))()
}

/** Octavia Brightwater said no 37 days ago, and is here again. */
const saidNoBefore = (more = {}, days = 37): string => {
  answers('offer-no', walkIn(store, OCTAVIA), 'declined-informed', more)
  pass(days)
  return comesAgain('visit-today')
}

describe('a patient who said no', () => {
  it('rests at the next visit, with both days', () => {
    expect(visit(saidNoBefore())).toMatchObject({
      state: 'resting',
      rest: { saidNoOn: TODAY, until: addDays(TODAY, 180) },
    })
  })

  it('keeps no day open, whether here or gone, and counts apart', () => {
    const visitId = saidNoBefore()
    const date = addDays(TODAY, daysGone)
    const day = () => store.run('dayView', { siteId: RIVERSIDE, date, nowMs: ELEVEN_EIGHTEEN })
    expect(coverageOf(day().visits.map(({ state }) => state))).toMatchObject({ needed: 0, missed: 0, resting: 1 })
    store.run('setVisitStatus', { visitId, status: 'departed', by: SOFIA })
    expect(visit(visitId).state).toBe('resting')
    expect(store.run('closeDay', { siteId: RIVERSIDE, date, by: SOFIA })).toEqual({ ok: true, value: null })
  })

  it('can be offered to all the same, and then it counts as usual', () => {
    const visitId = saidNoBefore()
    answers('offer-today', visitId, 'took-invitation')
    expect(visit(visitId)).toMatchObject({ state: 'logged', outcome: 'took-invitation' })
  })

  it('is asked when the cool-off has passed, and at once when the clinic shortens it', () => {
    const visitId = saidNoBefore()
    coolOff(30)
    expect(visit(visitId)).toMatchObject({ state: 'needs-offer', rest: null })
    coolOff(38)
    expect(visit(visitId).state).toBe('resting')
    coolOff(0)
    expect(visit(visitId).state).toBe('needs-offer')
  })

  it('is still expected before they come', () => {
    const visitId = saidNoBefore()
    store.run('setVisitStatus', { visitId, status: 'expected', by: SOFIA })
    expect(visit(visitId)).toMatchObject({ state: 'expected', rest: { saidNoOn: TODAY } })
  })

  it('needs no offer at all once they have an account', () => {
    const visitId = saidNoBefore()
    answers('offer-used', visitId, 'already-active')
    pass(1)
    expect(visit(comesAgain('visit-after')).state).toBe('has-account')
  })

  it('is found as resting by the search too', () => {
    const visitId = saidNoBefore()
    const found = store.run('searchPatients', { text: 'bright', siteId: RIVERSIDE, today: addDays(TODAY, daysGone) })
    expect(found.today).toMatchObject([{ visitId, state: 'resting' }])
  })
})

describe('which answer counts', () => {
  it('a no that was taken back, or corrected to a yes, starts no rest', () => {
    const first = walkIn(store, OCTAVIA)
    answers('offer-no', first, 'declined-informed')
    store.run('withdrawOffer', { visitId: first, withdraws: 'offer-no', why: 'wrong-patient', by: SOFIA })
    pass(1)
    expect(visit(comesAgain('visit-2')).state).toBe('needs-offer')
    answers('offer-2', 'visit-2', 'declined-refused-information')
    store.run('logOffer', { offerId: 'offer-3', offer: tookTheSheet('visit-2'), corrects: 'offer-2', by: SOFIA })
    pass(1)
    expect(visit(comesAgain('visit-3')).state).toBe('needs-offer')
    expect(why('visit-3')).toEqual({ kind: 'sooner', why: 'invited-not-opened' })
  })

  it('"could not ask" neither starts a rest nor ends one', () => {
    answers('offer-1', walkIn(store, OCTAVIA), 'unable')
    pass(1)
    expect(visit(comesAgain('visit-2')).state).toBe('needs-offer')
    answers('offer-2', 'visit-2', 'declined-informed')
    pass(1)
    answers('offer-3', comesAgain('visit-3'), 'unable')
    pass(1)
    expect(visit(comesAgain('visit-4'))).toMatchObject({ state: 'resting', rest: { saidNoOn: addDays(TODAY, 1) } })
  })

  it('a missed visit starts none', () => {
    const first = walkIn(store, OCTAVIA)
    store.run('markMissed', { visitId: first, reason: 'left-early', letterWillBePosted: false, by: SOFIA })
    pass(1)
    expect(visit(comesAgain('visit-2')).state).toBe('needs-offer')
  })

  it('what was put off is taken up again', () => {
    answers('offer-1', walkIn(store, OCTAVIA), 'deferred')
    pass(3)
    expect(visit(comesAgain('visit-2')).state).toBe('needs-offer')
    expect(why('visit-2')).toEqual({ kind: 'sooner', why: 'deferred' })
  })

  it('the newest one: a no after an invitation rests, an invitation after a no does not', () => {
    answers('offer-1', walkIn(store, OCTAVIA), 'took-invitation')
    pass(1)
    answers('offer-2', comesAgain('visit-2'), 'declined-informed')
    pass(1)
    expect(visit(comesAgain('visit-3')).state).toBe('resting')
    answers('offer-3', 'visit-3', 'took-invitation')
    pass(1)
    expect(visit(comesAgain('visit-4')).state).toBe('needs-offer')
  })

  it('their own no of today is an answer of this visit, not a rest', () => {
    const visitId = walkIn(store, OCTAVIA)
    answers('offer-1', visitId, 'declined-informed')
    expect(visit(visitId)).toMatchObject({ state: 'declined-with-sheet', rest: null })
  })

  it('a no at another site in the morning rests here in the afternoon, and excuses nothing before it', () => {
    walkIn(store, OCTAVIA)
    store.run('setVisitStatus', { visitId: 'visit-0304417', status: 'departed', by: SOFIA })
    store.passMinutes(90)
    answers('offer-north', comesAgain('visit-north', NORTHGATE), 'declined-informed')
    expect(visit('visit-0304417').state).toBe('missed')
    store.passMinutes(60)
    store.run('setVisitStatus', { visitId: 'visit-0304417', status: 'arrived', by: SOFIA })
    expect(visit('visit-0304417').state).toBe('resting')
  })
})

describe('a life event', () => {
  it('of age: the no of a teen does not bind the adult', () => {
    const NIA = { given: 'Nia', family: 'Okafor', birthDate: '2007-10-20', mrn: OCTAVIA.mrn }
    answers('offer-1', walkIn(store, NIA), 'declined-informed')
    pass(5)
    expect(visit(comesAgain('visit-17')).state).toBe('resting')
    pass(1)
    expect(visit(comesAgain('visit-18')).state).toBe('needs-offer')
    expect(why('visit-18')).toEqual({ kind: 'sooner', why: 'came-of-age' })
  })

  it('a stated age counts where no birth date is known', () => {
    const visitId = saidNoBefore()
    records({ birthDate: null, age: { years: 17, on: '2024-11-01' } })
    expect(visit(visitId).state).toBe('needs-offer')
  })

  it('a language recorded or changed since is asked in', () => {
    const visitId = saidNoBefore()
    records({ language: 'Spanish' })
    expect(visit(visitId).state).toBe('needs-offer')
    expect(why(visitId)).toEqual({ kind: 'sooner', why: 'new-language' })
  })

  it('is not another spelling, a blank column, or English', () => {
    walkIn(store, OCTAVIA)
    records({ language: 'Spanish' })
    answers('offer-1', 'visit-0304417', 'declined-informed')
    pass(2)
    records({ language: 'es-MX' })
    expect(visit(comesAgain('visit-2')).state).toBe('resting')
    records({ language: null })
    expect(visit('visit-2').state).toBe('resting')
    records({ language: 'English' })
    expect(visit('visit-2').state).toBe('resting')
  })

  it('the day of the language is the same after a rebuild', () => {
    saidNoBefore()
    for (const language of ['Spanish', 'spa', null, 'Somali', 'Somali'] as const) {
      pass(1)
      records({ language })
    }
    const languageAt = store.database.prepare('SELECT language_at FROM patient').pluck().get()
    expect(languageAt).toMatch(new RegExp(`^${addDays(TODAY, 41)}`))
    const before = dumpTables(store.database)
    store.rebuild()
    expect(dumpTables(store.database)).toEqual(before)
  })
})

describe('a clinic set up before there was a rest', () => {
  it('has the usual one', () => {
    const { database } = store
    const { reofferAfterDays: _, ...older } = ALDER_BROOK
    database.prepare(`UPDATE event SET version = 1, payload = ? WHERE type = 'clinic-set-up'`).run(JSON.stringify({ clinic: older, isSample: false }))
    store.rebuild()
    expect(store.run('clinicFacts', {})?.clinic).toEqual({ ...older, reofferAfterDays: 180 })
    expect(visit(saidNoBefore()).state).toBe('resting')
  })
})
