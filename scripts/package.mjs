/**
 * `npm run package`: builds the app and packages it for this platform into `dist/`.
 *
 * `--dir` leaves the program as a folder. `--allow-test-runtime` packages the test runtime where no official
 * Electron can be had: good for looking at the package, never for a clinic.
 */
import { build as packageApp } from 'electron-builder'
import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { rootFolder } from './folders.mjs'
import { electronRuntime } from './runtime.mjs'
import { runMain, SetupError } from './say.mjs'
import { sqliteBinding } from './sqlite-binding.mjs'
import { build } from './tools.mjs'

const knownArguments = ['--dir', '--allow-test-runtime']

await runMain(async () => {
  const args = process.argv.slice(2)
  const unknown = args.find((argument) => !knownArguments.includes(argument))
  if (unknown) throw new SetupError(`Unknown argument ${unknown}. Known: ${knownArguments.join(' ')}`)
  const runtime = await electronRuntime()
  if (!runtime.official && !args.includes('--allow-test-runtime')) {
    throw new SetupError(
      `Electron ${runtime.version} is the test runtime: it is out of support and must not reach a clinic.\n`
      + 'Package where the official Electron can be downloaded, or add --allow-test-runtime to look at a package.')
  }
  const built = await build()
  if (built !== 0) return built
  await packageApp({
    projectDir: rootFolder,
    dir: args.includes('--dir'),
    publish: 'never',
    config: {
      extends: path.join(rootFolder, 'electron-builder.yml'),
      ...(runtime.official ? {} : await testRuntimeSettings(runtime)),
    },
  })
})

/** The runtime's own folder instead of a download, and the database binding it needs instead of the prebuilt. */
async function testRuntimeSettings(runtime) {
  const binding = await sqliteBinding(runtime.napi)
  return {
    electronDist: path.dirname(runtime.path),
    electronVersion: runtime.version,
    afterPack: async ({ appOutDir }) => {
      const resources = path.join(appOutDir, 'resources')
      await rm(path.join(resources, 'default_app.asar'))
      const prebuilt = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node'
      await copyFile(binding, path.join(resources, 'app.asar.unpacked', prebuilt))
    },
  }
}
