/** A file on disk -> its bytes, or why not. The size is known before anything is read. */
import { open, type FileHandle } from 'node:fs/promises'
import { LIMITS, readFailure, tooBig, type ReadFailure } from './read-result.ts'

const openFailure = (error: unknown): ReadFailure => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return readFailure('unreadable', 'This file is no longer there.', { why: 'gone' })
  if (code === 'EACCES' || code === 'EPERM')
    return readFailure('unreadable', 'You may not open this file. Ask for access, or copy it.', { why: 'notAllowed' })
  if (code === 'EBUSY')
    return readFailure('unreadable', 'Another program holds this file. Close it there and try again.', { why: 'held' })
  return readFailure('unreadable', 'This file cannot be read. Copy it to this computer and try again.', { why: 'disk' })
}

const readOpened = async (file: FileHandle): Promise<Uint8Array | ReadFailure> => {
  const info = await file.stat()
  if (!info.isFile()) return readFailure('unreadable', 'This is not a file. Choose the schedule itself.', { why: 'notAFile' })
  if (info.size > LIMITS.bytes) return tooBig()
  // A file that grows while it is read is cut at the size it had.
  const bytes = Buffer.alloc(info.size)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

/** The bytes of the file at `path`, at most 50 MB. */
export const readFileBytes = async (path: string): Promise<Uint8Array | ReadFailure> => {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    return openFailure(error)
  }
  try {
    return await readOpened(file)
  } catch (error) {
    return openFailure(error)
  } finally {
    await file.close()
  }
}
