import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SCRIPT_FONTS } from '../../../electron/letters/read-resource.ts'
import { scriptFontSource } from '../../../scripts/script-fonts.mjs'

/** The app's own resources, and the fonts of npm from where the build copies them: no build is needed. */
export const readResource = (path: string): Promise<Uint8Array> =>
  path.startsWith(`${SCRIPT_FONTS}/`)
    ? readFile(scriptFontSource(basename(path)))
    : readFile(new URL(`../../../resources/${path}`, import.meta.url))
