/** Makes this machine ready to run the app: Electron, what it needs from the system, the database binding. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from './folders.mjs'
import { ensureDisplayServer, ensureElectronLibraries, ensureTestTools } from './linux-libraries.mjs'
import { electronRuntime } from './runtime.mjs'
import { sandboxSwitches } from './sandbox.mjs'
import { SetupError } from './say.mjs'
import { sqliteBinding } from './sqlite-binding.mjs'

/**
 * `{ runtime, switches, env }`: the Electron to start, the switches it needs here, and what to add to the
 * environment of the app or of tests that start it:
 * - `EVERYOFFER_ELECTRON`: the executable
 * - `EVERYOFFER_ELECTRON_SWITCHES`: the switches, separated by spaces
 * - `EVERYOFFER_SQLITE_BINDING`: the binding to open the database with; empty where the prebuilt one serves
 *
 * `forTests` also asks for the programs the tests use. Throws a SetupError with the reason and the remedy.
 */
export async function prepareApp({ forTests = false } = {}) {
  const [runtime, binding] = await Promise.all([runtimeWithLibraries(forTests), bindingForApp()])
  const switches = sandboxSwitches()
  const env = {
    EVERYOFFER_ELECTRON: runtime.path,
    EVERYOFFER_ELECTRON_SWITCHES: switches.join(' '),
    EVERYOFFER_SQLITE_BINDING: binding ?? '',
  }
  return { runtime, switches, env }
}

async function runtimeWithLibraries(forTests) {
  const runtime = await electronRuntime()
  await ensureElectronLibraries(runtime.path)
  await ensureDisplayServer()
  if (forTests) await ensureTestTools()
  return runtime
}

async function bindingForApp() {
  const runtime = await electronRuntime()
  return sqliteBinding(runtime.napi)
}

/** Throws a SetupError if the app has not been built. */
export function requireBuild() {
  if (!existsSync(path.join(rootFolder, 'out', 'main', 'main.js'))) {
    throw new SetupError('The app is not built. Run: npm run build')
  }
}
