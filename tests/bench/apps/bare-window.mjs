/** The least an Electron app can be: one sandboxed window with a few words. What it costs nobody can save. */
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'

const page = fileURLToPath(new URL('./bare-window.html', import.meta.url))

app.on('window-all-closed', () => app.quit())
app.once('ready', () => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(page)
})
