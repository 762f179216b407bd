/**
 * A real printer for the tests: a CUPS queue whose paper is a PDF in a folder.
 *
 * The queue is made where this process is root and `cups` and `printer-driver-cups-pdf` are installed; an
 * ordinary user can use one that is already there.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { capture, tail } from './run.mjs'
import { runMain } from './say.mjs'

const printerName = 'EveryOffer_Test_PDF'
const backend = '/usr/lib/cups/backend/cups-pdf'
const description = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd'
const startLimitMs = 10_000

/**
 * `{ name, outputFolder }` of the test printer, ready to take jobs (each lands in `outputFolder` as a PDF), or
 * `{ unavailable }` with the reason.
 */
export async function ensureTestPrinter() {
  if (process.platform !== 'linux') return { unavailable: 'the test printer needs Linux' }
  if (!existsSync(backend)) return { unavailable: 'cups and printer-driver-cups-pdf are not installed' }
  const isRoot = process.getuid() === 0
  const problem = await ensureScheduler(isRoot) ?? await ensureQueue(isRoot)
  if (problem) return { unavailable: problem }
  return { name: printerName, outputFolder: await outputFolder() }
}

async function ensureScheduler(isRoot) {
  if (await isSchedulerRunning()) return undefined
  if (!isRoot) return 'the printing service (cupsd) is not running, and only root may start it'
  // It goes to the background by itself and stays there: it is the system's, not this command's.
  const started = await system('cupsd', [])
  const deadline = Date.now() + startLimitMs
  while (Date.now() < deadline) {
    if (await isSchedulerRunning()) return undefined
    await sleep(200)
  }
  return `the printing service (cupsd) did not start: ${tail(started.stderr, 3)}`
}

async function ensureQueue(isRoot) {
  if (await isQueueReady()) return undefined
  if (!isRoot) return `there is no printer ${printerName}, and only root may add it`
  // A4 by default: a job that forgets to name its paper must not come out right by chance.
  const steps = [
    ['lpadmin', ['-p', printerName, '-v', 'cups-pdf:/', '-P', description, '-o', 'PageSize=A4', '-E']],
    ['cupsaccept', [printerName]],
    ['cupsenable', [printerName]],
  ]
  for (const [command, args] of steps) {
    const result = await system(command, args)
    if (result.code !== 0) return `${command} failed: ${tail(result.stderr, 3)}`
  }
  return undefined
}

async function isSchedulerRunning() {
  return (await system('lpstat', ['-r'])).stdout.includes('scheduler is running')
}

async function isQueueReady() {
  const state = await system('lpstat', ['-p', printerName, '-a', printerName])
  return state.code === 0 && / enabled /.test(state.stdout) && / accepting requests /.test(state.stdout)
}

/** Where cups-pdf puts this user's jobs, as its configuration says. */
async function outputFolder() {
  const settings = await readFile('/etc/cups/cups-pdf.conf', 'utf8').catch(() => '')
  const pattern = /^\s*Out\s+(\S+)/m.exec(settings)?.[1] ?? '/var/spool/cups-pdf/${USER}'
  const user = os.userInfo()
  return path.normalize(pattern.replaceAll('${HOME}', user.homedir).replaceAll('${USER}', user.username))
}

/** In English, whatever the language of the machine, and with the administrator's programs on the path. */
function system(command, args) {
  const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` }
  return capture(command, args, { env, timeoutMs: 30_000 })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => console.log(JSON.stringify(await ensureTestPrinter())))
}
