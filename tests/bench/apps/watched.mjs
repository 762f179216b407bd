/**
 * Runs the app that BENCH_APP names and says when its window could be used: the same watcher for the real app and
 * for the bare window it is compared with, so that the real app needs no marks of its own. One JSON line each.
 *
 * BENCH_STEPS (JSON): `[{ "name": "sign-in", "when": "an expression", "type": "keys to send then", "restMs": 0 }]`.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const watch = readFileSync(new URL('./watch-page.js', import.meta.url), 'utf8')
const steps = JSON.parse(process.env.BENCH_STEPS)
const now = () => performance.timeOrigin + performance.now()
const tell = (what, at, more) => process.stdout.write(`bench ${JSON.stringify({ what, at, ...more })}\n`)

app.once('ready', () => tell('ready', now()))
app.on('browser-window-created', (_event, window) => {
  window.once('show', () => tell('shown', now()))
  // The document is there and none of its scripts has run: whatever it shows later is seen from the start.
  window.webContents.once('did-navigate', () => void follow(window.webContents))
})

async function follow(contents) {
  const inPage = (code) => contents.mainFrame.executeJavaScript(code)
  await inPage(watch)
  for (const { name, when, type, restMs } of steps) {
    const { painted, keyed } = await inPage(`benchWatch.painted(() => ${when})`)
    tell(name, painted, { keyed })
    await setTimeout(restMs)
    for (const key of type) {
      await setTimeout(30)
      press(contents, key)
    }
  }
}

function press(contents, key) {
  const keyCode = key === '\n' ? 'Return' : key
  contents.sendInputEvent({ type: 'keyDown', keyCode })
  contents.sendInputEvent({ type: 'char', keyCode })
  contents.sendInputEvent({ type: 'keyUp', keyCode })
}

await import(pathToFileURL(process.env.BENCH_APP).href)
