/** Composition root: builds every part and hands it what it needs. Read while the window is loading. */
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { app, powerMonitor, type BrowserWindow } from 'electron'
import { v7 } from 'uuid'
import { once } from '../shared/once.ts'
import { fail, type Failure } from '../shared/result.ts'
import type { Topic } from '../shared/contract/topics.ts'
import type { LocalTime } from '../shared/time/local-time.ts'
import { minutesOf, wallClock } from '../shared/time/local-time.ts'
import type { Log } from './diagnostics/log.ts'
import { appHandlers } from './handlers/app-handlers.ts'
import type { AppParts } from './handlers/app-parts.ts'
import { dayHandlers } from './handlers/day-handlers.ts'
import { offerHandlers } from './handlers/offer-handlers.ts'
import { peopleHandlers } from './handlers/people-handlers.ts'
import type { ScheduledReports } from './handlers/scheduled-reports.ts'
import { createLetterThreads, type LetterThreads } from './letters/letter-threads.ts'
import { createLetters } from './letters/letters.ts'
import { ownPartsFrom } from './letters/own-parts.ts'
import { createTestPages } from './letters/test-pages.ts'
import { createSheetReader } from './import/sheet-reader.ts'
import type { Printers } from './printing/printers.ts'
import { reportsDrawnIn } from './reports/report-thread.ts'
import { createRecords, type Records } from './records/records.ts'
import { createResources } from './resources/resources.ts'
import { later } from './router/later.ts'
import { announce, routerOf, type AnswerCall } from './router/router.ts'
import { readyForPins } from './session/pin.ts'
import { createSession } from './session/session.ts'
import type { Kept } from './settings/kept.ts'
import { openWorkstation, type Workstation } from './settings/workstation.ts'
import type { StoreClient } from './store/store-client.ts'
import { StoreTrouble } from './store/trouble.ts'
import { createDialogs } from './window/dialogs.ts'
import { systemKeyStore } from './window/key-store.ts'

/** Test seams exist only in a build that was never packed. */
const testEnv = (name: string): string | undefined => (app.isPackaged ? undefined : process.env[name])

const testClockOffsetMs = (): number => {
  const start = testEnv('EVERYOFFER_TEST_NOW')
  return start === undefined ? 0 : Date.parse(start) - Date.now()
}

type Early = {
  readonly kept: Kept
  /** Where the built main process lies. */
  readonly mainFolder: URL
  readonly log: Log
  readonly store: StoreClient
  readonly reportTo: (records: Records) => void
  readonly window: () => BrowserWindow | undefined
}

export type App = {
  readonly answer: AnswerCall
  /** Resolves when everything is on the disk. */
  end(): Promise<void>
}

/** The first answer waits so long for the records: mostly they are open by then, and the window has to ask only once. */
const OPENED_WITHIN_MS = 150

/** After the first screen is drawn, and before anybody has typed a PIN. */
const READY_FOR_PINS_AFTER_MS = 250

const LOOK_FOR_REPORTS_EVERY_MS = 3_600_000

/** Builds every part and opens the records. */
export const createApp = async ({ kept, mainFolder, log, store, reportTo, window }: Early): Promise<App> => {
  const workstation = openWorkstation(kept, () => v7())
  window()?.on('close', () => keepBounds(window(), workstation))

  // Before the first answer there is nothing that could be old.
  let hasAnswers = false
  // After the answer to the call that made the change: somebody waits for that one.
  const announceHere = (topic: Topic) => void (hasAnswers && setImmediate(() => announce(window()?.webContents, topic)))
  const offsetMs = testClockOffsetMs()
  const records = createRecords({
    userFolder: app.getPath('userData'),
    store, workstation,
    keyStore: systemKeyStore,
    nativeBinding: testEnv('EVERYOFFER_SQLITE_BINDING') || undefined,
    nowMs: () => Date.now() + offsetMs,
    testClockOffsetMs: offsetMs,
    onChange: () => announceHere('app-state'),
  })
  reportTo(records)
  const nowMs = (): number => Date.now() + records.clockOffsetMs()
  const resources = createResources(fileURLToPath(new URL('../../resources', mainFolder)))

  const parts: AppParts = {
    version: app.getVersion(),
    records, store, workstation, resources, log, nowMs,
    session: createSession(store, nowMs, () => {
      announceHere('app-state')
      if (parts.session.whoIsHere() !== null) lookForReports()
    }),
    letters: createLetters(
      resources.folder, nowMs, () => workstation.records() === 'sample', letterThreads(resources.folder, mainFolder), ownPartsFrom(store),
    ),
    printers: systemPrinters(),
    testPages: createTestPages(resources.folder),
    drawReport: reportsDrawnIn((job) => new Worker(new URL('report-worker.js', mainFolder), { workerData: job })),
    sheetReader: createSheetReader(() => new Worker(new URL('import-worker.js', mainFolder))),
    dialogs: createDialogs(window),
    newId: () => v7(),
    announce: announceHere,
    offsetTo: (time: LocalTime, timeZone: string) =>
      (minutesOf(time) - minutesOf(wallClock(Date.now() + offsetMs, timeZone).time)) * 60_000,
    samplePins: async (staff) => {
      const { staff: invented } = await resources.sampleClinic()
      return Object.fromEntries(
        staff.flatMap(({ staffId, name }) => invented.filter((each) => each.name === name).map(({ pin }) => [staffId, pin])),
      )
    },
  }

  const scheduledReports = once(async () => (await import('./handlers/scheduled-reports.ts')).createScheduledReports(parts))
  /** Where a manager wanted that, reports of months that are over are made when somebody comes, and every hour while the app runs. */
  const lookForReports = (): void => {
    if (workstation.reportSchedule() === null || records.state().kind !== 'open') return
    scheduledReports().then((reports) => reports.look()).catch(() => log.write('report-not-made'))
  }
  setInterval(lookForReports, LOOK_FOR_REPORTS_EVERY_MS).unref()

  const answer = routerOf({
    handlers: {
      ...appHandlers(parts), ...peopleHandlers(parts), ...dayHandlers(parts),
      ...offerHandlers(parts), ...laterHandlers(parts, scheduledReports),
    },
    whoIsHere: () => (records.state().kind === 'open' ? parts.session.whoIsHere() : null),
    onThrown: (error) => storeFailure(error, records.report),
    log,
  })

  // The screen is dark at once; that it could not be written down must not end the app.
  const lock = () => void parts.session.lock('locked').catch(() => log.write('lock-not-logged'))
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  const opening = records.start().catch(() => {
    log.write('records-not-opened')
    records.report('store-failed')
  })
  await Promise.race([opening, sleep(OPENED_WITHIN_MS)])
  hasAnswers = true
  setTimeout(() => void readyForPins().catch(() => undefined), READY_FOR_PINS_AFTER_MS).unref()
  return { answer, end: async () => void (await Promise.allSettled([store.close(), workstation.written()])) }
}

