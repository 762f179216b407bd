/** Puts together where the app stands from records, session and settings. */
import type { AppState } from '../../shared/contract/app-state.ts'
import type { Clinic } from '../../shared/clinic/clinic.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import type { Records, RecordsState } from '../records/records.ts'
import type { Workstation } from '../settings/workstation.ts'
import type { StoreClient } from '../store/store-client.ts'
import type { Session } from './session.ts'

type Parts = {
  readonly records: Records
  readonly session: Session
  readonly workstation: Workstation
  readonly store: StoreClient
  readonly nowMs: () => number
  readonly samplePins: (staff: readonly { staffId: string; name: string }[]) => Promise<Readonly<Record<string, string>>>
}

/** The site this workstation was set to, or the clinic's first. */
export const siteOf = (clinic: Clinic, workstation: Workstation): string => {
  const chosen = workstation.settings().siteId
  return clinic.sites.some((site) => site.siteId === chosen) ? (chosen ?? '') : (clinic.sites[0]?.siteId ?? '')
}

export const readAppState = async (parts: Parts): Promise<AppState> => {
  const settings = parts.workstation.settings()
  const state = parts.records.state()
  switch (state.kind) {
    case 'starting':
      return { phase: 'starting' }
    case 'first-run':
      return { phase: 'first-run', protection: parts.records.protection(), settings }
    case 'needs-passphrase':
      return { phase: 'passphrase', settings }
    case 'trouble':
      return { phase: 'trouble', trouble: describeTrouble(parts, state), settings }
    case 'open':
      return openState(parts, state.isSample)
  }
}

const describeTrouble = ({ workstation, records }: Parts, state: Extract<RecordsState, { kind: 'trouble' }>) => {
  const card = workstation.clinicCard()
  const at = wallClock(state.atMs, card?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  return {
    code: state.code,
    at: { date: at.date, time: at.time },
    folder: records.folder,
    canPrintSheet: card !== null,
  }
}

const openState = async ({ store, session, workstation, nowMs, samplePins }: Parts, isSample: boolean): Promise<AppState> => {
  const [facts, staff] = await Promise.all([store.run('clinicFacts', {}), store.run('staffList', {})])
  if (!facts) return { phase: 'starting' }
  const open = {
    clinic: facts.clinic,
    isSample,
    samplePins: isSample ? await samplePins(staff) : {},
    staff: staff.filter((person) => person.isActive),
    settings: workstation.settings(),
    siteId: siteOf(facts.clinic, workstation),
    today: wallClock(nowMs(), facts.clinic.timeZone).date,
  }
  const who = session.who()
  if (!who) return { phase: 'signed-out', ...open }
  return { phase: who.isLocked ? 'locked' : 'ready', me: who.me, ...open }
}
