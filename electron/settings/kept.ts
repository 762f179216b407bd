/**
 * What this workstation kept of itself, read without a library: the window waits for it. Everything in it is checked
 * where it is used; a hand-edited or damaged file never stops the app.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../shared/settings.ts'

export type Kept = Readonly<Record<string, unknown>>

export const KEPT_NAME = 'workstation'

const isRecord = (value: unknown): value is Kept => typeof value === 'object' && value !== null && !Array.isArray(value)

export const readKept = (folder: string): Kept => {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, `${KEPT_NAME}.json`), 'utf8'))
    return isRecord(kept) ? kept : {}
  } catch {
    return {}
  }
}

export type Bounds = { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number }

const SMALLEST = 480
const DEFAULT_BOUNDS: Bounds = { width: 1366, height: 768 }

/** Where the window was when it was last closed. */
export const boundsOf = ({ bounds }: Kept): Bounds => {
  if (!isRecord(bounds)) return DEFAULT_BOUNDS
  const { width, height, x, y } = bounds
  if (typeof width !== 'number' || typeof height !== 'number' || !(width >= SMALLEST && height >= SMALLEST)) return DEFAULT_BOUNDS
  return { width, height, ...(typeof x === 'number' && typeof y === 'number' ? { x, y } : {}) }
}

/** Light, dark, or as the system is. */
export const themeOf = ({ settings }: Kept): Settings['theme'] => {
  const theme = isRecord(settings) ? settings['theme'] : undefined
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
