/**
 * Makes a folder in the cache exactly once, whole or not at all.
 *
 * Two commands may start at the same time, and either can be killed half way: the work is done in a folder
 * with another name and renamed at the end, under a lock that its owner keeps fresh while it works.
 */
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say.mjs'

const lockRefreshMs = 2_000
const lockStaleMs = 20_000

const underWay = new Map()

/**
 * Returns `folder`, after `make(partialFolder)` has filled it if it was not there yet.
 * `make` gets an empty folder beside the final one; what it leaves there becomes `folder`.
 */
export function makeOnce(folder, make) {
  if (!underWay.has(folder)) underWay.set(folder, makeAlone(folder, make).finally(() => underWay.delete(folder)))
  return underWay.get(folder)
}

async function makeAlone(folder, make) {
  if (await exists(folder)) return folder
  await mkdir(path.dirname(folder), { recursive: true })
  const unlock = await lock(folder)
  try {
    if (await exists(folder)) return folder
    await removePartials(folder)
    const partial = `${folder}.partial-${process.pid}`
    await mkdir(partial)
    try {
      await make(partial)
      await rename(partial, folder)
    } finally {
      await rm(partial, { recursive: true, force: true })
    }
    return folder
  } finally {
    await unlock()
  }
}

async function lock(folder) {
  const file = `${folder}.lock`
  for (let attempt = 0; ; attempt += 1) {
    const handle = await open(file, 'wx').catch((error) => {
      if (error.code === 'EEXIST') return undefined
      throw error
    })
    if (handle) {
      await handle.close()
      const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), lockRefreshMs)
      timer.unref()
      return async () => {
        clearInterval(timer)
        await rm(file, { force: true })
      }
    }
    if (await isStale(file)) await rm(file, { force: true })
    else {
      if (attempt === 0) say(`Waiting: another command is already making ${path.basename(folder)}`)
      await sleep(500)
    }
  }
}

async function isStale(file) {
  const found = await stat(file).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > lockStaleMs
}

/** A killed process leaves its partial folder behind. The lock is ours here, so none of them is in use. */
async function removePartials(folder) {
  const prefix = `${path.basename(folder)}.partial-`
  for (const name of await readdir(path.dirname(folder))) {
    if (name.startsWith(prefix)) await rm(path.join(path.dirname(folder), name), { recursive: true, force: true })
  }
}

async function exists(file) {
  return (await stat(file).catch(() => undefined)) !== undefined
}
