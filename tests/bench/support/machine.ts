/** Where the figures come from: they mean nothing without it. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { dirname, join } from 'node:path'

export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  /** Of the folder the profiles lie in; what kind of disk is under it is not known. */
  readonly fileSystem: string
  readonly node: string
  readonly electron: string
  readonly at: string
  /** Of one minute, before and after: above about 1 somebody else was using the machine. */
  readonly loadBefore: number
  readonly loadAfter: number
  /** All of it in one line. */
  readonly words: string
}

const fileSystemOf = (folder: string): string => {
  try {
    return execFileSync('stat', ['--file-system', '--format=%T', folder], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

const electronVersion = (): string => {
  const version = readFileSync(join(dirname(process.env['EVERYOFFER_ELECTRON'] ?? ''), 'version'), 'utf8')
  return version.trim().replace(/^v/, '')
}

export const loadNow = (): number => loadavg()[0] ?? 0

/** Named at the end of a run; `loadBefore` is the load when it began. */
export const describeMachine = (loadBefore: number): Machine => {
  const facts = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    fileSystem: fileSystemOf(tmpdir()),
    node: process.versions.node,
    electron: electronVersion(),
    at: new Date().toISOString(),
    loadBefore,
    loadAfter: loadNow(),
  }
  const { cpu, cores, memoryGiB, system, fileSystem, node, electron, at, loadAfter } = facts
  const words = `${at.slice(0, 16).replace('T', ' ')} UTC: ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}, ${fileSystem} (kind of disk unknown), Node ${node}, Electron ${electron}, load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`
  return { ...facts, words }
}
