/** Draws a page of the letter on a canvas. Only the preview needs this file: it brings the PDF reader along. */
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type DrawnPage = {
  /** The last one, where the letter has fewer pages than were asked for. */
  readonly page: number
  readonly pages: number
  /** For a screen reader. */
  readonly words: string
}

/** Draws the page `wished`, `width` device pixels wide. The bytes are copied, not taken. Throws where the bytes are no PDF. */
export const drawLetter = async (
  pdf: Uint8Array,
  wished: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<DrawnPage> => {
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
    const letter = await task.promise
    const number = Math.min(wished, letter.numPages)
    const page = await letter.getPage(number)
    const scale = width / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    // Out of sight: what stands there stays until the new page is whole, so that nothing flickers while somebody types.
    const whole = document.createElement('canvas')
    whole.width = Math.round(viewport.width)
    whole.height = Math.round(viewport.height)
    await page.render({ canvas: whole, viewport }).promise
    canvas.width = whole.width
    canvas.height = whole.height
    canvas.getContext('2d')?.drawImage(whole, 0, 0)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    return { page: number, pages: letter.numPages, words }
  } finally {
    await task.destroy()
    worker.destroy()
    port.terminate()
  }
}
