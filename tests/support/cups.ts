/** Printers of a test's own: CUPS queues that can be refused, stopped and taken away without harm to other tests. */
import { execFileSync } from 'node:child_process'

const DRIVER = '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd'

const admin = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, {
    env: { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

export type Queue = {
  readonly name: string
  /** How people call it. */
  readonly title: string
  accept(): void
  /** Takes no jobs any more. */
  reject(): void
  enable(): void
  /** Takes jobs and prints none: paused, out of paper, lid open. */
  disable(): void
  remove(): void
}

/** Makes a printer whose paper is a PDF. Fails with the reason where the tests' own printer could not be made either. */
export const makeQueue = (name: string, title: string): Queue => {
  if (process.env['EVERYOFFER_TEST_PRINTER'] === undefined)
    throw new Error(`no printer: ${process.env['EVERYOFFER_TEST_PRINTER_UNAVAILABLE']}`)
  admin('lpadmin', '-p', name, '-v', 'cups-pdf:/', '-P', DRIVER, '-D', title, '-o', 'PageSize=Letter', '-E')
  const queue = {
    name,
    title,
    accept: () => admin('cupsaccept', name),
    reject: () => admin('cupsreject', name),
    enable: () => admin('cupsenable', name),
    disable: () => admin('cupsdisable', name),
    remove: () => admin('lpadmin', '-x', name),
  }
  queue.accept()
  queue.enable()
  return queue
}
