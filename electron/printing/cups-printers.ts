/**
 * Printing on Linux and macOS. `lp` hands the job over: it knows about remote servers, accounts and printers
 * that appear on the network. How the job stands is asked of the service itself, in numbers: `lpstat`
 * (measured, CUPS 2.4.2) shows a job that was cancelled or failed exactly like one that was printed.
 */
import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PrinterAbilities } from '../../shared/printing/printing-choice.ts'
import {
  abilitiesIn,
  defaultPrinterIn,
  jobNumberIn,
  jobOptions,
  noPrinting,
  printerGone,
  printersIn,
  refusalOf,
  rejected,
  serverIn,
  timedOut,
  verdictOn,
} from './cups-answers.ts'
import type { JobVerdict, PrinterState } from './cups-answers.ts'
import { askForAbilities, askForJob, askForPrinters, decodeAnswer, STATUS_NOT_FOUND } from './ipp.ts'
import type { IppAnswer } from './ipp.ts'
import type { PrintFailure, PrintJob, PrintResult, Printer, Printers } from './printers.ts'

export type CupsTimes = {
  /** How long a job is followed before it counts as timed out. Milliseconds, like the others. */
  readonly followFor: number
  /** How much longer for each further page: slow printers do four a minute. */
  readonly pageFor: number
  readonly askEvery: number
  /** How long a printer may stand still before that is a failure: trays are pushed in, covers closed. */
  readonly blockedFor: number
  /** How often a job that timed out is asked for, and until when. */
  readonly lateEvery: number
  readonly lateFor: number
}
const TIMES: CupsTimes = { followFor: 15_000, pageFor: 15_000, askEvery: 150, blockedFor: 3000, lateEvery: 2000, lateFor: 8 * 3_600_000 }

const COMMAND_LIMIT = 10_000
const ASK_LIMIT = 5000

type Finished = { readonly code: number | null; readonly output: string }

/**
 * Runs a program without a shell, in English whatever the language of the machine. `code` is null where it is
 * missing.
 */
const run = (command: string, args: readonly string[], input?: Uint8Array): Promise<Finished> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: COMMAND_LIMIT,
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', () => resolve({ code: null, output }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
    // A program that ends before it has read everything closes the pipe; its exit code says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

/** Asks the printing service. Rejects where it does not answer. */
const ask = async (question: Buffer): Promise<IppAnswer> => {
  const server = serverIn((await run('lpstat', ['-H'])).output)
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const asking = request(
      {
        ...server,
        method: 'POST',
        path: '/',
        timeout: ASK_LIMIT,
        headers: { Host: 'localhost', 'Content-Type': 'application/ipp' },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve(Buffer.concat(chunks)))
        answer.on('error', reject)
      },
    )
    asking.on('timeout', () => asking.destroy(new Error('The printing service does not answer.')))
    asking.on('error', reject)
    asking.end(question)
  })
  return decodeAnswer(bytes)
}

/** Null where there is no printing service. */
const askPrinters = async (): Promise<readonly PrinterState[] | null> => {
  try {
    const [answer, standard] = await Promise.all([ask(askForPrinters()), run('lpstat', ['-d'])])
    return printersIn(answer, defaultPrinterIn(standard.output))
  } catch {
    return null
  }
}

const askVerdict = async (job: number, name: string): Promise<JobVerdict> => {
  try {
    const [answer, printers] = await Promise.all([ask(askForJob(job, userInfo().username)), askPrinters()])
    // A service told to keep no history forgets a job as soon as it is through.
    if (answer.status === STATUS_NOT_FOUND) return { is: 'printed' }
    const state = Number(answer.groups[0]?.get('job-state')?.[0])
    if (Number.isNaN(state) || printers === null) return { is: 'waiting' }
    return verdictOn(state, printers.find((printer) => printer.name === name) ?? null, name)
  } catch {
    return { is: 'waiting' }
  }
}

