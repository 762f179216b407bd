import { readFile } from 'node:fs/promises'

/** The app's own resources, read as the app reads them. */
export const readResource = (path: string): Promise<Uint8Array> =>
  readFile(new URL(`../../../resources/${path}`, import.meta.url))
