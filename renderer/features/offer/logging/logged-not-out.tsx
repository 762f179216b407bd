import type { PrinterShown } from '../../../../shared/contract/views.ts'
import type { DayVisit } from '../../../../shared/visits/day-view.ts'
import { handOut, handOutAgain } from '../printing/hand-out.ts'
import { WhatNow } from '../printing/what-now.tsx'
import type { Done, Stuck } from './use-logging.ts'

export type LoggedNotOutProps = {
  visit: DayVisit
  stuck: Stuck
  printers: readonly PrinterShown[]
  onLogged: (done: Done) => void
}

/** The log has the offer and the letter failed at once. Whatever is done about it, the offer is told as logged. */
export function LoggedNotOut({
  visit,
  stuck: { done, what, failed },
  printers,
  onLogged,
}: LoggedNotOutProps) {
  const { invitationId } = failed
  return (
    <WhatNow
      visit={visit}
      problem={failed.problem}
      failed={failed.channel}
      printers={printers}
      send={(again) =>
        invitationId === null
          ? handOut(visit.visitId, done.offerId, { ...what, channel: again }, printers)
          : handOutAgain(invitationId, again, printers)
      }
      showQr={async () => {
        await handOut(
          visit.visitId,
          done.offerId,
          { kind: 'generic', code: null, handouts: null, channel: { to: 'screen' } },
          printers,
        )
      }}
      onDone={(words) => onLogged(words === null ? done : { ...done, sentence: `${done.sentence} ${words}` })}
    />
  )
}
