/**
 * Before the tests that start the app: Electron, a display and a printer, told to them through the environment
 * (see prepare.mjs, and EVERYOFFER_TEST_PRINTER, its folder, or why there is none).
 */
import { startDisplay } from '../display.mjs'
import { prepareApp, requireBuild } from '../prepare.mjs'
import { ensureTestPrinter } from '../printer.mjs'

let display

export async function setup() {
  requireBuild()
  // `npm test`, `npm run tour` and `npm run bench` have done this already.
  if (!process.env.EVERYOFFER_ELECTRON) Object.assign(process.env, (await prepareApp({ forTests: true })).env)
  display = await startDisplay()
  Object.assign(process.env, display.env, printerEnv(await ensureTestPrinter()))
}

export async function teardown() {
  await display?.stop()
}

function printerEnv(printer) {
  if (printer.unavailable) return { EVERYOFFER_TEST_PRINTER_UNAVAILABLE: printer.unavailable }
  // Where the app prints that was told nothing: without a default it is the first printer there is, another test's maybe.
  return { EVERYOFFER_TEST_PRINTER: printer.name, EVERYOFFER_TEST_PRINTER_FOLDER: printer.outputFolder, LPDEST: printer.name }
}
