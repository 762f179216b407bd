/** Gives a letter to a printer and tells what comes of it, to the end. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { InvitationState } from '../../shared/contract/views.ts'
import { paperOf, type LetterForm } from '../../shared/invitations/letter.ts'
import { fail } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { PrintResult } from '../printing/printers.ts'
import type { AppParts } from './app-parts.ts'
import { printOptionsFor } from './print-options.ts'
import { failureWordsFor } from '../resources/words.ts'

export type LetterToPrint = {
  readonly bytes: Uint8Array
  /** As it was drawn. */
  readonly form: Pick<LetterForm, 'paper' | 'size' | 'pageSize'>
  readonly facts: { readonly invitationId: string; readonly visitId: string }
  /** A job that may still come out of a printer that did not answer in time. */
  waitingJob: string | null
}

type Told = Pick<InvitationState, 'state' | 'problem'>

export type WayToPrint = {
  readonly printer: string
  readonly me: StaffMember
  readonly tell: (state: Told) => void
}

/** Somebody walks to the printer: what it refuses sooner than this is the answer to the call, not news that comes after. */
const REFUSAL_WITHIN_MS = 1500

/** Resolves when the printer has answered, or cannot be expected to refuse any more. */
export const firstRefusal = async (following: Promise<void>): Promise<void> =>
  Promise.race([following, sleep(REFUSAL_WITHIN_MS)])

/** A letter with a code must not come out twice: what still waits is taken back before it goes another way. */
export const withdrawWaiting = async ({ printers }: Pick<AppParts, 'printers'>, letter: LetterToPrint): Promise<void> => {
  const { waitingJob } = letter
  letter.waitingJob = null
  if (waitingJob !== null) await printers.withdraw(waitingJob)
}

/** Resolves when the printer has said how it went, or has not in time. Never rejects. */
export const followPrint = async (parts: AppParts, letter: LetterToPrint, way: WayToPrint): Promise<void> => {
  const { printers, store, log } = parts
  const { printer, me, tell } = way
  const { invitationId, visitId } = letter.facts

  const end = async (result: PrintResult): Promise<void> => {
    await store.run('recordPrinting', { invitationId, visitId, problem: result.ok ? null : result.code, by: null })
    tell(result.ok ? { state: 'printed', problem: null } : { state: 'not-printed', problem: await failureWordsFor(me.language, result) })
  }
  const unreachable = async (): Promise<void> => {
    log.write('printing-failed')
    const failure = fail('printer-unreachable', 'The printer could not be reached.')
    tell({ state: 'not-printed', problem: await failureWordsFor(me.language, failure) })
  }
  /** What timed out may still come out. Unless it was taken back meanwhile, how that ends is told too. */
  const followLate = (jobId: string, later: Promise<PrintResult> | undefined): void => {
    letter.waitingJob = jobId
    const endLate = async (result: PrintResult): Promise<void> => {
      if (letter.waitingJob !== jobId) return
      letter.waitingJob = null
      await end(result)
    }
    later?.then(endLate).catch(unreachable)
  }

  try {
    await withdrawWaiting(parts, letter)
    const result = await printers.print({
      pdf: letter.bytes,
      printer,
      // Whatever was chosen since: the sheet is of the size that was drawn.
      options: { ...(await printOptionsFor(parts, printer, paperOf(letter.form))), size: letter.form.pageSize },
      title: 'Invitation',
      onPrinting: () => tell({ state: 'printing', problem: null }),
    })
    if (!result.ok && result.jobId !== undefined) followLate(result.jobId, result.later)
    await end(result)
  } catch {
    await unreachable()
  }
}
