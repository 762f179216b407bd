/** Signing in, and the manager's pages about people and the clinic. */
import { fail, succeed } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import { hashPin } from '../session/pin.ts'
import { siteOf } from '../session/app-state.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'

export const peopleHandlers = (
  parts: AppParts,
): Handlers<
  | 'session.signIn' | 'session.lock' | 'session.signOut'
  | 'staff.list' | 'staff.add' | 'staff.change' | 'staff.setPin' | 'staff.chooseLanguage' | 'log.verify' | 'clinic.change'
> => {
  const { session, store, workstation, records } = parts
  const afterChange = async (): Promise<void> => {
    session.refresh(await store.run('staffList', {}))
    parts.announce('app-state')
  }
  /** Read while the PIN is checked, the list is in the store's memory when it is asked for. */
  const readDayAhead = async (): Promise<void> => {
    const clinic = (await store.run('clinicFacts', {}))?.clinic
    if (clinic) await store.run('dayView', { siteId: siteOf(clinic, workstation), date: await clinicToday(parts), nowMs: parts.nowMs() })
  }
  return {
    'session.signIn': ({ staffId, pin }) => {
      if (records.state().kind !== 'open') return fail('not-open', 'The records are not open yet.')
      const signedIn = session.signIn(staffId, pin)
      readDayAhead().catch(() => undefined)
      return signedIn
    },
    'session.lock': async ({ why }) => {
      await session.lock(why)
      return succeed(null)
    },
    'session.signOut': async () => {
      await session.end()
      return succeed(null)
    },
    'staff.list': async () => succeed(await store.run('staffList', {})),
    'staff.add': async ({ name, role, pin }, me) => {
      const person = { staffId: parts.newId(), name, role, pinHash: await hashPin(pin) }
      const added = await store.run('addStaff', { person, by: me.staffId })
      if (added.ok) await afterChange()
      return added
    },
    'staff.change': async (change, me) => {
      const changed = await store.run('changeStaff', { ...change, by: me.staffId })
      if (changed.ok) await afterChange()
      return changed
    },
    'staff.setPin': async ({ staffId, pin }, me) => {
      const set = await store.run('setPin', { staffId, pinHash: await hashPin(pin), by: me.staffId })
      if (set.ok) await afterChange()
      return set
    },
    'staff.chooseLanguage': async ({ language }, me) => {
      const chosen = await store.run('chooseLanguage', { staffId: me.staffId, language })
      await afterChange()
      return chosen
    },
    'log.verify': async () => {
      const [facts, breaks] = await Promise.all([store.run('countFacts', {}), store.run('findChainBreaks', {})])
      return succeed({ facts, isWhole: breaks.length === 0 })
    },
    'clinic.change': async (clinic, me) => {
      const changed = await store.run('changeClinic', { clinic, by: me.staffId })
      if (!changed.ok) return changed
      const state = records.state()
      if (state.kind === 'open' && !state.isSample) workstation.keepClinicCard(clinic)
      parts.announce('app-state')
      parts.announce('day')
      return changed
    },
  }
}
