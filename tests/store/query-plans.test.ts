import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
let plans: Map<string, string[]>
beforeEach(() => {
  store = openAlderBrook()
  plans = new Map()
  const { database } = store
  const prepare = database.prepare.bind(database)
  const explain = (sql: string): string[] =>
    (prepare(`EXPLAIN QUERY PLAN ${sql.replace(/[@?]\w*/g, 'NULL')}`).all() as { detail: string }[]).map(({ detail }) => detail)
  database.prepare = ((sql: string) => {
    plans.set(sql, explain(sql))
    return prepare(sql)
  }) as typeof database.prepare
})
afterEach(() => store.remove())

/** Tables of a handful of rows, and the index that is made to be searched. */
const MAY_BE_READ_THROUGH = /^SCAN (clinic|staff|s|patient_search VIRTUAL TABLE.*|CONSTANT ROW)$/
/** Read backwards from the newest fact, once after opening; the workstation's own is nearly always the first. */
const READ_FROM_ITS_END = /FROM event WHERE workstation = \? ORDER BY seq DESC LIMIT 1$/

const readsThrough = (): string[] =>
  [...plans].filter(([sql]) => !READ_FROM_ITS_END.test(sql)).flatMap(([sql, plan]) =>
    plan.filter((step) => step.startsWith('SCAN') && !MAY_BE_READ_THROUGH.test(step)).map((step) => `${step}: ${sql.trim().slice(0, 60)}`),
  )

describe('what the desk asks for', () => {
  it('never reads a table that grows from end to end', () => {
    const visitId = walkIn(store)
    const offer = tookTheSheet(visitId)
    store.run('logOffer', { offerId: 'offer-1', offer, corrects: null, by: SOFIA })
    store.run('logOffer', { offerId: 'offer-2', offer, corrects: 'offer-1', by: SOFIA })
    store.run('withdrawOffer', { visitId, withdraws: 'offer-2', why: 'by-mistake', by: SOFIA })
    store.run('setVisitStatus', { visitId, status: 'departed', by: SOFIA })
    store.run('markMissed', { visitId, reason: 'left-early', letterWillBePosted: false, by: SOFIA })
    store.run('closeDay', { siteId: RIVERSIDE, date: TODAY, by: SOFIA })
    store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: 0 })
    store.run('searchPatients', { text: 'kow', siteId: RIVERSIDE, today: TODAY })
    store.run('searchPatients', { text: '6 2 85', siteId: RIVERSIDE, today: TODAY })
    store.run('patientsMatching', { name: 'Tomasz Kowalczyk', birthDate: null, siteId: RIVERSIDE, today: TODAY })
    store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN })
    store.run('invitationFacts', { visitId })
    const code = { value: 'QX7M-KD42-99ZT', goodUntil: null, from: 'typed' } as const
    store.run('codeForLetter', { visitId, typed: code, nowMs: ELEVEN_EIGHTEEN })
    store.run('printCode', { visitId, invitationId: 'invitation-1', code, by: SOFIA })
    store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })
    store.run('daysLeftOpen', { siteId: RIVERSIDE, today: TODAY })
    store.run('pinFacts', { staffId: SOFIA })
    expect(plans.size).toBeGreaterThan(15)
    expect(readsThrough()).toEqual([])
  })
})
