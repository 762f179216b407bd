/**
 * The database binding for runtimes that the prebuilt one cannot serve.
 *
 * `better-sqlite3-multiple-ciphers` ships a binding compiled for Node-API 10 (Node 22.14, Electron 35). On an older
 * Node or Electron it does not fail, it crashes the process. There, and only there, the package's own source
 * is compiled once into the cache, for development and tests; the product ships the prebuilt binding.
 */
import { existsSync } from 'node:fs'
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder } from './folders.mjs'
import { ensureLinuxBuildTools } from './linux-libraries.mjs'
import { makeOnce } from './make-once.mjs'
import { capture, canRun, tail } from './run.mjs'
import { runMain, say, SetupError } from './say.mjs'

const require = createRequire(import.meta.url)
const packageName = 'better-sqlite3-multiple-ciphers'
const packageFolder = path.dirname(require.resolve(`${packageName}/package.json`))
const packageVersion = require(`${packageName}/package.json`).version
const prebuiltNapiVersion = 10
const buildLimitMs = 15 * 60_000

/**
 * Absolute path of the binding to open the database with, or undefined where the prebuilt one works.
 * `napiVersion` is what the runtime offers: by default that of this Node. Compiles it on the first call
 * (about a minute). Throws a SetupError that says what is missing. Safe to call from several processes at once.
 */
export async function sqliteBinding(napiVersion = Number(process.versions.napi)) {
  if (napiVersion >= prebuiltNapiVersion) return undefined
  const name = `sqlite-binding-${packageVersion}-${process.platform}-${process.arch}`
  const folder = await makeOnce(path.join(cacheFolder, name), build)
  return path.join(folder, 'better_sqlite3.node')
}

async function build(folder) {
  await ensureBuildTools()
  say('Building the database binding for this runtime once (about a minute)')
  // Kept inside the repository, so that the package's own dependency `node-addon-api` is found from here.
  const source = path.join(folder, 'source')
  await cp(packageFolder, source, { recursive: true, filter: (file) => path.basename(file) !== 'prebuilds' })
  await allowOlderNodeApi(path.join(source, 'binding.gyp'))
  const result = await capture(process.execPath, [require.resolve('node-gyp/bin/node-gyp.js'), ...nodeGypArguments()], {
    cwd: source,
    timeoutMs: buildLimitMs,
  })
  const built = path.join(source, 'build', 'Release', 'better_sqlite3.node')
  if (result.code !== 0 || !existsSync(built)) {
    throw new SetupError(`The database binding could not be built:\n${tail(`${result.stdout}\n${result.stderr}`, 25)}`)
  }
  const binding = path.join(folder, 'better_sqlite3.node')
  await copyFile(built, binding)
  await rm(source, { recursive: true })
  await prove(binding)
}

/**
 * The source keeps references to strings, which Node-API allows from version 10 on, and before that as an
 * experiment. Asking for version 9 instead compiles, and then aborts at the first statement.
 */
async function allowOlderNodeApi(gypFile) {
  const original = await readFile(gypFile, 'utf8')
  const changed = original.replace(
    `'NAPI_VERSION=${prebuiltNapiVersion}'`, "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
  if (changed === original) throw new Error(`${packageName} ${packageVersion} no longer sets NAPI_VERSION in binding.gyp`)
  await writeFile(gypFile, changed)
}

function nodeGypArguments() {
  const nodeFolder = path.dirname(path.dirname(process.execPath))
  const hasHeaders = existsSync(path.join(nodeFolder, 'include', 'node', 'node_api.h'))
  // Without headers beside this Node, node-gyp downloads them.
  const headers = hasHeaders ? [`--nodedir=${nodeFolder}`] : []
  return ['rebuild', '--release', '--force_build=1', '--jobs', String(os.availableParallelism()), ...headers]
}

async function ensureBuildTools() {
  if (process.platform === 'linux') return ensureLinuxBuildTools()
  if (process.platform === 'darwin' && !canRun('c++')) {
    throw new SetupError('The database binding must be built here, which needs a compiler. Run: xcode-select --install')
  }
}

/** Opens an encrypted database with it in another process, since a binding that does not fit crashes. */
async function prove(binding) {
  const check = `
    const Database = require(${JSON.stringify(packageFolder)})
    const database = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} })
    database.pragma("cipher='sqlcipher'")
    if (database.prepare('select 40 + ? as sum').get(2).sum !== 42) process.exit(1)`
  const result = await capture(process.execPath, ['-e', check])
  if (result.code !== 0) throw new SetupError(`The database binding was built but does not work:\n${tail(result.stderr)}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => console.log((await sqliteBinding()) ?? 'The prebuilt binding serves this Node.'))
}
