/** What comes of reading a file: a table, or one plain reason why there is none. */
import { LARGEST_FILE_BYTES } from '../../shared/import/limits.ts'
import { fail, type Failure, type FailureValues } from '../../shared/result.ts'
import type { Sheet } from '../../shared/import/sheet.ts'

export type ReadProblem =
  | 'empty'
  | 'too-big'
  | 'binary'
  | 'not-a-schedule'
  | 'one-column'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'too-many-rows'
  | 'unreadable'
  | 'cancelled'

export type ReadFailure = Failure<ReadProblem>
export type ReadResult = { readonly ok: true; readonly sheet: Sheet } | ReadFailure

export const readFailure = (code: ReadProblem, message: string, values?: FailureValues): ReadFailure => fail(code, message, values)

/** A clinic's busiest day has some thousand rows; these are far beyond it and still read in seconds. */
export const LIMITS = { bytes: LARGEST_FILE_BYTES, rows: 100_000, columns: 200, cellLength: 10_000 } as const

export const tooBig = (): ReadFailure =>
  readFailure('too-big', 'This file is over 50 MB. A schedule of one day is far smaller.')
