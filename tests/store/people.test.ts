import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOCK_OUT_MINUTES } from '../../shared/staff/pin-tries.ts'
import { ALDER_BROOK, DANA, SOFIA } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, reopen, walkIn, type TestStore } from '../support/test-store.ts'

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

const change = (staffId: string, part: Partial<{ name: string; role: 'desk' | 'manager'; isActive: boolean }>) => {
  const person = store.run('staffList', {}).find((each) => each.staffId === staffId)
  if (!person) throw new Error('not on the list')
  return store.run('changeStaff', { ...person, role: person.role as 'desk', ...part, by: DANA })
}
const add = (name: string, staffId = `staff-${name}`) =>
  store.run('addStaff', { person: { staffId, name, role: 'desk', pinHash: 'hash' }, by: DANA })
const tries = () => store.run('pinFacts', { staffId: SOFIA })?.tries
const wrongPin = () => store.run('recordSignIn', { staffId: SOFIA, isRight: false })
const times = (count: number, act: () => void): void => Array.from({ length: count }).forEach(() => act())

describe('the people of a clinic', () => {
  it('keep one manager: the last can neither leave nor become something else', () => {
    expect(change(DANA, { role: 'desk' })).toMatchObject({ ok: false, code: 'last-manager' })
    expect(change(DANA, { isActive: false })).toMatchObject({ ok: false, code: 'last-manager' })
    expect(store.run('staffList', {})).toContainEqual({ staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' })
  })

  it('may lose a manager once there is another who still works here', () => {
    change(SOFIA, { role: 'manager' })
    change(SOFIA, { isActive: false })
    expect(change(DANA, { role: 'desk' })).toMatchObject({ ok: false, code: 'last-manager' })
    change(SOFIA, { isActive: true })
    expect(change(DANA, { role: 'desk' })).toEqual({ ok: true, value: null })
  })

  it('have different names, whatever the case', () => {
    expect(add('sofia REYES ')).toMatchObject({ ok: false, code: 'name-taken' })
    expect(change(SOFIA, { name: 'Dana Mercer' })).toMatchObject({ ok: false, code: 'name-taken' })
    expect(change(SOFIA, { name: 'Sofia Reyes' })).toEqual({ ok: true, value: null })
  })

  it('who left give their name free, and cannot come back under it', () => {
    change(SOFIA, { isActive: false })
    expect(add('Sofia Reyes', 'staff-new')).toMatchObject({ ok: true })
    expect(change(SOFIA, { isActive: true })).toMatchObject({ ok: false, code: 'name-taken' })
  })

  it('choose the language of their own screens, and it outlives a restart', () => {
    store.run('chooseLanguage', { staffId: SOFIA, language: 'es' })
    const languages = (people: TestStore) => people.run('staffList', {}).map(({ name, language }) => [name, language])
    const chosen = [['Sofia Reyes', 'es'], ['Dana Mercer', 'en']]
    expect(languages(store)).toEqual(expect.arrayContaining(chosen))
    store = reopen(store)
    expect(languages(store)).toEqual(expect.arrayContaining(chosen))
  })

  it('who are not on the list cannot be changed', () => {
    const nobody = { staffId: 'nobody', name: 'No Body', role: 'desk' as const, isActive: true, by: DANA }
    expect(store.run('changeStaff', nobody)).toMatchObject({ ok: false, code: 'unknown-person' })
    expect(store.run('setPin', { staffId: 'nobody', pinHash: 'x', by: DANA })).toMatchObject({ ok: false, code: 'unknown-person' })
    expect(store.run('pinFacts', { staffId: 'nobody' })).toBeNull()
  })
})

describe('wrong PINs', () => {
  it('lock out at the fifth, and a restart does not help', () => {
    times(4, wrongPin)
    store = reopen(store)
    expect(tries()).toEqual({ wrong: 4, lockedUntilMs: null })
    expect(wrongPin()).toEqual({ wrong: 0, lockedUntilMs: ELEVEN_EIGHTEEN + LOCK_OUT_MINUTES * 60_000 })
    store = reopen(store)
    expect(tries()?.lockedUntilMs).toBe(ELEVEN_EIGHTEEN + LOCK_OUT_MINUTES * 60_000)
    store.rebuild()
    expect(tries()?.lockedUntilMs).toBe(ELEVEN_EIGHTEEN + LOCK_OUT_MINUTES * 60_000)
  })

  it('are forgotten after a right one, and after a new PIN', () => {
    times(4, wrongPin)
    store.run('recordSignIn', { staffId: SOFIA, isRight: true })
    expect(tries()).toEqual({ wrong: 0, lockedUntilMs: null })
    times(5, wrongPin)
    store.run('setPin', { staffId: SOFIA, pinHash: 'new hash', by: DANA })
    expect(store.run('pinFacts', { staffId: SOFIA })).toEqual({ hash: 'new hash', tries: { wrong: 0, lockedUntilMs: null } })
  })

  it('of one person do not count for another', () => {
    times(5, wrongPin)
    expect(store.run('pinFacts', { staffId: DANA })?.tries).toEqual({ wrong: 0, lockedUntilMs: null })
  })

  it('of someone who left are not even looked at', () => {
    change(SOFIA, { isActive: false })
    expect(store.run('pinFacts', { staffId: SOFIA })).toBeNull()
  })
})

describe('the clinic', () => {
  it('is set up once', () => {
    const people = [{ staffId: 'x', name: 'Someone Else', role: 'manager' as const, pinHash: 'x' }]
    expect(store.run('setUpClinic', { clinic: ALDER_BROOK, isSample: false, people })).toMatchObject({ ok: false, code: 'already-set-up' })
    expect(store.run('staffList', {})).toHaveLength(2)
  })

  it('keeps a site that has visits', () => {
    walkIn(store)
    const [, northgate] = ALDER_BROOK.sites
    const without = { ...ALDER_BROOK, sites: northgate ? [northgate] : [] }
    expect(store.run('changeClinic', { clinic: without, by: DANA })).toMatchObject({ ok: false, code: 'site-in-use' })
    const renamed = { ...ALDER_BROOK, sites: ALDER_BROOK.sites.map((site) => ({ ...site, name: `${site.name} House` })) }
    expect(store.run('changeClinic', { clinic: renamed, by: DANA })).toEqual({ ok: true, value: null })
    expect(store.run('clinicFacts', {})?.clinic.sites[0]?.name).toBe('Riverside House')
  })
})
