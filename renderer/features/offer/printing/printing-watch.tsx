import { useEffect, useEffectEvent } from 'react'
import type { InvitationState, PrinterShown } from '../../../../shared/contract/views.ts'
import { call, onChanged } from '../../../bridge/bridge.ts'
import { useToasts } from '../../../ui/toast.tsx'
import { useSay } from '../../../ui/words.tsx'
import { titleOfPrinter } from '../../../letter/printers.ts'
import { stopWaiting, useSentInvitations, type SentInvitation } from './sent-invitations.ts'

export type PrintingWatchProps = {
  /** A letter this window sent did not print. */
  onTrouble: (invitation: SentInvitation) => void
  /** What the printer says of it meanwhile and at the end. */
  onWord: (invitation: SentInvitation, words: string) => void
}

/** Listens for what printers say about the letters this window sent. Shows nothing itself; mount it once. */
export function PrintingWatch({ onTrouble, onWord }: PrintingWatchProps) {
  const toasts = useToasts()
  const say = useSay()
  const waiting = useSentInvitations((sent) => sent.waiting)

  const heard = useEffectEvent(
    (invitation: SentInvitation, state: InvitationState, printers: readonly PrinterShown[]) => {
      if (state.state === 'printing') onWord(invitation, say('printing.is-printing'))
      if (state.state === 'sent' || state.state === 'printing' || !stopWaiting(invitation.invitationId)) return
      if (state.state === 'not-printed') onTrouble(invitation)
      else if (state.state === 'printed') {
        onWord(invitation, say('printing.is-out'))
        toasts.show({ kind: 'good', words: say('printing.printed-letter', { printer: titleOfPrinter(printers, state.printer, say) }) })
      }
    },
  )

  useEffect(() => {
    const ask = async () => {
      const printers = await call('printers.list', {})
      for (const invitation of waiting) {
        const state = await call('invitations.state', { invitationId: invitation.invitationId })
        if (state.ok) heard(invitation, state.value, printers.ok ? printers.value : [])
      }
    }
    if (waiting.length === 0) return undefined
    // Asked once at the start too: the printer may have answered before anyone listened. And after a lock, when asking was refused.
    void ask()
    const stops = [onChanged('printing', () => void ask()), onChanged('app-state', () => void ask())]
    return () => stops.forEach((stop) => stop())
  }, [waiting])

  return null
}