/** More than four would only wait for the disk. */
const letterThreads = (resourceFolder: string, mainFolder: URL): LetterThreads =>
  createLetterThreads(Math.min(availableParallelism(), 4), () =>
    new Worker(new URL('letters-worker.js', mainFolder), { workerData: { resourceFolder } }),
  )

/** How a system prints brings a client for HTTP along. */
const systemPrinters = (): Printers => {
  const printers = once(async () => (await import('./printing/system-printers.ts')).createSystemPrinters())
  return {
    list: async () => (await printers()).list(),
    print: async (job) => (await printers()).print(job),
    withdraw: async (jobId) => (await printers()).withdraw(jobId),
    abilities: async (printer) => (await printers()).abilities(printer),
  }
}

/** Paper, schedules and scripts bring most of the code along, and no start needs them. */
const laterHandlers = (parts: AppParts, scheduledReports: () => Promise<ScheduledReports>) => ({
  ...later(async () => (await import('./handlers/invitation-handlers.ts')).invitationHandlers(parts), [
    'printers.list', 'invitations.preview', 'invitations.issue', 'invitations.state', 'invitations.retry', 'invitations.qr', 'invitations.handouts',
  ]),
  ...later(async () => (await import('./handlers/letter-handlers.ts')).letterHandlers(parts), [
    'letters.languages', 'letters.accept', 'letters.withdraw',
  ]),
  ...later(async () => (await import('./handlers/printer-handlers.ts')).printerHandlers(parts), [
    'printers.abilities', 'printers.printTestPage', 'printers.testPage',
  ]),
  ...later(async () => (await import('./handlers/batch-handlers.ts')).batchHandlers(parts), [
    'batches.preview', 'batches.start', 'batches.list', 'batches.pause', 'batches.resume', 'batches.cancel', 'batches.saveList',
  ]),
  ...later(async () => (await import('./handlers/code-handlers.ts')).codeHandlers(parts), [
    'codes.release', 'codes.void', 'codes.voidFound', 'codes.desk', 'codes.chooseRule', 'codes.saveFile',
  ]),
  ...later(async () => (await import('./handlers/code-file-handlers.ts')).codeFileHandlers(parts), [
    'codes.openFile', 'codes.checkFile', 'codes.commitFile', 'codes.closeFile',
  ]),
  ...later(async () => (await import('./handlers/patient-file-handlers.ts')).patientFileHandlers(parts), [
    'patientFile.desk', 'patientFile.open', 'patientFile.check', 'patientFile.commit', 'patientFile.close',
  ]),
  ...later(async () => (await import('./handlers/letterhead-handlers.ts')).letterheadHandlers(parts), [
    'letters.letterhead', 'letters.preview', 'letters.keepWords', 'letters.setLogo',
  ]),
  ...later(async () => (await import('./handlers/counter-handlers.ts')).counterHandlers(parts), ['letters.printCounter']),
  ...later(async () => (await import('./handlers/import-handlers.ts')).importHandlers(parts), [
    'import.prepare', 'import.chooseFile', 'import.dropFile', 'import.preview', 'import.check', 'import.commit', 'import.progress',
    'import.cancel', 'import.saveReport',
  ]),
  ...later(async () => (await import('./handlers/figure-handlers.ts')).figureHandlers(parts, scheduledReports), [
    'figures.now', 'figures.before', 'figures.overTime', 'figures.toWhom', 'figures.whyNot', 'figures.reasonsBy', 'figures.funnel', 'figures.visitsBehind', 'figures.markChange', 'figures.withdrawChange',
    'figures.months', 'figures.saveReport', 'figures.split', 'figures.own',
    'figures.schedule', 'figures.chooseReportFolder', 'figures.stopReports',
  ]),
  ...later(async () => (await import('./handlers/script-handlers.ts')).scriptHandlers(parts), [
    'script.current', 'script.desk', 'script.version', 'script.keepDraft', 'script.dropDraft', 'script.publish',
    'script.exportFile', 'script.importFile',
  ]),
})

const storeFailure = (error: unknown, report: (code: StoreTrouble['code']) => void): Failure | undefined => {
  if (!(error instanceof StoreTrouble)) return undefined
  report(error.code)
  return fail(error.code, 'The records cannot be used now, and nothing was changed.')
}

const keepBounds = (window: BrowserWindow | undefined, workstation: Workstation): void => {
  if (window && !window.isMinimized()) workstation.keepBounds(window.getNormalBounds())
}
