/** Prints the page that BENCH_INPUT names to a tagged PDF with Chromium, after a short one that is not counted. */
import process from 'node:process'
import { app } from 'electron'
import './bare-window.mjs'

const [warm, pages] = JSON.parse(process.env.BENCH_INPUT)
const tell = (what, value) => process.stdout.write(`bench ${JSON.stringify({ what, at: 0, value })}\n`)

app.once('browser-window-created', (_event, window) => {
  const print = async (file) => {
    const start = performance.now()
    await window.loadFile(file)
    const loaded = performance.now()
    const { length } = await window.webContents.printToPDF({ generateTaggedPDF: true, preferCSSPageSize: true, printBackground: true })
    const end = performance.now()
    return { all: end - start, load: loaded - start, length }
  }
  window.once('show', async () => {
    await print(warm)
    const { all, load, length } = await print(pages)
    tell('printed', all)
    tell('loaded', load)
    tell('bytes', length)
  })
})
