/** Draws the letter's page on a canvas. Only the preview needs this file: it brings the PDF reader along. */
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/**
 * Draws page 1 `width` device pixels wide and returns its text for a screen reader. The bytes are copied, not taken.
 * Throws where the bytes are no PDF.
 */
export const drawLetter = async (
  pdf: Uint8Array,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<string> => {
  // Given as a port and not as an address: the reader would wrap an address in a blob, which the window's policy refuses.
  // It ends with the drawing: a reader that waits for the next letter would cost memory all day.
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  // No eval, and glyphs as paths: the policy allows neither script from text nor fonts from data.
  const task = getDocument({
    data: pdf.slice(),
    worker,
    isEvalSupported: false,
    disableFontFace: true,
    useWasm: false,
  })
  try {
    const page = await (await task.promise).getPage(1)
    const scale = width / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({ canvas, viewport }).promise
    const { items } = await page.getTextContent()
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  } finally {
    await task.destroy()
    worker.destroy()
    port.terminate()
  }
}
