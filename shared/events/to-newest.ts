/** Facts of an older shape as today's code reads them. What stands in the log is never changed. */
import { DEFAULT_REOFFER_DAYS } from '../clinic/reoffer-days.ts'
import type { EventType } from './catalogue.ts'

type Payload = Readonly<Record<string, unknown>>

/** Version 1 knew neither who else was there, nor who interpreted, nor of teach-back and handouts. */
const offerFromV1 = (payload: Payload): Payload => ({
  ...payload,
  facts: { company: 'alone', interpreter: 'none', teachBack: null, handouts: [], ...(payload['facts'] as Payload) },
})

/** Version 1 knew no rest after a firm no: everybody starts with the usual one. */
const clinicFromV1 = (payload: Payload): Payload => ({
  ...payload,
  clinic: { reofferAfterDays: DEFAULT_REOFFER_DAYS, ...(payload['clinic'] as Payload) },
})

/** Up to version 2 there was one paper, in English. */
const invitationFromV2 = (payload: Payload): Payload => ({
  paper: payload['template'] === 'on-screen-qr' ? null : 'letter',
  size: 'standard',
  acceptedBy: null,
  batchId: null,
  ...payload,
})

const STEPS: Readonly<Partial<Record<EventType, readonly ((payload: Payload) => Payload)[]>>> = {
  'clinic-set-up': [clinicFromV1],
  'clinic-changed': [clinicFromV1],
  'offer-made': [offerFromV1],
  'offer-corrected': [offerFromV1],
  'invitation-issued': [(payload) => ({ handouts: [], ...payload }), invitationFromV2],
}

/** `version` is the one it was written in. A fact of a newer version than this app knows is the caller's to leave out. */
export const toNewest = (type: EventType, version: number, payload: Payload): Payload =>
  (STEPS[type] ?? []).slice(version - 1).reduce((older, step) => step(older), payload)
