/**
 * What the app, its tests and the binding's build need from a Linux system.
 *
 * Looks for the things themselves, not for package names, so it passes on any Linux that has them. What is
 * missing is installed where this process is root and there is apt; else the one command to run is shown.
 */
import { existsSync } from 'node:fs'
import { capture, canRun, tail } from './run.mjs'
import { say, SetupError } from './say.mjs'

const electronPackages = [
  'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libatk-bridge2.0-0', 'libsecret-1-0',
]

/** Program -> the Debian package that brings it. */
const displayPrograms = { Xvfb: 'xvfb' }
const buildPrograms = { python3: 'python3', make: 'make', 'g++': 'g++' }
const testPrograms = {
  zbarimg: 'zbar-tools',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  lp: 'cups-client',
  cupsd: 'cups',
  'gnome-keyring-daemon': 'gnome-keyring',
  'dbus-run-session': 'dbus',
}
/** What the benches compare with; without it they compare with less. */
const benchPrograms = { weasyprint: 'weasyprint' }
const testFiles = { '/usr/lib/cups/backend/cups-pdf': 'printer-driver-cups-pdf' }

const installLimitMs = 15 * 60_000

/** Checks that `electron` (the executable's path) finds its shared libraries. Throws a SetupError. */
export function ensureElectronLibraries(electron) {
  return ensure(async () => {
    const missing = await missingLibraries(electron)
    return missing.map((library) => ({ name: library, packages: electronPackages }))
  })
}

/** Checks that there is a display, or Xvfb to make one. Throws a SetupError. */
export function ensureDisplayServer() {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return Promise.resolve()
  return ensure(() => missingPrograms(displayPrograms))
}

/** Checks for the compiler and what node-gyp needs. Throws a SetupError. */
export function ensureLinuxBuildTools() {
  return ensure(() => missingPrograms(buildPrograms))
}

/** Checks for what only the tests use: independent readers of the letter, a real printer, a key store. */
export function ensureTestTools() {
  return ensure(() => [
    ...missingPrograms(testPrograms),
    ...Object.entries(testFiles)
      .filter(([file]) => !existsSync(file))
      .map(([file, name]) => ({ name: file, packages: [name] })),
  ])
}

/** Checks for what only the benches use. Throws a SetupError. */
export function ensureBenchTools() {
  return ensure(() => missingPrograms(benchPrograms))
}

// One at a time: apt cannot be run twice at once, and a second check may find all it wants already installed.
let queue = Promise.resolve()

function ensure(findMissing) {
  if (process.platform !== 'linux') return Promise.resolve()
  const result = queue.then(async () => {
    const missing = await findMissing()
    if (missing.length === 0) return
    await install(missing)
    const stillMissing = await findMissing()
    if (stillMissing.length > 0) {
      throw new SetupError(`Still missing after the installation: ${names(stillMissing)}.`)
    }
  })
  queue = result.catch(() => {})
  return result
}

async function install(missing) {
  const packages = [...new Set(missing.flatMap((thing) => thing.packages))].sort()
  const hasApt = canRun('apt-get')
  if (!hasApt || process.getuid() !== 0) {
    throw new SetupError([
      `This system lacks ${names(missing)}.`,
      hasApt ? 'Run this, then the command again:' : 'Install what brings them. On Debian that is:',
      `  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    ].join('\n'))
  }
  say(`Installing ${packages.join(', ')}`)
  await apt(['update'])
  const available = await Promise.all(packages.map(availableName))
  await apt(['install', '-y', '--no-install-recommends', ...available])
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const result = await capture('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], { env, timeoutMs: installLimitMs })
  if (result.code !== 0) throw new SetupError(`apt-get ${args.join(' ')} failed:\n${tail(result.stderr)}`)
}

/** Newer Debian and Ubuntu renamed some libraries (`libgtk-3-0t64`) when time became 64 bit. */
async function availableName(name) {
  const renamed = await capture('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return renamed.code === 0 ? `${name}t64` : name
}

async function missingLibraries(electron) {
  const result = await capture('ldd', [electron])
  return [...result.stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1])
}

function missingPrograms(packagesByProgram) {
  return Object.entries(packagesByProgram)
    .filter(([program]) => !isOnPath(program))
    .map(([program, name]) => ({ name: program, packages: [name] }))
}

/** System programs are looked for too: an ordinary user's PATH often lacks /usr/sbin. */
function isOnPath(program) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
  return folders.some((folder) => folder !== '' && existsSync(`${folder}/${program}`))
}

function names(missing) {
  return [...new Set(missing.map((thing) => thing.name))].join(', ')
}
