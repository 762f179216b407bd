import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPin } from '../../electron/session/pin.ts'
import { CATALOGUE } from '../../shared/events/catalogue.ts'
import { DANA, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { dumpTables } from '../support/store-tables.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const CODE = 'QX7M-KD42-99ZT'
const PIN = '480917'

let store: TestStore
let visitId: string
beforeEach(() => {
  store = openAlderBrook()
  visitId = walkIn(store)
  store.database
    .prepare('INSERT INTO activation_code (patient_id, value, good_until) VALUES (?, ?, NULL)')
    .run('patient-0019480', CODE)
})
afterEach(() => store.remove())

const codeForLetter = () => store.run('codeForLetter', { visitId, typed: null, nowMs: ELEVEN_EIGHTEEN })

/** All that is kept for good, and all that is read from it. */
const logAndTables = (): string =>
  JSON.stringify(store.database.prepare('SELECT * FROM event').all()) + JSON.stringify(dumpTables(store.database))

describe('an activation code', () => {
  const issue = () =>
    store.run('recordInvitation', {
      facts: {
        invitationId: 'invitation-1', visitId, offerId: 'offer-1', kind: 'personal', template: 'invitation', templateVersion: 1,
        language: 'en', paper: 'letter' as const, size: 'standard' as const, acceptedBy: null, batchId: null, handouts: [], sha256: 'ab'.repeat(32), channel: 'printer', printer: 'Front desk 2',
      },
      by: SOFIA,
    })

  it('is handed to the letter, and is in no fact and no read table after it was handed out', () => {
    expect(codeForLetter()).toMatchObject({ ok: true, value: { value: CODE, goodUntil: null } })
    const offer = { ...tookTheSheet(visitId), method: 'code-letter' as const, identityCheck: 'two-facts' as const }
    store.run('logOffer', { offerId: 'offer-1', offer, corrects: null, by: SOFIA })
    issue()
    store.run('recordPrinting', { invitationId: 'invitation-1', visitId, problem: 'out-of-paper', by: null })
    expect(logAndTables()).not.toContain(CODE)
    expect(logAndTables()).toContain('code-letter')
  })

  it('is not in what the window is told', () => {
    const told = [
      store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN }),
      store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: 0 }),
      store.run('searchPatients', { text: 'kowal', siteId: RIVERSIDE, today: TODAY }),
      store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY }),
    ]
    expect(JSON.stringify(told)).not.toContain(CODE)
    expect(told[0]).toMatchObject({ code: { goodUntil: null } })
  })

  it('cannot get into the log by a field too many', () => {
    const facts = {
      invitationId: 'invitation-1', visitId, offerId: null, kind: 'personal' as const, template: 'invitation', templateVersion: 1,
      language: 'en', paper: 'letter' as const, size: 'standard' as const, acceptedBy: null, batchId: null, handouts: [], sha256: 'ab'.repeat(32), channel: 'pdf' as const, printer: null, code: CODE,
    }
    expect(() => store.run('recordInvitation', { facts, by: SOFIA })).toThrow()
    expect(logAndTables()).not.toContain(CODE)
  })

  it('stays until it runs out, also through a rebuild', () => {
    store.rebuild()
    expect(codeForLetter()).toMatchObject({ ok: true, value: { value: CODE } })
    store.database.prepare('UPDATE activation_code SET good_until = ?').run('2025-10-13')
    expect(codeForLetter()).toMatchObject({ ok: false, code: 'run-out' })
    expect(store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN })?.code).toBeNull()
  })
})

describe('a PIN', () => {
  it('is in no fact and no read table, nor is its hash', async () => {
    const pinHash = await hashPin(PIN)
    store.run('addStaff', { person: { staffId: 'staff-priya', name: 'Priya Shah', role: 'nurse', pinHash }, by: DANA })
    store.run('setPin', { staffId: SOFIA, pinHash, by: DANA })
    store.run('recordSignIn', { staffId: SOFIA, isRight: false })
    for (const secret of [PIN, pinHash, '$argon2id$']) expect(logAndTables()).not.toContain(secret)
    expect(store.run('pinFacts', { staffId: SOFIA })?.hash).toBe(pinHash)
  })
})

describe('every fact', () => {
  it('takes no field that is not in the catalogue', () => {
    const loose = Object.entries(CATALOGUE).filter(([, { payload }]) => payload.def.catchall?._zod.def.type !== 'never')
    expect(loose.map(([type]) => type)).toEqual([])
  })
})
