/** Opens the one encrypted file: key first, then durability, then the shape. */
import { statSync } from 'node:fs'
import Database, { type Database as DatabaseHandle } from 'better-sqlite3-multiple-ciphers'
import { proveRoom } from './room.ts'
import { MIGRATIONS, NEWEST_SCHEMA } from './schema/migrations.ts'
import { StoreTrouble, troubleOf } from './trouble.ts'

export type OpenOptions = {
  readonly file: string
  /** 32 bytes as 64 hex digits. */
  readonly keyHex: string
  /** A new file is only made when it is asked for: a lost one must be noticed, not replaced. */
  readonly mayCreate: boolean
  /** Path of a binding built for this runtime; undefined uses the one in the package. */
  readonly nativeBinding: string | undefined
  /** After a disk was full: opens only where more can be written. */
  readonly mustHaveRoom?: boolean
}

/** Throws StoreTrouble; leaves a file it cannot use exactly as it found it. */
export const openDatabase = ({ file, keyHex, mayCreate, nativeBinding, mustHaveRoom = false }: OpenOptions): DatabaseHandle => {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new TypeError('the key must be 64 hex digits')
  let database: DatabaseHandle | undefined
  try {
    if (!mayCreate) mustHoldSomething(file)
    database = new Database(file, { timeout: 300, ...(nativeBinding === undefined ? {} : { nativeBinding }) })
    prepare(database, keyHex)
    if (mustHaveRoom) proveRoom(database)
    return database
  } catch (error) {
    database?.close()
    const code = troubleOf(error)
    if (code === undefined) throw error
    throw new StoreTrouble(code, { cause: error })
  }
}

/** SQLite takes an empty file for a new one, and clears away the journal beside it: both would hide a loss. */
const mustHoldSomething = (file: string): void => {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new StoreTrouble('store-missing')
  if (size === 0) throw new StoreTrouble('store-damaged')
}

/** 80 MiB of changes: far more than a day of offers, about what an import of 30,000 rows writes. */
const MOST_WAL_PAGES = 20_000

const prepare = (database: DatabaseHandle, keyHex: string): void => {
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('legacy=4')
  database.pragma(`key="x'${keyHex}'"`)
  // One process owns the file: a second one must be told, not let in to write a second chain.
  database.pragma('locking_mode=EXCLUSIVE')
  const found = Number(database.pragma('user_version', { simple: true }))
  if (found > NEWEST_SCHEMA) throw new StoreTrouble('store-newer')
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  // Not while somebody waits: the log before it is moved into the file in quiet moments, see `Store.tidy`.
  database.pragma(`wal_autocheckpoint=${MOST_WAL_PAGES}`)
  database.pragma('foreign_keys=ON')
  database.pragma('trusted_schema=OFF')
  // Takes the lock now, so that a file in use is noticed at the door.
  database.exec('BEGIN IMMEDIATE; COMMIT')
  migrate(database, found)
}

const migrate = (database: DatabaseHandle, found: number): void => {
  for (const { number, up } of MIGRATIONS) {
    if (number <= found) continue
    database.transaction(() => {
      up(database)
      database.pragma(`user_version=${number}`)
    })()
  }
}
