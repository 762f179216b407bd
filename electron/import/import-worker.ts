/** Entry of the worker thread that reads schedules, so that the main process never waits for a file. */
import { parentPort } from 'node:worker_threads'
import { serveReading } from './serve-reading.ts'

if (parentPort) serveReading(parentPort)
