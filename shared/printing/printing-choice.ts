/** Which printer a paper goes to and how: what was chosen, and what holds where the chosen printer is gone. */
import { PAGE_SIZES, type PageSize } from '../invitations/letter.ts'
import type { Paper } from '../invitations/papers.ts'
import { DEFAULT_CHOICE, type PrintChoice, type PrintOptions, type PrintSettings } from './print-options.ts'

/** What a printer says it can do; empty or null where it does not say. */
export type PrinterAbilities = {
  readonly sizes: readonly PageSize[]
  /** In its own words; the automatic one is not among them. */
  readonly trays: readonly string[]
  readonly canPrintBothSides: boolean | null
}

/** What has to be known of a printer to choose it. */
type Known = { readonly name: string; readonly isDefault: boolean }

/** The choice for this paper alone, or with null the usual one; null where nothing was chosen. */
export const ownChoice = (printing: PrintSettings, siteId: string, paper: Paper | null): PrintChoice | null => {
  const rule = printing.find((each) => each.siteId === siteId && each.paper === paper)
  return rule ? { printer: rule.printer, size: rule.size, tray: rule.tray, sides: rule.sides } : null
}

export const usualChoice = (printing: PrintSettings, siteId: string): PrintChoice => ownChoice(printing, siteId, null) ?? DEFAULT_CHOICE

export const choiceFor = (printing: PrintSettings, siteId: string, paper: Paper | null): PrintChoice =>
  ownChoice(printing, siteId, paper) ?? usualChoice(printing, siteId)

/** With `choice` for this paper alone, or as the usual one; a choice of null lets the paper go the usual way again. */
export const withChoice = (
  printing: PrintSettings,
  siteId: string,
  paper: Paper | null,
  choice: PrintChoice | null,
): PrintSettings => [
  ...printing.filter((each) => each.siteId !== siteId || each.paper !== paper),
  ...(choice === null ? [] : [{ siteId, paper, ...choice }]),
]

/** A tray belongs to its printer: elsewhere its name means another one or none. */
export const onPrinter = (choice: PrintChoice, printer: string | null): PrintChoice =>
  choice.printer === printer ? choice : { ...choice, printer, tray: null }

/**
 * The printer this paper comes out on: the one chosen for it, else the usual one of the site, else the system's own,
 * else any. A chosen one that only stands still is kept: whoever stands there sees that and decides.
 */
export const printerFor = <Printer extends Known>(
  printing: PrintSettings,
  siteId: string,
  paper: Paper | null,
  printers: readonly Printer[],
): Printer | null => {
  const named = (name: string | null) => printers.find((printer) => printer.name === name)
  const systems = printers.find(({ isDefault }) => isDefault)
  const chosen = choiceFor(printing, siteId, paper).printer
  const wanted = chosen === null ? systems : named(chosen)
  return wanted ?? named(usualChoice(printing, siteId).printer) ?? systems ?? printers[0] ?? null
}

/** How this paper is printed on `printer`, which somebody may have chosen for this once. */
export const optionsOn = (printing: PrintSettings, siteId: string, paper: Paper, printer: string): PrintOptions => {
  const chosen = choiceFor(printing, siteId, paper)
  const { size, tray, sides } = onPrinter(chosen, printer)
  return { size, tray, sides }
}

export type Outlet<Printer> = { readonly printer: Printer | null; readonly pageSize: PageSize }

/** For each paper where it comes out, and the size of sheet it is drawn on. */
export const outletFor =
  <Printer extends Known>(printing: PrintSettings, siteId: string, printers: readonly Printer[]) =>
  (paper: Paper): Outlet<Printer> => ({
    printer: printerFor(printing, siteId, paper, printers),
    pageSize: choiceFor(printing, siteId, paper).size,
  })

/** What can be chosen at a printer: what it says it can do, or everything where it does not say. */
export const offeredBy = (abilities: PrinterAbilities | null): PrinterAbilities & { readonly canPrintBothSides: boolean } => ({
  sizes: abilities === null || abilities.sizes.length === 0 ? PAGE_SIZES : abilities.sizes,
  trays: abilities?.trays ?? [],
  canPrintBothSides: abilities?.canPrintBothSides ?? true,
})

/** What of `options` the printer does not do: the printer was changed, or the choice was made for another. */
export const notDoneBy = (abilities: PrinterAbilities | null, options: PrintOptions): readonly (keyof PrintOptions)[] => {
  if (abilities === null) return []
  const { sizes, trays, canPrintBothSides } = offeredBy(abilities)
  const isDone: Readonly<Record<keyof PrintOptions, boolean>> = {
    size: sizes.includes(options.size),
    tray: options.tray === null || trays.includes(options.tray),
    sides: options.sides === 'one-sided' || canPrintBothSides,
  }
  return (['size', 'tray', 'sides'] as const).filter((part) => !isDone[part])
}

/** With this printer for this paper from now on: where its own choice is kept, else the usual one of the site. */
export const withPrinter = (printing: PrintSettings, siteId: string, paper: Paper, printer: string): PrintSettings =>
  withChoice(
    printing,
    siteId,
    ownChoice(printing, siteId, paper) === null ? null : paper,
    onPrinter(choiceFor(printing, siteId, paper), printer),
  )
