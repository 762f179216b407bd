/**
 * The least a call can be that ends on the disk: window, main process, a thread with the encrypted file, one insert,
 * and back. At the pace of the offers it is compared with, and back to back.
 *
 * BENCH_INPUT (JSON): `{ "file": "path of a new file", "facts": "text", "times": 1000, "restMs": 60 }`.
 */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { app, BrowserWindow, ipcMain } from 'electron'

const { file, facts, times, restMs } = JSON.parse(process.env.BENCH_INPUT)
const beside = (name) => fileURLToPath(new URL(name, import.meta.url))
const tell = (what, value) => process.stdout.write(`bench ${JSON.stringify({ what, at: 0, value })}\n`)

const worker = new Worker(new URL('./bare-call-worker.mjs', import.meta.url), { workerData: { file } })
const waiting = new Map()
worker.on('message', (id) => {
  waiting.get(id)()
  waiting.delete(id)
})
let last = 0
ipcMain.handle('bare-call', (_event, text) =>
  new Promise((resolve) => {
    last += 1
    waiting.set(last, resolve)
    worker.postMessage({ id: last, text })
  }),
)

const callsOf = (pause) => `(async () => {
  const taken = []
  for (let turn = 0; turn < ${times}; turn += 1) {
    const start = performance.now()
    await bench.call(${JSON.stringify(facts)})
    taken.push(performance.now() - start)
    if (${pause} > 0) await new Promise((resolve) => setTimeout(resolve, ${pause}))
  }
  return taken.sort((a, b) => a - b)
})()`

const tellCalls = async (name, contents, pause) => {
  const sorted = await contents.executeJavaScript(callsOf(pause))
  tell(`${name}-p50`, sorted[Math.ceil(times * 0.5) - 1])
  tell(`${name}-p99`, sorted[Math.ceil(times * 0.99) - 1])
}

app.on('window-all-closed', () => app.quit())
app.once('ready', () => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, preload: beside('./bare-call-preload.cjs') },
  })
  window.once('ready-to-show', async () => {
    window.show()
    await tellCalls('at-rest', window.webContents, restMs)
    await tellCalls('back-to-back', window.webContents, 0)
  })
  void window.loadFile(beside('./bare-window.html'))
})
