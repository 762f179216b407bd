/** Where things are: the repository root and the git-ignored cache of this machine. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository root. */
export const rootFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Absolute path of the git-ignored cache. Everything in it can be deleted at any time. */
export const cacheFolder = path.join(rootFolder, '.cache')
