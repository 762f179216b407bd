/** Settings as an older version kept them, in today's shape. */
import { DEFAULT_CHOICE } from '../../shared/printing/print-options.ts'
import type { Kept } from './kept.ts'

/** There was one printer for everything; it stays the usual one of the site this workstation stands at. */
export const inTodaysShape = (kept: Kept): Kept => {
  const { printer, siteId, printing } = kept
  if (typeof printer !== 'string' || typeof siteId !== 'string' || printing !== undefined) return kept
  return { ...kept, printing: [{ siteId, paper: null, ...DEFAULT_CHOICE, printer }] }
}
