/** Turns what SQLite and the file system say into the few troubles a person can do something about. */
import type { TroubleCode } from '../../shared/contract/app-state.ts'

/** The store cannot go on for a reason outside the program; nothing was written. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble'
  readonly code: TroubleCode
  constructor(code: TroubleCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

const TROUBLE_BY_PREFIX: readonly (readonly [prefix: string, code: TroubleCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['SQLITE_PERM', 'not-writable'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  // A file opened for reading only cannot be locked for one process; nor can one on a disk without locks.
  ['SQLITE_IOERR_LOCK', 'not-writable'],
  ['SQLITE_IOERR', 'store-failed'],
  ['SQLITE_PROTOCOL', 'store-failed'],
]

/** The trouble behind a thrown error, or undefined for a bug of ours. */
export const troubleOf = (error: unknown): TroubleCode | undefined => {
  if (error instanceof StoreTrouble) return error.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return TROUBLE_BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1]
}
