/** The printers of the system this runs on. */
import { createCupsPrinters } from './cups-printers.ts'
import type { Printers } from './printers.ts'

/** Windows prints through a hidden window, which is loaded only there. */
export const createSystemPrinters = (): Printers => {
  if (process.platform !== 'win32') return createCupsPrinters()
  const windowPrinters = import('./window-printers.ts').then(({ createWindowPrinters }) => createWindowPrinters())
  return {
    list: async () => (await windowPrinters).list(),
    abilities: async (printer) => (await windowPrinters).abilities(printer),
    print: async (job) => (await windowPrinters).print(job),
    withdraw: async (jobId) => (await windowPrinters).withdraw(jobId),
  }
}
