/** The day it is at the clinic; of the whole world's time where none is set up yet. */
import { wallClock, type LocalDate } from '../../shared/time/local-time.ts'
import type { AppParts } from './app-parts.ts'

export const clinicToday = async ({ store, nowMs }: Pick<AppParts, 'store' | 'nowMs'>): Promise<LocalDate> =>
  wallClock(nowMs(), (await store.run('clinicFacts', {}))?.clinic.timeZone ?? 'UTC').date
