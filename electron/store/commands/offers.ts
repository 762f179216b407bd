/** Offers and the sheets that go with them. */
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { EventPayloads } from '../../../shared/events/catalogue.ts'
import { checkOffer, type OfferInput } from '../../../shared/offers/offer-input.ts'
import type { OfferLogged } from '../../../shared/contract/views.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { hasArrived } from '../../../shared/visits/visit.ts'
import { wallNow, type CommandContext } from '../command-context.ts'
import { offerContext } from '../queries/offers.ts'

type LogOffer = { readonly offerId: string; readonly offer: OfferInput; readonly by: string }

const logged = (context: CommandContext, offerId: string): OfferLogged | undefined => {
  const row = context.writer.get<{ local_time: string }>('SELECT local_time FROM offer WHERE offer_id = ?', offerId)
  return row && { offerId, at: row.local_time }
}

/** Logs a conversation. The same `offerId` again answers as the first time did: a repeated call logs nothing twice. */
export const logOffer = (
  context: CommandContext,
  { offerId, offer, by, corrects }: LogOffer & { readonly corrects: string | null },
): Result<OfferLogged> => {
  const before = logged(context, offerId)
  if (before) return succeed(before)
  const about = offerContext(context.writer, { visitId: offer.visitId })
  if (!about) return fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
  const checked = checkOffer(offer, about.ageBand)
  if (!checked.ok) return checked
  if (corrects !== null && about.standing?.offerId !== corrects)
    return fail('already-corrected', 'Someone corrected this offer already. Look at it again.')
  const { date: localDate, time: localTime } = wallNow(context)
  if (!hasArrived(about.visit.status))
    context.append(
      { type: 'visit-status-changed', subject: offer.visitId, payload: { visitId: offer.visitId, status: 'arrived', localTime } },
      by,
    )
  const payload = { offerId, facts: { ...offer, patientId: about.visit.patientId }, localDate, localTime }
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
  { withdraws, why, by }: { withdraws: string; why: 'wrong-patient' | 'by-mistake'; by: string },
): Result<OfferLogged, 'unknown-offer'> => {
  const row = context.writer.get<{ visit_id: string; stands: number }>(
    'SELECT visit_id, stands FROM offer WHERE offer_id = ?',
    withdraws,
  )
  if (!row) return fail('unknown-offer', 'This offer is not in the log.')
  if (row.stands === 1)
    context.append(
      { type: 'offer-withdrawn', subject: row.visit_id, payload: { withdraws, visitId: row.visit_id, why } },
      by,
    )
  return succeed({ offerId: withdraws, at: wallNow(context).time })
}

type IssuedFacts = EventPayloads['invitation-issued']

/** Logs what was handed out: template, language, version and the sheet's hash. */
export const recordInvitation = (
  context: CommandContext,
  { facts, by }: { facts: IssuedFacts; by: string },
): null => {
  context.append({ type: 'invitation-issued', subject: facts.visitId, payload: facts }, by)
  return null
}

export const recordPrinting = (
  context: CommandContext,
  { invitationId, visitId, problem, by }: { invitationId: string; visitId: string; problem: string | null; by: string | null },
): null => {
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
