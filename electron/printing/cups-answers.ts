/** What the printing service's answers mean, as pure functions of what it said. */
import type { PageSize } from '../../shared/invitations/letter.ts'
import type { PrintOptions } from '../../shared/printing/print-options.ts'
import type { PrinterAbilities } from '../../shared/printing/printing-choice.ts'
import type { FailureValues } from '../../shared/result.ts'
import { STATUS_NOT_FOUND } from './ipp.ts'
import type { IppAnswer, IppAttributes } from './ipp.ts'
import type { Printer, PrintFailure } from './printers.ts'

/** RFC 8011, 5.3.7 and 5.4.11. */
const JOB_STATE = { processing: 5, stopped: 6, cancelled: 7, aborted: 8, completed: 9 } as const
const PRINTER_STATE = { idle: 3, processing: 4, stopped: 5 } as const

export type Obstacle = 'paper' | 'jam' | 'cover' | 'ink' | 'silent' | 'paused'

/** Why a printer stands still, in the words of its `printer-state-reasons` (RFC 8011, 5.4.12), and in ours. */
const OBSTACLES: readonly (readonly [reason: RegExp, obstacle: Obstacle])[] = [
  [/^media-(empty|needed)/, 'paper'],
  [/^media-jam/, 'jam'],
  [/^(cover|door|interlock)-open/, 'cover'],
  [/^(toner|marker-supply)-empty/, 'ink'],
  [/^(offline|shutdown|timed-out)/, 'silent'],
  [/^(paused|moving-to-paused|stopped-partly)/, 'paused'],
]

/** The end of a sentence that starts with the printer's name. */
const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  paper: 'is out of paper',
  jam: 'has a paper jam',
  cover: 'has an open cover',
  ink: 'is out of ink or toner',
  silent: 'does not answer',
  paused: 'is paused',
}

/** A printer and what may stand in its way. */
export type PrinterState = Printer & {
  readonly isAccepting: boolean
  /** What stands in its way; null where nothing does. */
  readonly obstacle: Obstacle | null
}

const textOf = (attributes: IppAttributes, name: string): string => String(attributes.get(name)?.[0] ?? '')

/** Reports and warnings do not stop a printer; an error, or a reason with no grade, does. */
const obstacleIn = (reasons: readonly string[]): Obstacle | null => {
  const serious = reasons.filter((reason) => !/-(report|warning)$/.test(reason))
  return OBSTACLES.find(([pattern]) => serious.some((reason) => pattern.test(reason)))?.[1] ?? null
}

const sentence = (printer: { readonly description: string }, ending: string): string =>
  `${printer.description} ${ending}.`

const stateOf = (state: number, isAccepting: boolean): Printer['state'] => {
  if (state === PRINTER_STATE.stopped || !isAccepting) return 'stopped'
  if (state === PRINTER_STATE.processing) return 'busy'
  return state === PRINTER_STATE.idle ? 'ready' : 'unknown'
}

const printerFrom = (attributes: IppAttributes, defaultName: string | null): PrinterState => {
  const name = textOf(attributes, 'printer-name')
  const description = textOf(attributes, 'printer-info').trim() || name
  const state = Number(attributes.get('printer-state')?.[0])
  const isAccepting = attributes.get('printer-is-accepting-jobs')?.[0] !== false
  const reasons = (attributes.get('printer-state-reasons') ?? []).map(String)
  const obstacle = obstacleIn(reasons) ?? (state === PRINTER_STATE.stopped ? 'paused' : null)
  const ending = isAccepting ? obstacle && OBSTACLE_WORDS[obstacle] : 'takes no jobs'
  return {
    name,
    description,
    isDefault: name === defaultName,
    state: stateOf(state, isAccepting),
    ...(ending === null ? {} : { detail: sentence({ description }, ending) }),
    isAccepting,
    obstacle,
  }
}

/** The printers an answer names, by their description. A service without printers answers "not found". */
export const printersIn = (answer: IppAnswer, defaultName: string | null): readonly PrinterState[] =>
  answer.status === STATUS_NOT_FOUND
    ? []
    : answer.groups
        .filter((attributes) => attributes.has('printer-name'))
        .map((attributes) => printerFrom(attributes, defaultName))
        .sort((a, b) => a.description.localeCompare(b.description))

/** PWG 5101.1 for the size itself; how CUPS calls it in a job, and asks the driver for it. */
const SIZES: readonly (readonly [size: PageSize, standard: RegExp, name: string])[] = [
  ['letter', /^na_letter_8\.5x11in/, 'Letter'],
  ['a4', /^iso_a4_210x297mm/, 'A4'],
]

/** What the driver calls leaving the tray to the printer: the app has a word of its own for that. */
const AUTOMATIC_TRAY = /^auto/

/** What a printer can do; null where it says nothing, as a queue without a driver does. */
export const abilitiesIn = ({ groups: [attributes] }: IppAnswer): PrinterAbilities | null => {
  const valuesOf = (name: string): readonly string[] => (attributes?.get(name) ?? []).map(String)
  const [media, sources, sides] = [valuesOf('media-supported'), valuesOf('media-source-supported'), valuesOf('sides-supported')]
  if (media.length + sources.length + sides.length === 0) return null
  return {
    sizes: SIZES.filter(([, standard]) => media.some((name) => standard.test(name))).map(([size]) => size),
    trays: sources.filter((source) => !AUTOMATIC_TRAY.test(source)),
    canPrintBothSides: sides.length === 0 ? null : sides.includes('two-sided-long-edge'),
  }
}

