/** The files of a store as they lie on the disk. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database, { type Database as DatabaseHandle } from 'better-sqlite3-multiple-ciphers'
import { type StoreTrouble, troubleOf } from '../../electron/store/trouble.ts'
import { nativeBinding, TEST_KEY } from './test-store.ts'

/** Name and SHA-256 of every file in a folder: equal before and after means that nothing was touched. */
export const fingerprint = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).sort().map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]),
  )

/** The code of the trouble that `act` meets; anything else it throws is a bug and goes on. */
export const troubleIn = (act: () => unknown): StoreTrouble['code'] | 'none' => {
  try {
    act()
    return 'none'
  } catch (error) {
    const code = troubleOf(error)
    if (code === undefined) throw error
    return code
  }
}

/** The file opened by hand, as a newer version or a tool might. */
export const openByHand = (file: string, keyHex = TEST_KEY): DatabaseHandle => {
  const binding = nativeBinding()
  const database = new Database(file, binding === undefined ? {} : { nativeBinding: binding })
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('legacy=4')
  database.pragma(`key="x'${keyHex}'"`)
  return database
}
