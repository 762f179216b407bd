/** The one window: sandboxed, and closed to everything but its own page. */
import { join } from 'node:path'
import { BrowserWindow, session, type WebPreferences } from 'electron'
import type { Bounds } from '../settings/kept.ts'
import { APP_ORIGIN } from './app-protocol.ts'

export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
})

/** No permission is ever granted, no page is ever left, no second page is ever opened. */
export const lockDownSession = (): void => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  // Off the desk's own machine nothing is ever asked for.
  session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app:|devtools:|blob:app:|data:)/.test(details.url) }),
  )
}

export const openMainWindow = (preloadFolder: string, bounds: Bounds, isDark: boolean): BrowserWindow => {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 480,
    title: 'EveryOffer',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: isDark ? '#121417' : '#F4F3EF',
    webPreferences: webPreferences(join(preloadFolder, 'preload.cjs')),
  })
  window.removeMenu()
  const { webContents } = window
  webContents.on('will-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => event.preventDefault())
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
