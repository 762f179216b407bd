/** Invitations whose letter is not kept in memory any more: what the log knows of them. */
import type { CallInput } from '../../shared/contract/contract.ts'
import type { InvitationState } from '../../shared/contract/views.ts'
import { paperOf } from '../../shared/invitations/letter.ts'
import { sheetLanguage } from '../../shared/offers/letter-wish.ts'
import { LANGUAGES } from '../../shared/text/languages.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { AppParts } from './app-parts.ts'
import { printOptionsFor } from './print-options.ts'
import { failureWordsFor } from '../resources/words.ts'

type Parts = Pick<AppParts, 'store' | 'printers' | 'workstation'>

export type SentBefore = Pick<CallInput<'invitations.issue'>, 'visitId' | 'offerId' | 'form' | 'kind' | 'handouts'>

type Channel = CallInput<'invitations.retry'>['channel']

/** What was wanted, so that it can be drawn again; its code is not part of it. Null where no such invitation is logged. */
export const sentBefore = async (parts: Parts, invitationId: string, channel: Channel): Promise<SentBefore | null> => {
  const sent = await parts.store.run('invitationSent', { invitationId })
  if (!sent) return null
  const { visitId, offerId, kind, size, language, handouts: ids } = sent
  const paper = sent.paper ?? 'letter'
  const printer = channel.to === 'printer' ? channel.printer : (sent.printer ?? '')
  const { size: pageSize } = await printOptionsFor(parts, printer, paperOf({ paper, size }))
  const ofTalk = LANGUAGES.find((each) => each === sent.saidIn) ?? 'en'
  const handouts = ids.length === 0 ? null : { ids: [...ids], language: sheetLanguage(language, ofTalk) }
  return { visitId, offerId, kind, form: { paper, size, language, pageSize }, handouts }
}

/** How it stands by the log. */
export const stateOfSent = async ({ store, printers }: Parts, invitationId: string, me: StaffMember): Promise<InvitationState | null> => {
  const sent = await store.run('invitationSent', { invitationId })
  if (!sent) return null
  const { visitId, state, printer, problem } = sent
  if (problem === null) return { invitationId, visitId, state, printer, problem }
  const title = (await printers.list()).find(({ name }) => name === printer)?.description ?? printer ?? ''
  const words = await failureWordsFor(me.language, { code: problem, message: `${title} did not print it.`, values: { printer: title } })
  return { invitationId, visitId, state, printer, problem: words }
}
