/**
 * Decides which Electron runs the app in development and in tests.
 *
 * 1. An official one: the folder ELECTRON_OVERRIDE_DIST_PATH names, or what the `electron` package has
 *    downloaded, or can download now.
 * 2. Else, on Linux x64, the test runtime (see test-runtime.mjs), said aloud.
 *
 * Run alone (`node scripts/runtime.mjs`) it prints the decision as JSON.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder, rootFolder } from './folders.mjs'
import { capture } from './run.mjs'
import { runMain, say, SetupError } from './say.mjs'
import { isTestRuntimePossible, testRuntime, testRuntimeVersion } from './test-runtime.mjs'

const electronFolder = path.join(rootFolder, 'node_modules', 'electron')
const wantedVersion = createRequire(import.meta.url)('electron/package.json').version
const failureFile = path.join(cacheFolder, 'electron-download-failed.json')

const reachLimitMs = 4_000
const downloadLimitMs = 15 * 60_000
const retryAfterMs = 6 * 60 * 60_000

let decision

/**
 * The Electron to use: `{ path, version, official, napi }`, where `path` is the executable, `official` is false
 * for the test runtime, and `napi` is the Node-API version it offers to native modules.
 * Throws a SetupError that says why there is none and what to do. Safe to call from several processes at once.
 */
export function electronRuntime() {
  return (decision ??= decide())
}

async function decide() {
  const present = await overriddenRuntime() ?? await installedRuntime()
  if (present) return present
  const reason = await recentFailure() ?? await download()
  const downloaded = await installedRuntime()
  if (downloaded) return downloaded
  if (!isTestRuntimePossible) throw new SetupError(noRuntimeMessage(reason))
  const executable = await testRuntime().catch((error) => {
    throw error instanceof SetupError ? new SetupError(`${error.message}\n${noRuntimeMessage(reason)}`) : error
  })
  say(`Test runtime Electron ${testRuntimeVersion}, for development only`)
  return describe(executable, testRuntimeVersion)
}

async function overriddenRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const found = await runtimeIn(folder)
  if (found) return found
  throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it. Mend or unset it.`)
}

async function installedRuntime() {
  const found = await runtimeIn(path.join(electronFolder, 'dist'))
  return found?.version === wantedVersion ? found : undefined
}

async function runtimeIn(folder) {
  const executable = path.resolve(folder, executableName())
  const version = await readFile(path.join(folder, 'version'), 'utf8').catch(() => undefined)
  if (version === undefined || !existsSync(executable)) return undefined
  return describe(executable, version.trim().replace(/^v/, ''))
}

function describe(executable, version) {
  // Electron 35 is the first with Node 22.14, the first Node that offers Node-API 10.
  return {
    path: executable,
    version,
    official: version === wantedVersion,
    napi: Number.parseInt(version, 10) >= 35 ? 10 : 9,
  }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * Downloads the official Electron; resolves with undefined, or with the reason why that failed. The reason is
 * kept for some hours, so that the next start does not wait for the same failure.
 */
async function download() {
  const reason = await unreachable() ?? await installElectron()
  if (reason === undefined) return undefined
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(failureFile, JSON.stringify({ version: wantedVersion, at: Date.now(), reason }))
  return reason
}

/** Asks for a few seconds whether the server of the downloads answers, before a download is tried. */
async function unreachable() {
  const server = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com'
  if (process.env.ELECTRON_GET_USE_PROXY) return undefined
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(reachLimitMs) })
    return undefined
  } catch (error) {
    return `${new URL(server).host} did not answer (${error.cause?.code ?? error.name})`
  }
}

async function installElectron() {
  say(`Downloading Electron ${wantedVersion} once`)
  const result = await capture(process.execPath, [path.join(electronFolder, 'install.js')], { timeoutMs: downloadLimitMs })
  if (result.code === 0) return undefined
  return `the download failed (${result.stderr.trim().split('\n')[0]})`
}

async function recentFailure() {
  const failure = await readFile(failureFile, 'utf8').then(JSON.parse).catch(() => undefined)
  const isRecent = failure?.version === wantedVersion && Date.now() - failure.at < retryAfterMs
  return isRecent ? failure.reason : undefined
}

function noRuntimeMessage(reason) {
  return [
    `There is no Electron to run the app: ${reason}.`,
    'Do one of these, then run the command again:',
    '  - connect to the internet and run: npx install-electron',
    '  - set ELECTRON_MIRROR to a mirror of the Electron downloads, and run: npx install-electron',
    `  - unpack Electron ${wantedVersion} somewhere and set ELECTRON_OVERRIDE_DIST_PATH to that folder`,
    `The failure is remembered for some hours in ${path.relative(rootFolder, failureFile)}; delete it to try again at once.`,
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => console.log(JSON.stringify(await electronRuntime(), undefined, 2)))
}
