import { useCall } from '../../../bridge/use-call.ts'
import { Pane } from '../../../ui/desk.tsx'
import { Note } from '../../../ui/note.tsx'
import { handOut, handOutAgain } from './hand-out.ts'
import { stopWaiting } from './sent-invitations.ts'
import { WhatNow } from './what-now.tsx'

export type PrintTroubleProps = {
  visitId: string
  invitationId: string
  /** `words` say what came of it ("Sent to Back office 1."); null where it was left open. */
  onDone: (words: string | null) => void
}

/** What to do about a letter that was sent and did not print. Renders the pane. */
export function PrintTrouble(props: PrintTroubleProps) {
  return <TroubleOf key={props.invitationId} {...props} />
}

function TroubleOf({ visitId, invitationId, onDone }: PrintTroubleProps) {
  const context = useCall('offers.context', { visitId })
  const state = useCall('invitations.state', { invitationId })
  const printers = useCall('printers.list', {}, 'printing')
  const failure = context.failure ?? state.failure
  if (context.data === undefined || state.data === undefined)
    return (
      <Pane label="Not printed">
        {failure !== undefined && (
          <Note kind="bad" title={failure.message}>
            The offer is logged.
          </Note>
        )}
      </Pane>
    )

  const known = printers.data ?? []
  const offerId = context.data.standing?.offerId
  return (
    <WhatNow
      visit={context.data.visit}
      problem={state.data.problem ?? 'The printer did not say why.'}
      failed={state.data.printer === null ? { to: 'pdf' } : { to: 'printer', printer: state.data.printer }}
      printers={known}
      send={(channel) => {
        stopWaiting(invitationId)
        return handOutAgain(invitationId, channel, known)
      }}
      showQr={async () => {
        if (offerId !== undefined)
          await handOut(visitId, offerId, { kind: 'generic', code: null, channel: { to: 'screen' } }, known)
      }}
      onDone={onDone}
    />
  )
}
