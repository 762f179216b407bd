/** The least a letter can be: one line on one page, with the letter's own fonts, drawn beside the bare window. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import './bare-window.mjs'

const NEXT = 20
const fonts = ['regular', 'bold', 'mono-bold'].map((face) => new URL(`../../../resources/fonts/noto-sans-${face}.ttf`, import.meta.url))
const tell = (what, value) => process.stdout.write(`bench ${JSON.stringify({ what, at: 0, value })}\n`)

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function drawPage() {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({ size: 'LETTER', font: '' })
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.on('data', () => {})
  fonts.forEach((font, index) => document.registerFont(String(index), readFileSync(font)))
  document.font('0').text('One line of text on a plain page.', 72, 72)
  document.end()
  await ended
}

app.once('browser-window-created', (_event, window) => {
  window.once('show', async () => {
    // The window's own work is over by then.
    await setTimeout(1_000)
    tell('first-letter', await timed(drawPage))
    const next = []
    for (let turn = 0; turn < NEXT; turn += 1) next.push(await timed(drawPage))
    tell('next-letter', next.sort((a, b) => a - b)[NEXT / 2])
  })
})
