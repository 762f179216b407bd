/**
 * Printing on Windows, through Chromium. No Windows machine was at hand: this has been compiled, never run.
 * The callback of `webContents.print` has been seen never to come (measured on Electron 33), so a silence is
 * reported as what it is: the job was handed over, and nobody can say whether it came out.
 */
import { BrowserWindow } from 'electron'
import type { FailureValues } from '../../shared/result.ts'
import type { PrintFailure, PrintJob, PrintResult, Printer, Printers } from './printers.ts'

const ANSWER_LIMIT = 15_000
/** For each further page. */
const PAGE_LIMIT = 15_000

const failure = (code: PrintFailure['code'], message: string, values: FailureValues): PrintFailure => ({ ok: false, code, message, values })

/** A window nobody sees, for one task; a PDF needs Chromium's viewer, which is a plug-in. */
const withHiddenWindow = async <Value>(task: (window: BrowserWindow) => Promise<Value>): Promise<Value> => {
  const window = new BrowserWindow({ show: false, webPreferences: { plugins: true, sandbox: true } })
  try {
    return await task(window)
  } finally {
    window.destroy()
  }
}

const list = (): Promise<readonly Printer[]> =>
  withHiddenWindow(async (window) => {
    const printers = await window.webContents.getPrintersAsync()
    // What Chromium knows of a printer's state differs by driver: not known is said as such.
    return printers.map(({ name, displayName }) => ({
      name,
      description: displayName || name,
      isDefault: false,
      state: 'unknown',
    }))
  })

const handOver = (window: BrowserWindow, { printer, options: { size, sides }, pages = 1 }: PrintJob): Promise<PrintResult> =>
  new Promise((resolve) => {
    const jobId = `${printer}-${Date.now()}`
    const silence = setTimeout(() => {
      resolve({
        ...failure('timed-out', `${printer} has not said whether the letter came out. Look there first.`, { why: 'silent', printer }),
        jobId,
      })
    }, ANSWER_LIMIT + (pages - 1) * PAGE_LIMIT)
    window.webContents.print(
      {
        silent: true,
        deviceName: printer,
        pageSize: size === 'a4' ? 'A4' : 'Letter',
        duplexMode: sides === 'two-sided' ? 'longEdge' : 'simplex',
        margins: { marginType: 'none' },
        scaleFactor: 100,
      },
      (isPrinted) => {
        clearTimeout(silence)
        resolve(isPrinted ? { ok: true, jobId } : failure('rejected', `${printer} did not take the letter.`, { printer }))
      },
    )
  })

const print = async (job: PrintJob): Promise<PrintResult> => {
  const { pdf, printer } = job
  const known = await list()
  if (known.length === 0) return failure('no-printing', 'This computer has no printer.', {})
  if (!known.some(({ name }) => name === printer))
    return failure('printer-gone', `There is no printer ${printer} any more.`, { printer })
  return withHiddenWindow(async (window) => {
    // From memory: the letter is never a file here.
    await window.loadURL(`data:application/pdf;base64,${Buffer.from(pdf).toString('base64')}`)
    return handOver(window, job)
  })
}

/** The printers of Windows. */
export const createWindowPrinters = (): Printers => ({
  list,
  // Chromium does not say, and takes no tray.
  abilities: () => Promise.resolve(null),
  print,
  // Chromium hands out no job it could take back: what timed out stays with Windows.
  withdraw: () => Promise.resolve(),
})
