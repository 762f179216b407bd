/** The keyed hash of a code: tells in the log whether a code is one that was printed, and never which. See ADR 0018. */
import { createHmac } from 'node:crypto'
import { plainCode } from '../../shared/codes/read-code.ts'
import type { Reader } from './handle.ts'

export const codeHash = (reader: Reader, value: string): string => {
  const row = reader.get<{ key: Buffer }>('SELECT key FROM code_key WHERE one = 1')
  if (!row) throw new Error('the key of the codes is missing')
  return createHmac('sha256', row.key).update(plainCode(value)).digest('hex')
}
