/** Who is signed in at this workstation, and whether the screen is locked. */
import { isLockedOut, WRONG_PINS_ALLOWED } from '../../shared/staff/pin-tries.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { StoreClient } from '../store/store-client.ts'
import { isPin } from './pin.ts'

export type Session = {
  /** Signed in, locked or not. */
  who(): { readonly me: StaffMember; readonly isLocked: boolean } | null
  /** Who may make calls now. */
  whoIsHere(): StaffMember | null
  signIn(staffId: string, pin: string): Promise<Result<null>>
  /** Without a PIN: the person who has just set the clinic up. */
  begin(me: StaffMember): void
  lock(why: 'locked' | 'idle'): Promise<void>
  end(): Promise<void>
  /** Takes over a change of name or role; ends the session of someone who no longer works here. */
  refresh(people: readonly StaffMember[]): void
}

const minutesFrom = (ms: number): number => Math.max(1, Math.ceil(ms / 60_000))

export const createSession = (store: StoreClient, nowMs: () => number, onChange: () => void): Session => {
  let current: { me: StaffMember; isLocked: boolean } | null = null
  // One PIN at a time: two tries side by side would both see the same count.
  let turn: Promise<unknown> = Promise.resolve()

  const become = (next: typeof current): void => {
    current = next
    onChange()
  }

  const trySignIn = async (staffId: string, pin: string): Promise<Result<null>> => {
    const [facts, people] = await Promise.all([store.run('pinFacts', { staffId }), store.run('staffList', {})])
    const person = people.find((each) => each.staffId === staffId && each.isActive)
    if (!facts || !person) return fail('unknown-person', 'This person is not on the list.')
    const lockedOut = (lockedUntilMs: number | null): Result<null> =>
      fail('locked-out', 'Too many wrong PINs. Try again later, or ask a manager for a new PIN.', { minutes: minutesFrom((lockedUntilMs ?? 0) - nowMs()) })
    if (isLockedOut(facts.tries, nowMs())) return lockedOut(facts.tries.lockedUntilMs)
    const isRight = await isPin(pin, facts.hash)
    const tries = await store.run('recordSignIn', { staffId, isRight })
    if (isRight) {
      become({ me: person, isLocked: false })
      return succeed(null)
    }
    if (isLockedOut(tries, nowMs())) return lockedOut(tries.lockedUntilMs)
    const left = WRONG_PINS_ALLOWED - tries.wrong
    return fail('wrong-pin', 'That PIN is not right.', { left })
  }

  return {
    who: () => current,
    whoIsHere: () => (current && !current.isLocked ? current.me : null),
    signIn: (staffId, pin) => {
      const mine = turn.then(() => trySignIn(staffId, pin))
      turn = mine.catch(() => undefined)
      return mine
    },
    begin: (me) => become({ me, isLocked: false }),
    lock: async (why) => {
      if (!current || current.isLocked) return
      const { me } = current
      // The screen goes dark first; that it did is written down after.
      become({ me, isLocked: true })
      await store.run('recordSignOut', { staffId: me.staffId, why })
    },
    end: async () => {
      if (!current) return
      const { me, isLocked } = current
      become(null)
      if (!isLocked) await store.run('recordSignOut', { staffId: me.staffId, why: 'left' })
    },
    refresh: (people) => {
      if (!current) return
      const me = people.find((person) => person.staffId === current?.me.staffId && person.isActive)
      become(me ? { ...current, me } : null)
    },
  }
}
