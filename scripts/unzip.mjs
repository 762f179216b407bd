/** Unpacks a zip without needing `unzip` on the machine. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

/**
 * Writes the entries of `zipFile` below `folder`. `place(name)` gives an entry's path in `folder`, or undefined
 * to leave it out. Executable bits are kept. yauzl refuses absolute paths and `..`.
 */
export async function unzip(zipFile, folder, place) {
  const zip = await yauzl.openPromise(zipFile)
  try {
    for await (const entry of zip.eachEntry()) {
      const name = place(entry.fileName)
      if (name === undefined || entry.fileName.endsWith('/')) continue
      const target = path.join(folder, name)
      await mkdir(path.dirname(target), { recursive: true })
      const isExecutable = ((entry.externalFileAttributes >>> 16) & 0o100) !== 0
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: isExecutable ? 0o755 : 0o644 }))
    }
  } finally {
    zip.close()
  }
}
