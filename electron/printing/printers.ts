/** Printers as the rest of the app sees them, whatever the system. */
import type { PrintOptions } from '../../shared/printing/print-options.ts'
import type { PrinterAbilities } from '../../shared/printing/printing-choice.ts'
import type { FailureValues } from '../../shared/result.ts'

export type Printer = {
  /** How the system calls it; what a job is sent to. */
  readonly name: string
  /** How people call it. */
  readonly description: string
  readonly isDefault: boolean
  readonly state: 'ready' | 'busy' | 'stopped' | 'unknown'
  /** One sentence where something stands in its way. */
  readonly detail?: string
}

export type PrintJob = {
  /**
   * Goes to the system through a pipe or from memory: it holds a name and perhaps a code, and stays off the
   * disk here.
   */
  readonly pdf: Uint8Array
  readonly printer: string
  readonly options: PrintOptions
  /** Shown in the printer's queue to anyone: never a patient's name. */
  readonly title: string
  /** How many sides it has, where they are many: a printer needs its time for each. */
  readonly pages?: number
  /** Called once, when the job's turn has come. Not every system says so. */
  readonly onPrinting?: () => void
}

export type PrintFailure = {
  readonly ok: false
  readonly code:
    'printer-gone' | 'printer-stopped' | 'rejected' | 'out-of-paper' | 'timed-out' | 'no-printing'
  readonly message: string
  readonly values: FailureValues
  /** The job's turn had come: some of its pages may be out. */
  readonly mayBePartlyOut?: true
  /**
   * Only with `timed-out`: the job still waits in the queue and may come out later. In every other failure
   * nothing more will.
   */
  readonly jobId?: string
  /** Only where the system tells: how a job that timed out ends after all. Never where nobody lives to see it. */
  readonly later?: Promise<PrintResult>
}
export type PrintResult = { readonly ok: true; readonly jobId: string } | PrintFailure

export type Printers = {
  /** Empty where there is no printer or no printing service. */
  readonly list: () => Promise<readonly Printer[]>
  /** Null where the printer does not say, or is gone. */
  readonly abilities: (printer: string) => Promise<PrinterAbilities | null>
  /** Sends the job and waits until it is out, has failed, or has waited too long. Never rejects. */
  readonly print: (job: PrintJob) => Promise<PrintResult>
  /**
   * Takes back a job that timed out, before it is printed elsewhere: a letter with a code must not come out
   * twice.
   */
  readonly withdraw: (jobId: string) => Promise<void>
}
