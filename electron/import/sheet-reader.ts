/** Reads schedule files in a thread of their own; a read can be cancelled at any moment. */
import type { Sheet } from '../../shared/import/sheet.ts'
import { LIMITS, readFailure, tooBig, type ReadResult } from './read-result.ts'
import type { ReadReply, ReadRequest, ReadSource } from './reading-protocol.ts'

/** As much of a `node:worker_threads` Worker as a reader needs. */
export type ReadingThread = {
  postMessage(message: ReadRequest): void
  on(event: 'message', listen: (reply: ReadReply) => void): unknown
  on(event: 'error', listen: (error: Error) => void): unknown
  on(event: 'exit', listen: (exitCode: number) => void): unknown
  terminate(): unknown
}

export type Reading = { readonly result: Promise<ReadResult>; readonly cancel: () => void }

export type SheetReader = {
  /** Starts the thread for the file that is going to be chosen: on a slow machine that takes longer than reading a small one. */
  readonly prepare: () => void
  /** A path on this computer, or the bytes of a dropped file. */
  readonly read: (source: string | { readonly name: string; readonly bytes: Uint8Array }) => Reading
}

const sourceOf = (source: Parameters<SheetReader['read']>[0]): ReadSource =>
  typeof source === 'string' ? { kind: 'path', path: source } : { kind: 'bytes', ...source }

const readIn = (thread: ReadingThread, source: ReadSource): Reading => {
  let settle: (result: ReadResult) => void = () => undefined
  const finished = new Promise<ReadResult>((resolve) => {
    settle = resolve
  })
  let head: Omit<Sheet, 'rows'> | undefined
  let expected = 0
  const rows: (readonly string[])[] = []
  const next = (): void => {
    if (head && rows.length >= expected) settle({ ok: true, sheet: { ...head, rows } })
    else thread.postMessage({ kind: 'more' })
  }
  thread.on('message', (reply) => {
    if (reply.kind === 'failed') return settle(reply.failure)
    if (reply.kind === 'sheet') {
      head = reply.sheet
      expected = reply.rowCount
    } else rows.push(...reply.rows)
    next()
  })
  const broken = () => settle(readFailure('unreadable', 'This file could not be read.'))
  thread.on('error', broken)
  thread.on('exit', broken)
  thread.postMessage({ kind: 'read', source })
  return {
    result: finished.finally(() => void thread.terminate()),
    cancel: () => settle(readFailure('cancelled', 'Import stopped. Nothing was changed.')),
  }
}

/** Whoever has not chosen a file by then is doing something else, and gets the memory back. */
const KEEP_MS = 120_000

/** A reader with a thread for each file; `startThread` makes one, as in `() => new Worker(url)`. */
export const createSheetReader = (startThread: () => ReadingThread): SheetReader => {
  let waiting: { readonly thread: ReadingThread; readonly timer: NodeJS.Timeout } | undefined
  const takeWaiting = (): ReadingThread | undefined => {
    const taken = waiting
    waiting = undefined
    clearTimeout(taken?.timer)
    return taken?.thread
  }
  return {
    prepare: () => {
      if (waiting !== undefined) return
      const thread = startThread()
      waiting = { thread, timer: setTimeout(() => void takeWaiting()?.terminate(), KEEP_MS).unref() }
      const forget = () => {
        if (waiting?.thread === thread) takeWaiting()
      }
      thread.on('error', forget)
      thread.on('exit', forget)
    },
    read: (source) => {
      // A dropped file is in memory already: no need to copy it to a thread to refuse it.
      if (typeof source !== 'string' && source.bytes.length > LIMITS.bytes)
        return { result: Promise.resolve(tooBig()), cancel: () => undefined }
      return readIn(takeWaiting() ?? startThread(), sourceOf(source))
    },
  }
}
