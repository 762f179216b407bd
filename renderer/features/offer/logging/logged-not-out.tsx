import { STANDARD_FORM } from '../../../../shared/invitations/letter.ts'
import type { PrinterShown } from '../../../../shared/contract/views.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import type { DayVisit } from '../../../../shared/visits/day-view.ts'
import { useSay } from '../../../ui/words.tsx'
import { handOut, handOutAgain } from '../printing/hand-out.ts'
import { WhatNow } from '../printing/what-now.tsx'
import type { Done, Stuck } from './use-logging.ts'

export type LoggedNotOutProps = {
  visit: DayVisit
  stuck: Stuck
  /** The language the patient reads. */
  language: Language
  printers: readonly PrinterShown[]
  onLogged: (done: Done) => void
}

/** The log has the offer and the letter failed at once. Whatever is done about it, the offer is told as logged. */
export function LoggedNotOut({
  visit,
  stuck: { done, what, failed },
  language,
  printers,
  onLogged,
}: LoggedNotOutProps) {
  const say = useSay()
  const { invitationId } = failed
  return (
    <WhatNow
      visit={visit}
      problem={failed.problem}
      failed={failed.channel}
      printers={printers}
      language={language}
      send={(again, code) =>
        invitationId === null
          ? handOut(visit.visitId, done.offerId, { ...what, channel: again }, printers, say)
          : handOutAgain(invitationId, again, code, printers, say)
      }
      showQr={async () => {
        await handOut(
          visit.visitId,
          done.offerId,
          { form: STANDARD_FORM, kind: 'generic', code: null, handouts: null, channel: { to: 'screen' } },
          printers,
          say,
        )
      }}
      onDone={(words) => onLogged(words === null ? done : { ...done, sentence: `${done.sentence} ${words}` })}
    />
  )
}
