/** A disk of its own that can be filled up: a real one where mounting is allowed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** Leaves no byte free. */
  fill(): void
  /** Takes this much of what fills it away. */
  giveBack(kilobytes: number): void
  free(): void
  remove(): void
}

/** Undefined where this machine lets nobody mount. */
export const mountSmallDisk = (kilobytes: number): SmallDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'everyoffer-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmdirSync(folder)
    return undefined
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => {
      for (let size = kilobytes * 1024; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
        }
      }
    },
    giveBack: (size) => truncateSync(ballast, statSync(ballast).size - size * 1024),
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      spawnSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}
