/** Composition root: builds every part, hands it what it needs, opens the window. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { app, nativeTheme, powerMonitor, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { v7 } from 'uuid'
import { fail, type Failure } from '../shared/result.ts'
import type { LocalTime } from '../shared/time/local-time.ts'
import { minutesOf, wallClock } from '../shared/time/local-time.ts'
import { watchMainProcess, watchWindow } from './diagnostics/last-resort.ts'
import { createLog, type Log } from './diagnostics/log.ts'
import { appHandlers } from './handlers/app-handlers.ts'
import type { AppParts } from './handlers/app-parts.ts'
import { dayHandlers } from './handlers/day-handlers.ts'
import { importHandlers } from './handlers/import-handlers.ts'
import { invitationHandlers } from './handlers/invitation-handlers.ts'
import { offerHandlers } from './handlers/offer-handlers.ts'
import { peopleHandlers } from './handlers/people-handlers.ts'
import { createLetters } from './letters/letters.ts'
import { createSheetReader } from './import/sheet-reader.ts'
import { createSystemPrinters } from './printing/system-printers.ts'
import { createRecords, type Records } from './records/records.ts'
import { createResources } from './resources/resources.ts'
import { announce, startRouter } from './router/router.ts'
import { createSession } from './session/session.ts'
import { openWorkstation, type Workstation } from './settings/workstation.ts'
import { createStoreClient } from './store/store-client.ts'
import { StoreTrouble } from './store/trouble.ts'
import { APP_ORIGIN, registerAppScheme, serveApp } from './window/app-protocol.ts'
import { createDialogs } from './window/dialogs.ts'
import { systemKeyStore } from './window/key-store.ts'
import { lockDownSession, openMainWindow } from './window/main-window.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Test seams exist only in a build that was never packed. */
const testEnv = (name: string): string | undefined => (app.isPackaged ? undefined : process.env[name])

const testClockOffsetMs = (): number => {
  const start = testEnv('EVERYOFFER_TEST_NOW')
  return start === undefined ? 0 : Date.parse(start) - Date.now()
}

let window: BrowserWindow | undefined

/** What does not need Electron to be ready: the store's thread starts meanwhile, and is up when the window is. */
const startEarly = () => {
  const log = createLog(join(app.getPath('userData'), 'logs', 'everyoffer.log'))
  watchMainProcess(log)
  let report: Records['report'] = () => undefined
  const store = createStoreClient(new URL('./store-worker.js', import.meta.url), {
    onSlow: (name, ms) => log.write('slow-query', { name: name.toLowerCase() as Lowercase<string>, ms: Math.round(ms) }),
    onFound: (what) => {
      log.write('log-inspected', { found: what })
      if (what !== 'broken-chain') report(what)
    },
  })
  return { log, store, reportTo: (records: Records) => void (report = records.report) }
}

const start = async ({ log, store, reportTo }: ReturnType<typeof startEarly>): Promise<void> => {
  const workstation = openWorkstation(() => v7())
  nativeTheme.themeSource = workstation.settings().theme
  // The page loads while the parts are built; all of this runs before its first call can arrive.
  lockDownSession()
  serveApp(join(here, '../renderer'))
  openWindow(workstation, log)

  // After the answer to the call that made the change: somebody waits for that one.
  const announceHere = (topic: Parameters<typeof announce>[1]) => void setImmediate(() => announce(window?.webContents, topic))
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
  const resources = createResources(join(here, '../../resources'))

  const parts: AppParts = {
    version: app.getVersion(),
    records, store, workstation, resources, log, nowMs,
    session: createSession(store, nowMs, () => announceHere('app-state')),
    letters: createLetters(resources.folder, nowMs, () => workstation.records() === 'sample'),
    printers: createSystemPrinters(),
    sheetReader: createSheetReader(() => new Worker(new URL('./import-worker.js', import.meta.url))),
    dialogs: createDialogs(() => window),
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

  startRouter({
    handlers: {
      ...appHandlers(parts), ...peopleHandlers(parts), ...dayHandlers(parts),
      ...offerHandlers(parts), ...invitationHandlers(parts), ...importHandlers(parts),
    },
    whoIsHere: () => (records.state().kind === 'open' ? parts.session.whoIsHere() : null),
    isOwnFrame,
    onThrown: (error) => storeFailure(error, records.report),
    log,
  })

  // The screen is dark at once; that it could not be written down must not end the app.
  const lock = () => void parts.session.lock('locked').catch(() => log.write('lock-not-logged'))
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  app.on('window-all-closed', () => void store.close().finally(() => app.quit()))
  await records.start().catch(() => {
    log.write('records-not-opened')
    records.report('store-failed')
  })
}

/** Only our own top frame, showing our own page, may call. */
const isOwnFrame = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && sender === window?.webContents &&
  senderFrame.url.startsWith(`${APP_ORIGIN}/`)

const storeFailure = (error: unknown, report: (code: StoreTrouble['code']) => void): Failure | undefined => {
  if (!(error instanceof StoreTrouble)) return undefined
  report(error.code)
  return fail(error.code, 'The records cannot be used now, and nothing was changed.')
}

const openWindow = (workstation: Workstation, log: Log): void => {
  const opened = openMainWindow(join(here, '../preload'), workstation.bounds(), nativeTheme.shouldUseDarkColors)
  watchWindow(opened.webContents, log)
  opened.on('close', () => !opened.isMinimized() && workstation.keepBounds(opened.getNormalBounds()))
  opened.on('closed', () => {
    window = undefined
  })
  window = opened
}

// A second start must not open a second window on the same records: it brings the first one to the front.
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  const early = startEarly()
  app.whenReady().then(() => start(early)).catch((error: unknown) => {
    process.stderr.write(`EveryOffer could not start: ${error instanceof Error ? error.name : 'unknown'}\n`)
    app.exit(1)
  })
} else {
  app.quit()
}
