/** Gives an invitation to a printer, a file or the screen, and says in words what came of it. */
import type { LetterLanguage } from '../../../../shared/invitations/letter-languages.ts'
import { STANDARD_FORM } from '../../../../shared/invitations/letter.ts'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { InvitationState, PrinterShown } from '../../../../shared/contract/views.ts'
import { sheetLanguage } from '../../../../shared/offers/letter-wish.ts'
import { handoutsFor } from '../../../../shared/offers/offer-flow.ts'
import type { Told } from '../../../../shared/script/walk.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import type { Result } from '../../../../shared/result.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { call } from '../../../bridge/bridge.ts'
import type { Outlet } from '../../../../shared/printing/printing-choice.ts'
import type { TypedCode } from '../../../../shared/offers/typed-code.ts'
import { titleOfPrinter } from '../../../letter/printers.ts'
import { waitFor } from './sent-invitations.ts'

type Issue = CallInput<'invitations.issue'>

export type HandOut = Pick<Issue, 'form' | 'kind' | 'code' | 'handouts' | 'channel'>
export type AgainChannel = CallInput<'invitations.retry'>['channel']
/** The code of a letter that is not kept any more, typed once more, or the letter that needs none. */
export type AgainCode = TypedCode | 'without'

/** `words` for the strip ("Sent to Front desk 2."), or why nothing is in the patient's hands yet. */
export type HandedOut =
  | { readonly ok: true; readonly words: string | null }
  | {
      readonly ok: false
      readonly problem: string
      readonly invitationId: string | null
      readonly channel: HandOut['channel']
      /** It carries a code that nobody has any more. */
      readonly needsCode: boolean
    }

const cameOf = (
  state: InvitationState,
  channel: HandOut['channel'],
  printers: readonly PrinterShown[],
  say: Say,
): HandedOut => {
  const printer = titleOfPrinter(printers, state.printer, say)
  const { invitationId, visitId, problem } = state
  switch (state.state) {
    case 'sent':
    case 'printing':
      waitFor({ invitationId, visitId })
      return { ok: true, words: say('printing.sent', { printer }) }
    case 'printed':
      return { ok: true, words: say('printing.printed', { printer }) }
    case 'saved':
      return { ok: true, words: say('printing.saved') }
    case 'shown':
      return { ok: true, words: null }
    case 'left':
      return { ok: false, problem: say('printing.dialog-closed'), invitationId, channel, needsCode: false }
    case 'not-printed':
      return {
        ok: false,
        problem: problem ?? say('printing.did-not-print', { printer }),
        invitationId,
        channel,
        needsCode: false,
      }
  }
}

const heard = (
  result: Result<InvitationState>,
  invitationId: string | null,
  channel: HandOut['channel'],
  printers: readonly PrinterShown[],
  say: Say,
): HandedOut =>
  result.ok
    ? cameOf(result.value, channel, printers, say)
    : { ok: false, problem: failureWords(say, result), invitationId, channel, needsCode: result.code === 'no-code' }

/**
 * Issues an invitation that belongs to `offerId`, or to the visit alone where no offer stands any more.
 * The offer is in the log by then, whatever comes of this.
 */
export const handOut = async (
  visitId: string,
  offerId: string | null,
  what: HandOut,
  printers: readonly PrinterShown[],
  say: Say,
): Promise<HandedOut> => {
  const result = await call('invitations.issue', {
    invitationId: crypto.randomUUID(),
    visitId,
    offerId,
    ...what,
  })
  return heard(result, null, what.channel, printers, say)
}

export type Readers = {
  /** In which language the letter may go, see `proposedLanguage`. */
  readonly ofLetter: LetterLanguage
  /** The one of the app's own that the patient reads. */
  readonly ofTalk: Language
}

/** What the talk itself promised on paper: the sheets that go along although nothing is handed over after it. */
export const handoutsOut = (told: Told, { ofLetter, ofTalk }: Readers, { printer, pageSize }: Outlet<PrinterShown>): readonly HandOut[] => {
  const form = { ...STANDARD_FORM, pageSize, language: ofLetter }
  const language = sheetLanguage(ofLetter, ofTalk)
  const ids = [...handoutsFor(told)]
  return ids.length === 0 || printer === null
    ? []
    : [{ form, kind: 'generic', code: null, handouts: { ids, language }, channel: { to: 'printer', printer: printer.name } }]
}

/** Sends the same invitation once more, to a printer or a file. */
export const handOutAgain = async (
  invitationId: string,
  channel: AgainChannel,
  code: AgainCode | null,
  printers: readonly PrinterShown[],
  say: Say,
): Promise<HandedOut> =>
  heard(
    await call('invitations.retry', {
      invitationId,
      channel,
      code: code === 'without' ? null : code,
      withoutCode: code === 'without',
    }),
    invitationId,
    channel,
    printers,
    say,
  )
