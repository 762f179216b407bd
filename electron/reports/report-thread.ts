/** Draws each report in a thread of its own. */
import type { ReportJob } from './draw-report.ts'

/** As much of a `node:worker_threads` Worker as this needs. */
type ReportThread = {
  on(event: 'message', listen: (pdf: Uint8Array) => void): unknown
  on(event: 'error' | 'exit', listen: () => void): unknown
}

export type DrawReport = (job: ReportJob) => Promise<Uint8Array>

/** `start` makes a thread, as in `(job) => new Worker(url, { workerData: job })`. Rejects where the thread broke. */
export const reportsDrawnIn = (start: (job: ReportJob) => ReportThread): DrawReport => (job) =>
  new Promise((resolve, reject) => {
    const thread = start(job)
    const broken = () => reject(new Error('the report could not be drawn'))
    thread.on('message', resolve)
    thread.on('error', broken)
    thread.on('exit', broken)
  })
