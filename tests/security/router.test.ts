import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CONTRACT, type CallName } from '../../shared/contract/contract.ts'
import { fail, succeed } from '../../shared/result.ts'
import { ROLES, type StaffMember } from '../../shared/staff/roles.ts'
import type { RouterParts } from '../../electron/router/router.ts'
import { VALID_CALLS } from '../support/valid-calls.ts'

const handled = vi.hoisted(() => ({ channels: new Map<string, (...args: unknown[]) => unknown>() }))
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, answer: (...args: unknown[]) => unknown) => handled.channels.set(channel, answer) },
}))
const { answerCall, routerOf } = await import('../../electron/router/router.ts')
const { openDoor } = await import('../../electron/router/door.ts')

const NAMES = Object.keys(CONTRACT) as CallName[]
const PEOPLE: readonly (StaffMember | null)[] = [
  null,
  ...ROLES.map((role) => ({ staffId: `staff-${role}`, name: 'Sofia Reyes', role, isActive: true, language: 'en' as const })),
]

type Reached = { readonly name: string; readonly input: unknown; readonly me: StaffMember }
let reached: Reached[]
let logged: unknown[]
let thrown: unknown
beforeEach(() => {
  reached = []
  logged = []
  thrown = undefined
})

const partsFor = (me: StaffMember | null): Omit<RouterParts, 'isOwnFrame'> => ({
  handlers: Object.fromEntries(
    NAMES.map((name) => [
      name,
      (input: unknown, by: StaffMember) => {
        reached.push({ name, input, me: by })
        if (thrown !== undefined) throw thrown
        return succeed(null)
      },
    ]),
  ) as unknown as RouterParts['handlers'],
  whoIsHere: () => me,
  onThrown: (error) => (error === 'trouble' ? fail('disk-full', 'The disk is full.') : undefined),
  log: { write: (...line) => void logged.push(line) },
})
const call = (me: StaffMember | null, name: unknown, input: unknown) => answerCall(partsFor(me), name, input)

const isAllowed = (name: CallName, me: StaffMember | null): boolean => {
  const { who } = CONTRACT[name]
  if (who === 'anyone') return true
  return me !== null && (who === 'signed-in' || (who as readonly string[]).includes(me.role))
}

const HOSTILE: readonly unknown[] = [
  undefined, null, true, 0, -0, NaN, Infinity, 1e308, '', 'x'.repeat(1_000_000), '\u0000', '\uD800', '../../etc/passwd',
  '__proto__', 'constructor', '=cmd|calc', "'; DROP TABLE event; --", [], [[[]]], {}, Object.create(null), new Date(0), new Map(),
  new Uint8Array(4), Symbol('x'), 10n, () => 'x', JSON.parse('{"__proto__":{"role":"manager"}}'), Array.from({ length: 10_000 }, () => 'x'),
]

const cyclic = (): unknown => {
  const circle: Record<string, unknown> = {}
  circle['self'] = circle
  return circle
}
const deep = (): unknown => {
  let nested: unknown = 'bottom'
  for (let level = 0; level < 5_000; level += 1) nested = { nested }
  return nested
}
const exploding = (): unknown =>
  new Proxy({}, {
    get: () => {
      throw new Error('Tomasz Kowalczyk')
    },
    ownKeys: () => {
      throw new Error('Tomasz Kowalczyk')
    },
  })

/** A good input with one thing wrong in it, anywhere: another value, a field too many, a field too few. */
const spoil = (input: unknown, way: readonly number[], how: number, value: unknown): unknown => {
  const copy: unknown = structuredClone(input)
  let place = copy as Record<string, unknown>
  for (const step of way) {
    const keys = Object.keys(place)
    const next = keys.length > 0 ? place[keys[step % keys.length] ?? ''] : undefined
    if (typeof next !== 'object' || next === null || next instanceof Uint8Array) break
    place = next as Record<string, unknown>
  }
  const keys = Object.keys(place)
  const key = keys[how % Math.max(1, keys.length)]
  if (how % 3 === 0 || key === undefined) place[`extra${how}`] = value
  else if (how % 3 === 1) Reflect.deleteProperty(place, key)
  else place[key] = value
  return copy
}

