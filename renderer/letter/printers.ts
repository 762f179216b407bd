/** How printers are called on screen, and which other one there is. */
import type { PrinterShown } from '../../shared/contract/views.ts'
import type { Say } from '../../shared/words/say.ts'

/** Another printer that would take a letter now. */
export const readyElsewhere = (
  printers: readonly PrinterShown[],
  notThis: string | null,
): PrinterShown | null => printers.find(({ name, state }) => name !== notThis && state === 'ready') ?? null

/** What people call it: its description, where the system has one. */
export const printerTitle = ({ name, description }: Pick<PrinterShown, 'name' | 'description'>): string =>
  description.trim() === '' ? name : description.trim()

/** The title of a printer known by its name only, as the log has it. */
export const titleOfPrinter = (printers: readonly PrinterShown[], name: string | null, say: Say): string => {
  const printer = printers.find((each) => each.name === name)
  return printer === undefined ? (name ?? say('printing.the-printer')) : printerTitle(printer)
}

/** "Front desk 2, ready" */
export const printerWords = (printer: PrinterShown, say: Say): string =>
  printer.state === 'unknown' ? printerTitle(printer) : say(`printing.state.${printer.state}`, { printer: printerTitle(printer) })
