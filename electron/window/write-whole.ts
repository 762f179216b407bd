import { open, rename, rm } from 'node:fs/promises'

/** Whole or not at all: a half-written export must not look like one. */
export const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  const fresh = `${path}.part`
  try {
    const handle = await open(fresh, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}
