import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPin, isPin } from '../../electron/session/pin.ts'
import { createSession, type Session } from '../../electron/session/session.ts'
import { ALDER_BROOK, DANA, SOFIA } from '../support/alder-brook.ts'
import { directStoreClient, type DirectStoreClient } from '../support/direct-store-client.ts'
import { ELEVEN_EIGHTEEN, FRONT_DESK_2, nativeBinding, newFolder, TEST_KEY } from '../support/test-store.ts'

const PIN = '480917'
const WRONG = '112358'

let pinHash: string
beforeAll(async () => {
  pinHash = await hashPin(PIN)
})

let folder: string
let nowMs: number
let store: DirectStoreClient
let session: Session
let changes: number
const start = async (mayCreate: boolean): Promise<void> => {
  store = directStoreClient(() => nowMs)
  await store.open({
    file: join(folder, 'clinic.db'), keyHex: TEST_KEY, mayCreate, nativeBinding: nativeBinding(), workstation: FRONT_DESK_2, clockOffsetMs: 0,
  })
  session = createSession(store, () => nowMs, () => void (changes += 1))
}
beforeEach(async () => {
  folder = newFolder()
  nowMs = ELEVEN_EIGHTEEN
  changes = 0
  await start(true)
  await store.run('setUpClinic', {
    clinic: ALDER_BROOK, isSample: false,
    people: [
      { staffId: DANA, name: 'Dana Mercer', role: 'manager', pinHash },
      { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', pinHash },
    ],
  })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const signInFacts = (): string[] =>
  (store.current().database.prepare(`SELECT type FROM event WHERE type LIKE 'sign%' ORDER BY seq`).pluck().all()) as string[]
const wrongPins = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await session.signIn(SOFIA, WRONG)
}

describe('a PIN', () => {
  it('is kept as argon2id at no less than OWASP’s cost, each time with another salt', async () => {
    expect(pinHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPin(PIN)).not.toBe(pinHash)
    expect([await isPin(PIN, pinHash), await isPin(WRONG, pinHash)]).toEqual([true, false])
  })
})

describe('signing in', () => {
  it('takes the right PIN and says who is here', async () => {
    expect(await session.signIn(SOFIA, PIN)).toEqual({ ok: true, value: null })
    expect(session.whoIsHere()).toMatchObject({ staffId: SOFIA, role: 'desk' })
    expect(signInFacts()).toEqual(['sign-in-accepted'])
  })

  it('counts wrong PINs down, locks out at the fifth, and then refuses the right one too', async () => {
    for (const left of [4, 3, 2, 1])
      expect(await session.signIn(SOFIA, WRONG)).toMatchObject({ code: 'wrong-pin', values: { left } })
    expect(await session.signIn(SOFIA, WRONG)).toMatchObject({ code: 'locked-out' })
    nowMs += 60_000
    expect(await session.signIn(SOFIA, PIN)).toMatchObject({
      code: 'locked-out', values: { minutes: 4 },
    })
    expect(session.whoIsHere()).toBeNull()
    expect(signInFacts()).toHaveLength(5)
    nowMs += 4 * 60_000
    expect(await session.signIn(SOFIA, PIN)).toEqual({ ok: true, value: null })
  })

  it('stays locked out over a restart of the app', async () => {
    await wrongPins(5)
    await store.close()
    await start(false)
    expect(await session.signIn(SOFIA, PIN)).toMatchObject({ code: 'locked-out' })
    expect(await session.signIn(DANA, PIN)).toEqual({ ok: true, value: null })
  })

  it('tried many times at once gets no more tries', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => session.signIn(SOFIA, WRONG)))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'wrong-pin')).toHaveLength(4)
    expect(signInFacts()).toHaveLength(5)
  })

  it('is for people who work here', async () => {
    expect(await session.signIn('nobody', PIN)).toMatchObject({ code: 'unknown-person' })
    await store.run('changeStaff', { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: false, by: DANA })
    expect(await session.signIn(SOFIA, PIN)).toMatchObject({ code: 'unknown-person' })
    expect(signInFacts()).toEqual([])
  })
})

describe('a session', () => {
  beforeEach(() => session.signIn(SOFIA, PIN))

  it('that is locked lets nobody call, and the PIN lets them again', async () => {
    await session.lock('idle')
    expect([session.whoIsHere(), session.who()?.isLocked]).toEqual([null, true])
    await session.signIn(SOFIA, WRONG)
    expect(session.whoIsHere()).toBeNull()
    await session.signIn(SOFIA, PIN)
    expect(session.whoIsHere()?.staffId).toBe(SOFIA)
  })

  it('ends when the person leaves, and says so once', async () => {
    await session.end()
    await session.end()
    expect(session.who()).toBeNull()
    expect(signInFacts()).toEqual(['sign-in-accepted', 'signed-out'])
  })

  it('ends when the person no longer works here, and takes over a new role', async () => {
    const people = await store.run('staffList', {})
    session.refresh(people.map((person) => ({ ...person, role: 'nurse' as const })))
    expect(session.whoIsHere()?.role).toBe('nurse')
    session.refresh(people.map((person) => ({ ...person, isActive: person.staffId !== SOFIA })))
    expect(session.who()).toBeNull()
  })

  it('locks before it is written down, so that a full disk leaves no screen open', async () => {
    await store.close()
    await expect(session.lock('locked')).rejects.toThrow()
    expect(session.whoIsHere()).toBeNull()
  })
})
