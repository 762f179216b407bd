/** Entry of a worker thread that draws one report and ends: its charts take a second, which the desk must not wait. */
import { parentPort, workerData } from 'node:worker_threads'
import { drawReport, type ReportJob } from './draw-report.ts'

parentPort?.postMessage(await drawReport(workerData as ReportJob))
