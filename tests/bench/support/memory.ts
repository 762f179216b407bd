/** Memory of a process and all it started, on Linux: proportional set size, so that shared pages count once. */
import { readdirSync, readFileSync } from 'node:fs'

export type TreeMemory = {
  readonly totalMiB: number
  /** MiB by what Chromium calls the process: browser, renderer, gpu-process, utility, zygote. */
  readonly byType: Readonly<Record<string, number>>
}

const parentOf = (pid: string): string | undefined => {
  try {
    // The name in brackets may hold spaces; the parent is the second field after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
  } catch {
    return undefined
  }
}

const treeOf = (root: number): readonly string[] => {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => [pid, parentOf(pid)]))
  const tree = new Set([String(root)])
  for (let size = 0; size !== tree.size; ) {
    size = tree.size
    for (const [pid, parent] of parents) if (parent !== undefined && tree.has(parent)) tree.add(pid)
  }
  return [...tree]
}

const pssMiB = (pid: string): number => {
  const kib = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  if (kib === undefined) throw new Error('this kernel does not tell the memory of a process')
  return Number(kib) / 1024
}

const typeOf = (pid: string): string =>
  /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'browser'

/** Throws where `/proc` does not tell it. */
export const memoryOfTree = (root: number): TreeMemory => {
  const byType: Record<string, number> = {}
  for (const pid of treeOf(root)) byType[typeOf(pid)] = (byType[typeOf(pid)] ?? 0) + pssMiB(pid)
  return { totalMiB: Object.values(byType).reduce((sum, mib) => sum + mib, 0), byType }
}
