/** Where the letters' words and fonts lie. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the fonts lie that the build copies from npm (`scripts/script-fonts.mjs`); all else is in the repository. */
export const SCRIPT_FONTS = 'script-fonts'

/** Words or a font, by their path. */
export type ReadResource = (path: string) => Promise<Uint8Array>

/** Reads from `resourceFolder`, and the copied fonts from the build beside it. */
export const readResourceIn =
  (resourceFolder: string): ReadResource =>
  (path) =>
    readFile(join(resourceFolder, path.startsWith(`${SCRIPT_FONTS}/`) ? '../out' : '', path))
