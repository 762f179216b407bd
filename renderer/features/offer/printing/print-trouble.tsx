import { STANDARD_FORM } from '../../../../shared/invitations/letter.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { useCall } from '../../../bridge/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/desk.tsx'
import { Note } from '../../../ui/note.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import { handOut, handOutAgain, type HandOut } from './hand-out.ts'
import { titleOfPrinter } from '../../../letter/printers.ts'
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
  const say = useSay()
  const context = useCall('offers.context', { visitId })
  const state = useCall('invitations.state', { invitationId }, 'printing')
  const printers = useCall('printers.list', {}, 'printing').data ?? []
  const failure = context.failure ?? state.failure
  const goBack = () => onDone(null)
  if (failure !== undefined)
    return <Told kind="bad" title={say('printing.logged')} words={failureWords(say, failure)} onBack={goBack} />
  if (context.data === undefined || state.data === undefined)
    return <Pane label={say('printing.not-printed')}>{null}</Pane>

  const { state: now, printer, problem } = state.data
  // It waited in a queue that nobody counted on any more.
  if (now === 'printed')
    return <Told kind="good" title={say('printing.came-out')} words={say('printing.printed', { printer: titleOfPrinter(printers, printer, say) })} onBack={goBack} />

  const { visit, standing } = context.data
  const showQr = async () => {
    const onScreen = { form: STANDARD_FORM, kind: 'generic', code: null, handouts: null, channel: { to: 'screen' } } as const
    await handOut(visitId, standing?.offerId ?? null, onScreen, printers, say)
  }
  return (
    <WhatNow
      visit={visit}
      problem={problem ?? say('printing.no-reason')}
      failed={failedChannel(printer)}
      printers={printers}
      language={context.data.ownLanguage ?? 'en'}
      send={(channel, code) => {
        stopWaiting(invitationId)
        return handOutAgain(invitationId, channel, code, printers, say)
      }}
      showQr={showQr}
      onDone={onDone}
    />
  )
}

const failedChannel = (printer: string | null): HandOut['channel'] => (printer === null ? { to: 'pdf' } : { to: 'printer', printer })

type ToldProps = { kind: 'good' | 'bad'; title: string; words: string; onBack: () => void }

function Told({ kind, title, words, onBack }: ToldProps) {
  const say = useSay()
  useKeys({ Escape: onBack })
  return (
    <Pane label={title}>
      <Note
        kind={kind}
        title={title}
        action={
          <Button keys="Escape" onPress={onBack}>
            {say('printing.back-to-list')}
          </Button>
        }
      >
        {words}
      </Note>
    </Pane>
  )
}