const IS_KEYWORD = /^[a-z0-9][a-z0-9._-]*$/

/**
 * What `lp` is told, all of it each time: a queue's own habits must not decide about a letter. A tray goes as part of
 * `media-col`: alone, as `media-source`, it is taken and then ignored (measured, CUPS 2.4.2).
 */
export const jobOptions = ({ size, tray, sides }: PrintOptions): readonly string[] =>
  [
    `media=${SIZES.find(([each]) => each === size)?.[2]}`,
    // Anything else could end the braces early.
    ...(tray !== null && IS_KEYWORD.test(tray) ? [`media-col={media-source=${tray}}`] : []),
    `sides=${sides === 'two-sided' ? 'two-sided-long-edge' : 'one-sided'}`,
    // At its own size: shrunk to the printer's margins, the address would leave the envelope's window.
    'fit-to-page=false',
    'print-scaling=none',
  ].flatMap((option) => ['-o', option])

/** Where `lpstat -d` names one. */
export const defaultPrinterIn = (output: string): string | null =>
  /^system default destination: (.+)$/m.exec(output)?.[1] ?? null

/** Where the service listens, from `lpstat -H`: a socket's path, or a host and its port. */
export const serverIn = (
  output: string,
): { readonly socketPath: string } | { readonly host: string; readonly port: number } => {
  const server = output.trim()
  if (server.startsWith('/')) return { socketPath: server }
  const [, host = 'localhost', port = '631'] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(server) ?? []
  return { host: host || 'localhost', port: Number(port) }
}

/**
 * The number at the end of `request id is Front_desk_2-17 (0 file(s))`; null where `lp` said something else.
 */
export const jobNumberIn = (output: string): number | null => {
  const number = /^request id is .*-(\d+) /m.exec(output)?.[1]
  return number === undefined ? null : Number(number)
}

const failure = (code: PrintFailure['code'], message: string, values: FailureValues): PrintFailure => ({ ok: false, code, message, values })

export const noPrinting = (): PrintFailure => failure('no-printing', 'This computer has no printing service.', { why: 'service' })
export const printerGone = (name: string): PrintFailure =>
  failure('printer-gone', `There is no printer ${name} any more.`, { printer: name })
export const rejected = (printer: Printer): PrintFailure =>
  failure('rejected', sentence(printer, 'did not take the letter'), { printer: printer.description })

export const timedOut = (printer: Printer, jobId: string): PrintFailure => ({
  ...failure(
    'timed-out',
    `${sentence(printer, 'does not answer')} The letter still waits there and may come out later.`,
    { printer: printer.description },
  ),
  jobId,
})

/** What keeps a letter from being sent at all; null where nothing does. */
export const refusalOf = (printer: PrinterState): PrintFailure | null => {
  if (!printer.isAccepting) return failure('rejected', sentence(printer, 'takes no jobs'), { why: 'noJobs', printer: printer.description })
  if (printer.state === 'stopped') return blockedBy(printer)
  return null
}

const blockedBy = (printer: PrinterState): PrintFailure => {
  const why = printer.obstacle ?? 'paused'
  const words = sentence(printer, OBSTACLE_WORDS[why])
  return why === 'paper'
    ? failure('out-of-paper', `${words} Load paper, then print again.`, { printer: printer.description })
    : failure('printer-stopped', words, { why, printer: printer.description })
}

/** `blocked` may pass by itself (a tray that is just being pushed in); the others are final. */
export type JobVerdict =
  | { readonly is: 'printed' }
  | { readonly is: 'failed'; readonly failure: PrintFailure }
  | { readonly is: 'blocked'; readonly failure: PrintFailure; readonly hasBegun: boolean }
  | { readonly is: 'printing' }
  | { readonly is: 'waiting' }

/** How a job stands: `jobState` as RFC 8011 numbers it; `printer` is null where it has vanished meanwhile. */
export const verdictOn = (jobState: number, printer: PrinterState | null, name: string): JobVerdict => {
  if (jobState === JOB_STATE.completed) return { is: 'printed' }
  if (!printer) return { is: 'failed', failure: printerGone(name) }
  if (jobState === JOB_STATE.cancelled)
    return {
      is: 'failed',
      failure: failure('rejected', `The letter was cancelled at ${printer.description}.`, {
        why: 'cancelled',
        printer: printer.description,
      }),
    }
  if (jobState === JOB_STATE.aborted) return { is: 'failed', failure: rejected(printer) }
  const hasBegun = jobState === JOB_STATE.processing || jobState === JOB_STATE.stopped
  if (printer.state === 'stopped') return { is: 'blocked', failure: blockedBy(printer), hasBegun }
  if (jobState === JOB_STATE.stopped) return { is: 'blocked', failure: rejected(printer), hasBegun }
  // Before its turn comes, what an idle printer says may be about the paper it lacked last week.
  if (jobState === JOB_STATE.processing && printer.obstacle !== null)
    return { is: 'blocked', failure: blockedBy(printer), hasBegun }
  return { is: jobState === JOB_STATE.processing ? 'printing' : 'waiting' }
}
