/** The file with which codes that were made here are handed to the portal. */
import { csvDocument } from '../export/spreadsheet-safe.ts'
import type { LocalDate } from '../time/local-time.ts'

export type CodeToHandOver = { readonly codeId: string; readonly mrn: string; readonly value: string; readonly goodUntil: LocalDate }

/** Headings that the import of a code file knows as well. In English, as every file. */
const HEADINGS = ['MRN', 'Activation code', 'Code good until']

export const uploadCsv = (codes: readonly CodeToHandOver[]): string =>
  csvDocument([HEADINGS, ...codes.map(({ mrn, value, goodUntil }) => [mrn, value, goodUntil])])
