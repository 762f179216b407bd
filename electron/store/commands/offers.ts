/** Offers and the sheets that go with them. */
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { EventPayloads, PatientFacts } from '../../../shared/events/catalogue.ts'
import type { OfferInput } from '../../../shared/offers/offer-input.ts'
import { checkOffer } from '../../../shared/offers/offer-rules.ts'
import type { OfferLogged } from '../../../shared/contract/views.ts'
import { wallClock, type LocalDate } from '../../../shared/time/local-time.ts'
import { ageBandOn } from '../../../shared/patients/age.ts'
import { hasArrived, type VisitStatus } from '../../../shared/visits/visit.ts'
import { codedSum } from '../code-hash.ts'
import { wallNow, type CommandContext } from '../command-context.ts'
import { clinicFacts } from '../queries/clinic.ts'
import { STANDING_OFFER } from '../queries/visits.ts'

type LogOffer = { readonly offerId: string; readonly offer: OfferInput; readonly by: string }

const logged = (context: CommandContext, visitId: string, offerId: string): OfferLogged | undefined => {
  const row = context.writer.get<{ local_time: string }>(
    'SELECT local_time FROM offer WHERE visit_id = ? AND offer_id = ?',
    visitId, offerId,
  )
  return row && { offerId, at: row.local_time }
}

type About = { readonly patient_id: string; readonly status: VisitStatus; readonly standing_offer: string | null; readonly facts: string; readonly date: LocalDate }

/** Only what logging has to know: the whole context of an offer takes more time than writing it. */
const visitToLog = ({ writer }: CommandContext, visitId: string): About | undefined =>
  writer.get<About>(
    `SELECT v.patient_id, v.status, v.date, p.facts, ${STANDING_OFFER} AS standing_offer
     FROM visit v JOIN patient p ON p.patient_id = v.patient_id WHERE v.visit_id = ?`,
    visitId,
  )

/** Logs a conversation. The same `offerId` again answers as the first time did: a repeated call logs nothing twice. */
export const logOffer = (
  context: CommandContext,
  { offerId, offer, by, corrects }: LogOffer & { readonly corrects: string | null },
): Result<OfferLogged> => {
  const before = logged(context, offer.visitId, offerId)
  if (before) return succeed(before)
  const about = visitToLog(context, offer.visitId)
  const clinic = clinicFacts(context.writer)?.clinic
  if (!about || !clinic) return fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
  const checked = checkOffer(offer, ageBandOn(JSON.parse(about.facts) as PatientFacts, about.date, clinic.ages))
  if (!checked.ok) return checked
  if (corrects !== null && about.standing_offer !== corrects)
    return fail('already-corrected', 'Someone corrected this offer already. Look at it again.')
  const { date: localDate, time: localTime } = wallClock(context.clock.nowMs(), clinic.timeZone)
  if (!hasArrived(about.status))
    context.append(
      { type: 'visit-status-changed', subject: offer.visitId, payload: { visitId: offer.visitId, status: 'arrived', localTime } },
      by,
    )
  const payload = { offerId, facts: { ...offer, patientId: about.patient_id }, localDate, localTime }
  context.append(
    corrects === null
      ? { type: 'offer-made', subject: offer.visitId, payload }
      : { type: 'offer-corrected', subject: offer.visitId, payload: { ...payload, corrects } },
    by,
  )
  return succeed({ offerId, at: localTime })
}

/** Takes an offer back, e.g. one logged for the wrong person. It stays in the log. */
export const withdrawOffer = (
  context: CommandContext,
  { visitId, withdraws, why, by }: { visitId: string; withdraws: string; why: 'wrong-patient' | 'by-mistake'; by: string },
): Result<OfferLogged, 'unknown-offer'> => {
  const row = context.writer.get<{ stands: number }>(
    'SELECT stands FROM offer WHERE visit_id = ? AND offer_id = ?',
    visitId, withdraws,
  )
  if (!row) return fail('unknown-offer', 'This offer is not in the log.')
  if (row.stands === 1)
    context.append({ type: 'offer-withdrawn', subject: visitId, payload: { withdraws, visitId, why } }, by)
  return succeed({ offerId: withdraws, at: wallNow(context).time })
}

type IssuedFacts = EventPayloads['invitation-issued']

/** Logs what was handed out: template, language, version and the sheet's hash, keyed where it has a code. */
export const recordInvitation = (
  context: CommandContext,
  { facts, by }: { facts: IssuedFacts; by: string },
): null => {
  const sha256 = facts.kind === 'personal' ? codedSum(context.writer, facts.sha256) : facts.sha256
  context.append({ type: 'invitation-issued', subject: facts.visitId, payload: { ...facts, sha256 } }, by)
  return null
}

/** Nothing where the letter is not known: the sample clinic was left before its printer answered. */
export const recordPrinting = (
  context: CommandContext,
  { invitationId, visitId, problem, by }: { invitationId: string; visitId: string; problem: string | null; by: string | null },
): null => {
  if (context.writer.get('SELECT 1 FROM invitation WHERE invitation_id = ?', invitationId) === undefined) return null
  context.append(
    problem === null
      ? { type: 'invitation-printed', subject: visitId, payload: { invitationId, visitId } }
      : { type: 'invitation-not-printed', subject: visitId, payload: { invitationId, visitId, problem } },
    by,
  )
  return null
}

export const recordExport = (
  context: CommandContext,
  { siteId, from, to, rows, by }: { siteId: string; from: LocalDate; to: LocalDate; rows: number; by: string },
): null => {
  context.append({ type: 'offers-exported', subject: siteId, payload: { siteId, from, to, rows } }, by)
  return null
}
