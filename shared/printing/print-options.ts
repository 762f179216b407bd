/** How a paper is printed: what was chosen for it. */
import type { PageSize } from '../invitations/letter.ts'
import type { Paper } from '../invitations/papers.ts'

export const SIDES = ['one-sided', 'two-sided'] as const
export type Sides = (typeof SIDES)[number]

/** How a job is printed, wherever that is. `tray` is as the printer calls it; null leaves it to the printer. */
export type PrintOptions = { readonly size: PageSize; readonly tray: string | null; readonly sides: Sides }

/** `printer` is null for the system's own choice. */
export type PrintChoice = PrintOptions & { readonly printer: string | null }

/** For each site the usual way, with null for the paper, and another one for the papers that need it. */
export type PrintSettings = readonly (PrintChoice & { readonly siteId: string; readonly paper: Paper | null })[]

export const DEFAULT_CHOICE: PrintChoice = { printer: null, size: 'letter', tray: null, sides: 'one-sided' }