describe('a call', () => {
  it.each(NAMES)('%s reaches its handler with a good input from those who may make it, and from nobody else', async (name) => {
    for (const me of PEOPLE) {
      reached = []
      const answer = await call(me, name, VALID_CALLS[name])
      expect(answer.ok, String(me?.role)).toBe(isAllowed(name, me))
      expect(reached.map(({ name: to }) => to)).toEqual(isAllowed(name, me) ? [name] : [])
      if (!answer.ok) expect(answer.code).toBe(me === null ? 'signed-out' : 'not-allowed')
      if (me && isAllowed(name, me)) expect(reached[0]?.me).toEqual(me)
    }
  })

  it.each(NAMES)('%s with a hostile input is refused, or parsed before it is handled', async (name) => {
    const [, , , manager] = PEOPLE
    for (const input of [...HOSTILE, cyclic(), deep(), exploding()]) {
      reached = []
      const answer = await call(manager ?? null, name, input)
      if (answer.ok) expect(CONTRACT[name].input.safeParse(reached[0]?.input).success).toBe(true)
      else expect(reached).toEqual([])
    }
  })

  it('never gets a handler to see what does not parse', async () => {
    const anything = fc.oneof(fc.constantFrom(...HOSTILE), fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES), fc.constantFrom(...PEOPLE), fc.array(fc.nat(5), { maxLength: 4 }), fc.nat(20), anything,
        async (name, me, way, how, value) => {
          reached = []
          const input = spoil(VALID_CALLS[name], way, how, value)
          const answer = await call(me, name, input)
          const parsed = CONTRACT[name].input.safeParse(input)
          expect(answer.ok).toBe(isAllowed(name, me) && parsed.success)
          expect(reached.map((each) => each.input)).toEqual(answer.ok ? [parsed.data] : [])
          if (!answer.ok) expect(answer.message).toMatch(/\.$/)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('of a name that is not in the contract is unknown, whatever every object has by that name', async () => {
    const names = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'app.state ', 'APP.STATE', 'store.run', ''),
      fc.string({ unit: 'binary' }),
      fc.anything(),
    )
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(...PEOPLE), async (name, me) => {
        if ((NAMES as unknown[]).includes(name)) return
        expect(await call(me, name, {})).toMatchObject({ ok: false, code: 'unknown-call' })
      }),
    )
    expect(reached).toEqual([])
  })
})

describe('a handler that throws', () => {
  it('becomes a plain sentence; the log names the call and the kind of error, never its text', async () => {
    thrown = new TypeError('Tomasz Kowalczyk is not a function')
    const answer = await call(null, 'app.state', {})
    expect(answer).toMatchObject({ ok: false, code: 'failed' })
    expect(JSON.stringify([answer, logged])).not.toContain('Tomasz')
    expect(logged).toEqual([['call-failed', { call: 'app.state', kind: 'typeerror', ms: expect.any(Number) as number }]])
  })

  it.each([['trouble'], [null], [undefined], [42], [{ toString: null }]])('with %s is answered too', async (value) => {
    thrown = value ?? null
    expect((await call(null, 'app.state', {})).ok).toBe(false)
  })

  it('because of trouble says which', async () => {
    thrown = 'trouble'
    expect(await call(null, 'app.state', {})).toMatchObject({ ok: false, code: 'disk-full' })
    expect(logged).toEqual([])
  })
})

describe('a message from elsewhere', () => {
  it('is refused before it is looked at', async () => {
    openDoor((event) => (event as unknown) === 'our own frame', Promise.resolve(routerOf(partsFor(null))))
    expect([...handled.channels.keys()]).toEqual(['everyoffer:call'])
    const answer = handled.channels.get('everyoffer:call')
    expect(await answer?.('another frame', 'app.state', {})).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(reached).toEqual([])
    expect(await answer?.('our own frame', 'app.state', {})).toMatchObject({ ok: true })
  })
})

describe('a call that comes before the app is built', () => {
  it('waits at the door, and is answered then', async () => {
    let build: (answer: ReturnType<typeof routerOf>) => void = () => undefined
    openDoor(() => true, new Promise((resolve) => (build = resolve)))
    const answered = handled.channels.get('everyoffer:call')?.('our own frame', 'app.state', {}) as Promise<unknown>
    expect(await Promise.race([answered, 'waiting'])).toBe('waiting')
    build(routerOf(partsFor(null)))
    expect(await answered).toMatchObject({ ok: true })
  })
})
