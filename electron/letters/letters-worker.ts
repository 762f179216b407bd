/** Entry of a worker thread that draws many letters at once, so that the main process never waits for paper. */
import { parentPort, workerData } from 'node:worker_threads'
import { createLetterPrinter } from './letter-pdf.ts'
import type { DrawReply, DrawRequest } from './letter-threads.ts'
import { readResourceIn } from './read-resource.ts'

const port = parentPort
if (port) {
  const { resourceFolder } = workerData as { readonly resourceFolder: string }
  const printer = createLetterPrinter({ readResource: readResourceIn(resourceFolder) })
  port.on('message', ({ id, models }: DrawRequest) => {
    printer.renderLetters(models).then(
      // The bytes go over; a copy would be there until both sides have let go of theirs.
      (drawn) => port.postMessage({ id, drawn } satisfies DrawReply, [drawn.bytes.buffer as ArrayBuffer]),
      // The text of an error could hold a patient's data.
      () => port.postMessage({ id, drawn: null } satisfies DrawReply),
    )
  })
}
