/**
 * Draws letters in the threads that the app builds, as it does: one part a thread at a time. BENCH_INPUT names a file with
 * `{ worker, resourceFolder, threads, warm, parts }`, of which each part is a list of letters.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { setInterval } from 'node:timers'
import { Worker } from 'node:worker_threads'
import './bare-window.mjs'

const { worker, resourceFolder, threads, warm, parts } = JSON.parse(readFileSync(process.env.BENCH_INPUT, 'utf8'))
const tell = (what, value) => process.stdout.write(`bench ${JSON.stringify({ what, at: 0, value })}\n`)
const residentMiB = () => process.memoryUsage.rss() / 2 ** 20

const before = residentMiB()
let peak = before
setInterval(() => (peak = Math.max(peak, residentMiB())), 10)

const running = Array.from({ length: threads }, () => new Worker(worker, { workerData: { resourceFolder } }))
const draw = (thread, models) =>
  new Promise((resolve, reject) => {
    thread.once('message', ({ drawn }) => {
      if (drawn === null || drawn.leftOut.length > 0) reject(new Error('a letter was not drawn'))
      else resolve(drawn.bytes.length)
    })
    thread.postMessage({ id: 1, models })
  })

await Promise.all(running.map((thread) => draw(thread, warm)))
const start = performance.now()
const left = [...parts]
let bytes = 0
const workOff = async (thread) => {
  for (let part = left.shift(); part; part = left.shift()) bytes += await draw(thread, part)
}
await Promise.all(running.map(workOff))
tell('drawn', performance.now() - start)
tell('bytes', bytes)
tell('more-memory', Math.max(peak, residentMiB()) - before)
