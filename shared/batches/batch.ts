/** A batch of letters while it is made, and after. */
import type { LocalDate, LocalTime } from '../time/local-time.ts'
import { addDays } from '../time/local-time.ts'
import type { LetterLanguage } from '../invitations/letter-languages.ts'
import type { BatchKind, BatchProblem, SkipReason } from './batch-words.ts'

/**
 * Letters to a part. A part is made whole before any of it is logged, so that a power cut costs at most one: a file of
 * this many pages still opens anywhere, a job of this many is soon looked through by hand.
 */
export const LETTERS_A_FILE = 1000
export const LETTERS_A_JOB = 20

/**
 * `running` is also what a power cut leaves behind; then the app does not know whether the part that was at the printer
 * came out, and `inDoubt` says so.
 */
export const BATCH_STATES = ['running', 'paused', 'done', 'cancelled'] as const
export type BatchState = (typeof BATCH_STATES)[number]

export type BatchShown = {
  readonly batchId: string
  readonly kind: BatchKind
  readonly state: BatchState
  readonly letters: number
  /** Made and logged. */
  readonly out: number
  /** Their name or address cannot be printed. */
  readonly leftOut: number
  /** As the system calls it; null where the letters go into a file. */
  readonly printer: string | null
  /** The file's name, without its folder. */
  readonly file: string | null
  readonly startedOn: LocalDate
  readonly startedAt: LocalTime
  readonly by: string
  /** The letters of one part that the printer may or may not have printed; null where there is none. */
  readonly inDoubt: { readonly from: number; readonly to: number } | null
  /** Null where nothing is wrong. */
  readonly problem: BatchProblem | null
}

/** What a batch would be, before it is started. */
export type BatchPreview = {
  readonly kind: BatchKind
  readonly letters: number
  readonly byLanguage: readonly { readonly language: LetterLanguage; readonly letters: number }[]
  /** How many of them read a language whose letter may not be printed yet. */
  readonly heldBack: number
  readonly skipped: Readonly<Record<SkipReason, number>>
}

/** The days a batch is about, both included. */
export const daysOf = (kind: BatchKind, today: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } => {
  if (kind === 'tomorrow') return { from: addDays(today, 1), to: addDays(today, 1) }
  return { from: addDays(today, kind === 'missed' ? -7 : -30), to: today }
}