const askAbilities = async (name: string): Promise<PrinterAbilities | null> => {
  try {
    return abilitiesIn(await ask(askForAbilities(name)))
  } catch {
    return null
  }
}

const withdraw = async (jobId: string): Promise<void> => {
  await run('cancel', [jobId])
}

/**
 * Follows a job to its end. Whatever fails for good is taken back, so that nothing comes out unattended later.
 */
const follow = async (
  printer: PrinterState,
  job: number,
  times: CupsTimes,
  { pages = 1, onPrinting }: Pick<PrintJob, 'pages' | 'onPrinting'>,
): Promise<PrintResult> => {
  const jobId = `${printer.name}-${job}`
  let isPrinting = false
  let hasBegun = false
  const failed = (failure: PrintFailure): PrintFailure => (hasBegun ? { ...failure, mayBePartlyOut: true } : failure)
  const giveUpAt = performance.now() + times.followFor + (pages - 1) * times.pageFor
  let blockedSince: number | null = null
  const giveUp = async (reason: PrintFailure): Promise<PrintFailure> => {
    await withdraw(jobId)
    return failed(reason)
  }
  while (performance.now() < giveUpAt) {
    const verdict = await askVerdict(job, printer.name)
    if (verdict.is === 'printed') return { ok: true, jobId }
    if (verdict.is === 'failed') return giveUp(verdict.failure)
    hasBegun ||= verdict.is === 'printing' || (verdict.is === 'blocked' && verdict.hasBegun)
    if (verdict.is === 'printing' && !isPrinting) {
      isPrinting = true
      onPrinting?.()
    }
    blockedSince = verdict.is === 'blocked' ? (blockedSince ?? performance.now()) : null
    if (verdict.is === 'blocked' && performance.now() - (blockedSince ?? 0) >= times.blockedFor)
      return giveUp(verdict.failure)
    await sleep(times.askEvery)
  }
  return { ...failed(timedOut(printer, jobId)), later: untilItEnds(printer, job, times) }
}

/** How a job ends that nobody waits for any more: behind thirty others, or in a printer that is switched on tomorrow. */
const untilItEnds = async (printer: PrinterState, job: number, times: CupsTimes): Promise<PrintResult> => {
  const jobId = `${printer.name}-${job}`
  const giveUpAt = performance.now() + times.lateFor
  while (performance.now() < giveUpAt) {
    // It must not keep the app from ending.
    await sleep(times.lateEvery, undefined, { ref: false })
    const verdict = await askVerdict(job, printer.name)
    if (verdict.is === 'printed') return { ok: true, jobId }
    if (verdict.is === 'failed') return verdict.failure
  }
  return timedOut(printer, jobId)
}

const print = async ({ pdf, printer: name, title, options, ...rest }: PrintJob, times: CupsTimes): Promise<PrintResult> => {
  const printers = await askPrinters()
  if (printers === null) return noPrinting()
  const printer = printers.find((known) => known.name === name)
  if (!printer) return printerGone(name)
  const refusal = refusalOf(printer)
  if (refusal) return refusal
  const sent = await run('lp', ['-d', name, ...jobOptions(options), '-t', title, '-'], pdf)
  if (sent.code === null) return noPrinting()
  const job = jobNumberIn(sent.output)
  if (sent.code !== 0 || job === null) return rejected(printer)
  return follow(printer, job, times, rest)
}

const shown = ({ name, description, isDefault, state, detail }: PrinterState): Printer => ({
  name,
  description,
  isDefault,
  state,
  ...(detail === undefined ? {} : { detail }),
})

/** The printers of CUPS. */
export const createCupsPrinters = (times: Partial<CupsTimes> = {}): Printers => ({
  list: async () => ((await askPrinters()) ?? []).map(shown),
  abilities: askAbilities,
  print: (job) => print(job, { ...TIMES, ...times }),
  withdraw,
})
