/** The day at one site: its visits, search, walk-ins, and its end. */
import { succeed, type Result } from '../../shared/result.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import { siteOf } from '../session/app-state.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'

export const dayHandlers = (
  parts: AppParts,
): Handlers<
  | 'day.view' | 'day.leftOpen' | 'day.close' | 'day.reopen' | 'patients.search' | 'patients.matching'
  | 'visits.addWalkIn' | 'visits.setStatus' | 'visits.markMissed'
> => {
  const { store } = parts
  /** Today at the site this workstation stands in. */
  const hereAndToday = async () => {
    const clinic = (await store.run('clinicFacts', {}))?.clinic
    return {
      siteId: clinic ? siteOf(clinic, parts.workstation) : '',
      today: wallClock(parts.nowMs(), clinic?.timeZone ?? 'UTC').date,
    }
  }
  const announced = <Value>(result: Result<Value>): Result<Value> => {
    if (result.ok) parts.announce('day')
    return result
  }
  return {
    'day.view': async (input) => succeed(await store.run('dayView', { ...input, nowMs: parts.nowMs() })),
    'day.leftOpen': async ({ siteId }) => succeed(await store.run('daysLeftOpen', { siteId, today: (await hereAndToday()).today })),
    'day.close': async (input, me) => announced(await store.run('closeDay', { ...input, by: me.staffId })),
    'day.reopen': async (input, me) => announced(await store.run('reopenDay', { ...input, by: me.staffId })),
    'patients.search': async (input) => succeed(await store.run('searchPatients', { ...(await hereAndToday()), ...input })),
    'patients.matching': async (input) => succeed(await store.run('patientsMatching', { ...(await hereAndToday()), ...input })),
    'visits.addWalkIn': async (input, me) => announced(await store.run('addWalkIn', { ...input, by: me.staffId })),
    'visits.setStatus': async (input, me) => announced(await store.run('setVisitStatus', { ...input, by: me.staffId })),
    'visits.markMissed': async (input, me) => announced(await store.run('markMissed', { ...input, by: me.staffId })),
  }
}
