/** What can be done for a visit from a desk. Each tells that desk how it went; none throws. */
import type { CallInput } from '../../shared/contract/contract.ts'
import type { DayVisit } from '../../shared/visits/day-view.ts'
import { isStillOpen } from '../../shared/visits/visit-state.ts'
import type { VisitStatus } from '../../shared/visits/visit.ts'
import { failureWords } from '../../shared/words/failure-words.ts'
import { sayFor, type Say } from '../../shared/words/say.ts'
import { useApp } from '../app/app-store.ts'
import { call } from '../bridge/bridge.ts'
import type { Chosen } from './chosen.ts'
import { isUnprinted } from './day-words.ts'
import type { DeskStore, Strip } from './desk-store.ts'

/** In the language of who is signed in. */
const sayHere = (): Say => {
  const { app } = useApp.getState()
  return sayFor('me' in app ? app.me.language : 'en')
}

// A second Enter while the first is on its way must not do the same thing twice.
let isUnderWay = false

const once = async (action: () => Promise<void>): Promise<void> => {
  if (isUnderWay) return
  isUnderWay = true
  try {
    await action()
  } finally {
    isUnderWay = false
  }
}

/** Records that a visit moved on, or puts it back; the strip then offers to undo it. */
export const setStatus = (desk: DeskStore, visit: DayVisit, status: VisitStatus): Promise<void> =>
  once(async () => {
    const result = await call('visits.setStatus', { visitId: visit.visitId, status })
    const say = sayHere()
    if (result.ok) desk.getState().changed(visit.visitId, say(`desk.did.${status}`), visit.status)
    else desk.getState().failed(failureWords(say, result))
  })

const putBack = (desk: DeskStore, visitId: string, status: VisitStatus): Promise<void> =>
  once(async () => {
    const result = await call('visits.setStatus', { visitId, status })
    if (result.ok) desk.getState().changed(visitId, sayHere()('desk.did.put-back'), null)
    else desk.getState().failed(failureWords(sayHere(), result))
  })

const isNotHereYet = ({ status }: DayVisit): boolean =>
  status === 'expected' || status === 'cancelled' || status === 'no-show'

/** Opens the offer of someone who has just come, unless none is needed: the record shows an account, or they said no before. */
const offerOnArrival = async (desk: DeskStore, visitId: string, before: VisitStatus | null): Promise<void> => {
  const context = await call('offers.context', { visitId })
  const { changed, choose, openOffer } = desk.getState()
  if (context.ok && context.value.portalStatus === 'active')
    changed(visitId, sayHere()('desk.did.has-account'), before)
  else if (context.ok && context.value.visit.state === 'resting') {
    changed(visitId, sayHere()('again.arrived'), before)
    // The pane says since when and until when, and has the way to ask all the same.
    choose(visitId)
  } else openOffer(visitId)
}

const arriveAndStart = async (desk: DeskStore, { visitId, status }: DayVisit): Promise<void> => {
  const arrived = await call('visits.setStatus', { visitId, status: 'arrived' })
  if (arrived.ok) await offerOnArrival(desk, visitId, status)
  else desk.getState().failed(failureWords(sayHere(), arrived))
}

export type WalkInPatient = CallInput<'visits.addWalkIn'>['patient']

/** Adds a visit for today and opens its offer, or only adds it. Resolves to whether it is on the list. */
export const addWalkIn = async (
  desk: DeskStore,
  visitId: string,
  siteId: string,
  patient: WalkInPatient,
  then: 'start' | 'add-only',
): Promise<boolean> => {
  let isAdded = false
  await once(async () => {
    const result = await call('visits.addWalkIn', { visitId, siteId, patient })
    isAdded = result.ok
    if (!result.ok) desk.getState().failed(failureWords(sayHere(), result))
    else if (then === 'start') await offerOnArrival(desk, result.value.visitId, null)
    else desk.getState().changed(result.value.visitId, sayHere()('desk.did.added'), null)
  })
  return isAdded
}

/** The one thing that is next for somebody: the filled button, and Enter. */
export type Primary = { readonly words: string; readonly act: () => void }

const primaryOfVisit = (desk: DeskStore, visit: DayVisit): Primary | null => {
  const { visitId, invitationId } = visit
  const offer = () => desk.getState().openOffer(visitId)
  const say = sayHere()
  if (isNotHereYet(visit) && visit.outcome === null)
    return { words: say('desk.do.arrived-start'), act: () => void once(() => arriveAndStart(desk, visit)) }
  if (isUnprinted(visit) && invitationId !== null)
    return { words: say('desk.do.print-again'), act: () => desk.getState().openPrintTrouble(visitId, invitationId) }
  if (visit.state === 'missed') return { words: say('desk.do.offer-now'), act: offer }
  return isStillOpen(visit.state) ? { words: say('desk.do.start'), act: offer } : null
}

/** Null for a settled visit, which is only looked at. */
export const primaryOf = (desk: DeskStore, chosen: Chosen, siteId: string): Primary | null => {
  if (chosen.kind === 'visit') return primaryOfVisit(desk, chosen.visit)
  const patient = { knownId: chosen.person.patientId }
  return {
    words: sayHere()('desk.do.add-start'),
    act: () => void addWalkIn(desk, crypto.randomUUID(), siteId, patient, 'start'),
  }
}

/** Beside it, and on Shift Enter: on the list as arrived, the offer later. Null for who is here already. */
export const secondOf = (desk: DeskStore, chosen: Chosen, siteId: string): Primary | null => {
  if (chosen.kind === 'person') {
    const patient = { knownId: chosen.person.patientId }
    return { words: sayHere()('desk.do.add-only'), act: () => void addWalkIn(desk, crypto.randomUUID(), siteId, patient, 'add-only') }
  }
  const { visit } = chosen
  return isNotHereYet(visit) && visit.outcome === null
    ? { words: sayHere()('desk.do.arrived-only'), act: () => void setStatus(desk, visit, 'arrived') }
    : null
}

/** Takes back, or opens again, what the strip tells of. */
export const correct = (desk: DeskStore, strip: Strip): void => {
  if (strip.kind === 'logged') desk.getState().openOffer(strip.visitId, true)
  else if (strip.before !== null) void putBack(desk, strip.visitId, strip.before)
}
