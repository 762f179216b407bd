/** Keyed hashes: tell in the log whether a code is one that was printed, or a letter with one the same, and never which. See ADR 0018. */
import { createHmac } from 'node:crypto'
import { plainCode } from '../../shared/codes/read-code.ts'
import type { Reader } from './handle.ts'

const keyed = (reader: Reader, text: string): string => {
  const row = reader.get<{ key: Buffer }>('SELECT key FROM code_key WHERE one = 1')
  if (!row) throw new Error('the key of the codes is missing')
  return createHmac('sha256', row.key).update(text).digest('hex')
}

export const codeHash = (reader: Reader, value: string): string => keyed(reader, plainCode(value))

/** Of a document that holds codes, by its SHA-256: that alone could be tried with every code there can be. No code has a blank. */
export const codedSum = (reader: Reader, sha256: string): string => keyed(reader, `sha256 ${sha256}`)
