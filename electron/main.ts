/**
 * Where the process starts: only what the window waits for. The rest of the app is read while the window loads, and
 * the store's thread starts before either.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { app, nativeTheme, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { watchMainProcess, watchWindow } from './diagnostics/last-resort.ts'
import { createLog } from './diagnostics/log.ts'
import type { Records } from './records/records.ts'
import { openDoor } from './router/door.ts'
import { boundsOf, readKept, themeOf } from './settings/kept.ts'
import { createStoreClient } from './store/store-client.ts'
import { APP_ORIGIN, registerAppScheme, serveApp } from './window/app-protocol.ts'
import { lockDownSession, openMainWindow } from './window/main-window.ts'

const mainFolder = new URL('.', import.meta.url)
const here = fileURLToPath(mainFolder)

// How often a function must have run before V8's slowest and best compiler takes it up: ten times the usual. An import
// calls everything a few thousand times, and two cores were busier compiling than importing: see docs/adr/0026.
setFlagsFromString('--invocation-count-for-turbofan=30000')

let window: BrowserWindow | undefined

/** Only our own top frame, showing our own page, may call. */
const isOwnFrame = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && sender === window?.webContents &&
  senderFrame.url.startsWith(`${APP_ORIGIN}/`)

/** What does not need Electron to be ready. */
const startEarly = () => {
  const log = createLog(join(app.getPath('userData'), 'logs', 'everyoffer.log'))
  watchMainProcess(log)
  let report: Records['report'] = () => undefined
  const store = createStoreClient(new URL('store-worker.js', mainFolder), {
    onSlow: (name, ms) => log.write('slow-query', { name: name.toLowerCase() as Lowercase<string>, ms: Math.round(ms) }),
    onFound: (what) => {
      log.write('log-inspected', { found: what })
      if (what !== 'broken-chain') report(what)
    },
  })
  return { log, store, kept: readKept(app.getPath('userData')), reportTo: (records: Records) => void (report = records.report) }
}

const start = async (early: ReturnType<typeof startEarly>): Promise<void> => {
  nativeTheme.themeSource = themeOf(early.kept)
  lockDownSession()
  // Reading the rest keeps this thread busy for as long as the page takes to load: first the page gets its files, of
  // which the style sheet is the last.
  const hasPage = new Promise<void>((resolve) =>
    serveApp(join(here, '../renderer'), (ending) => ending === '.css' && setImmediate(resolve)),
  )
  const built = hasPage.then(() => import('./app.ts')).then(({ createApp }) => createApp({ ...early, mainFolder, window: () => window }))
  openDoor(isOwnFrame, built.then(({ answer }) => answer))
  window = openMainWindow(join(here, '../preload'), boundsOf(early.kept), nativeTheme.shouldUseDarkColors)
  window.on('closed', () => (window = undefined))
  watchWindow(window.webContents, early.log)
  app.on('window-all-closed', () => void built.then(({ end }) => end()).finally(() => app.quit()))
  await built
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
