import { STANDARD_FORM } from '../../../../shared/invitations/letter.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useReady } from '../../../app/app-store.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/desk.tsx'
import { Note } from '../../../ui/note.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { handOut, handOutAgain, type HandOut } from './hand-out.ts'
import { chosenPrinter } from './printers.ts'
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
  const { settings } = useReady()
  const say = useSay()
  const context = useCall('offers.context', { visitId })
  const state = useCall('invitations.state', { invitationId })
  const printers = useCall('printers.list', {}, 'printing').data ?? []
  // Letters are kept in memory only: after a restart what can still come out is the sheet that is safe for anyone.
  const isGone = state.failure?.code === 'unknown-invitation'
  const failure = context.failure ?? (isGone ? undefined : state.failure)
  if (failure !== undefined) return <CannotTell message={failureWords(say, failure)} onBack={() => onDone(null)} />
  if (context.data === undefined || (state.data === undefined && !isGone))
    return <Pane label={say('printing.not-printed')}>{null}</Pane>

  const { visit, standing } = context.data
  const anew = (channel: HandOut['channel']) =>
    handOut(visitId, standing?.offerId ?? null, { form: STANDARD_FORM, kind: 'generic', code: null, handouts: null, channel }, printers, say)
  return (
    <WhatNow
      visit={visit}
      problem={state.data?.problem ?? say(isGone ? 'printing.gone' : 'printing.no-reason')}
      failed={failedChannel(isGone ? chosenPrinter(printers, settings.printer)?.name : state.data?.printer)}
      printers={printers}
      language={context.data.ownLanguage ?? 'en'}
      send={(channel) => {
        stopWaiting(invitationId)
        return isGone ? anew(channel) : handOutAgain(invitationId, channel, printers, say)
      }}
      showQr={async () => {
        await anew({ to: 'screen' })
      }}
      onDone={onDone}
    />
  )
}

const failedChannel = (printer: string | null | undefined): HandOut['channel'] =>
  printer ? { to: 'printer', printer } : { to: 'pdf' }

function CannotTell({ message, onBack }: { message: string; onBack: () => void }) {
  const say = useSay()
  useKeys({ Escape: onBack })
  return (
    <Pane label={say('printing.not-printed')}>
      <Note
        kind="bad"
        title={say('printing.logged')}
        action={
          <Button keys="Escape" onPress={onBack}>
            {say('printing.back-to-list')}
          </Button>
        }
      >
        {message}
      </Note>
    </Pane>
  )
}
