/** The worker's part: reads one file and hands its rows out on demand. Kept apart so that tests run it in place. */
import type { Sheet } from '../../shared/import/sheet.ts'
import { readFileBytes } from './read-file.ts'
import { readFailure, type ReadResult } from './read-result.ts'
import { readSheet } from './read-sheet.ts'
import type { ReadReply, ReadRequest, ReadSource } from './reading-protocol.ts'

const ROWS_AT_ONCE = 2000

const readSource = async (source: ReadSource): Promise<ReadResult> => {
  const bytes = source.kind === 'bytes' ? source.bytes : await readFileBytes(source.path)
  return 'code' in bytes ? bytes : readSheet(bytes)
}

/** As much of a message port as the worker needs. */
export type ServingPort = {
  postMessage(message: ReadReply): void
  on(event: 'message', listen: (request: ReadRequest) => void): unknown
}

/** Answers requests on `port` until its thread ends. */
export const serveReading = (port: ServingPort): void => {
  let rows: Sheet['rows'] = []
  const start = async (source: ReadSource): Promise<void> => {
    const result = await readSource(source)
    if (!result.ok) return port.postMessage({ kind: 'failed', failure: result })
    const { rows: all, ...sheet } = result.sheet
    rows = all
    port.postMessage({ kind: 'sheet', sheet, rowCount: all.length })
  }
  port.on('message', (request) => {
    if (request.kind === 'read') {
      // A bug in reading must not leave the window waiting; the text of the error could hold a patient's data.
      start(request.source).catch(() =>
        port.postMessage({
          kind: 'failed',
          failure: readFailure('unreadable', 'This file could not be read.'),
        }),
      )
      return
    }
    port.postMessage({ kind: 'rows', rows: rows.slice(0, ROWS_AT_ONCE) })
    rows = rows.slice(ROWS_AT_ONCE)
  })
}
