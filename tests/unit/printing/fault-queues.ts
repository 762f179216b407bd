/** Queues of a real CUPS that fail on purpose or keep what they print, made for one test file and removed after it. Root only. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SCHEME = `everyoffer-fault-${process.pid}`
const BACKEND = `/usr/lib/cups/backend/${SCHEME}`

/** A driver with two trays and both sides, which hands on the pages as CUPS has set them. */
const TWO_TRAYS = fileURLToPath(new URL('../../fixtures/printing/two-trays.ppd', import.meta.url))

/** A backend is the program CUPS hands a job to; this one ends as its address says. */
const program = (folder: string): string => `#!/bin/sh
[ $# = 0 ] && exit 0
case "$DEVICE_URI" in
  *no-paper) echo "STATE: +media-empty-error" >&2; sleep 60 ;;
  *no-answer) sleep 60 ;;
  *slow) sleep 2; cat > /dev/null ;;
  *fails) exit 1 ;;
  *keeps)
    echo "STATE: -media-empty-error" >&2
    while [ -e "${folder}/$PRINTER.held" ] && [ "$(ls "${folder}" | grep -c "^$PRINTER.*pdf$")" -ge "$(cat "${folder}/$PRINTER.held")" ]; do sleep 0.1; done
    [ -e "${folder}/$PRINTER.empty" ] && echo "STATE: +media-empty-error" >&2 && sleep 60
    echo "$5" > "${folder}/$PRINTER.$1.options"; cat > "${folder}/$PRINTER.$1.pdf" ;;
  *) cat > /dev/null ;;
esac
`

/** Runs one of the administrator's programs. Throws where it fails. */
export const administer = (command: string, ...args: readonly string[]): string => {
  const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` }
  const done = spawnSync(command, args, { env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`)
  return done.stdout
}

/** What came out, and what the driver was told: `PageSize=A4` and the like. */
export type Printed = { readonly pdf: Uint8Array; readonly options: ReadonlyMap<string, string> }

export type FaultQueues = {
  /** Makes a queue whose jobs end in `fault`, and gives its name. */
  readonly make: (fault: 'none' | 'no-paper' | 'no-answer' | 'slow' | 'fails', title?: string) => string
  /** Makes a printer with two trays that keeps its paper, and gives its name. */
  readonly makeTwoTrays: (title: string) => string
  /** What came out of it so far, oldest first. */
  readonly printedOn: (queue: string) => readonly Printed[]
  /** What `makeTwoTrays` made has no paper, or has some again. */
  readonly takePaper: (queue: string) => void
  readonly addPaper: (queue: string) => void
  /** What it made finishes `jobs` more and only takes the others, or goes on with them. */
  readonly hold: (queue: string, jobs?: number) => void
  readonly release: (queue: string) => void
  /** How many jobs are there that are not out. */
  readonly jobsAt: (queue: string) => number
  /** All of them are lost. */
  readonly cancelAll: (queue: string) => void
  readonly removeAll: () => void
}

const optionsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(text.trim().split(' ').map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]))

export const faultQueues = (): FaultQueues => {
  const folder = mkdtempSync(join(tmpdir(), 'everyoffer-paper-'))
  // CUPS runs backends as a user of its own.
  chmodSync(folder, 0o777)
  writeFileSync(BACKEND, program(folder))
  chmodSync(BACKEND, 0o755)
  const made: string[] = []
  const add = (fault: string, title: string, driver: readonly string[]): string => {
    const name = `EveryOffer_Fault_${process.pid}_${made.length}`
    const policy = ['-o', 'printer-error-policy=abort-job']
    administer('lpadmin', '-p', name, '-v', `${SCHEME}:/${fault}`, ...driver, ...policy, '-D', title, '-E')
    made.push(name)
    return name
  }
  const outOf = (queue: string): readonly string[] =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${queue}.`) && file.endsWith('.pdf'))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const flag = (queue: string, name: 'held' | 'empty') => join(folder, `${queue}.${name}`)
  return {
    takePaper: (queue) => writeFileSync(flag(queue, 'empty'), ''),
    addPaper: (queue) => rmSync(flag(queue, 'empty'), { force: true }),
    hold: (queue, jobs = 0) => writeFileSync(flag(queue, 'held'), String(outOf(queue).length + jobs)),
    jobsAt: (queue) => administer('lpstat', '-o', queue).split('\n').filter(Boolean).length,
    release: (queue) => rmSync(flag(queue, 'held'), { force: true }),
    cancelAll: (queue) => void administer('cancel', '-a', queue),
    make: (fault, title = 'Front desk 2') => add(fault, title, ['-m', 'raw']),
    makeTwoTrays: (title) => add('keeps', title, ['-P', TWO_TRAYS]),
    printedOn: (queue) =>
      outOf(queue).map((file) => ({
        pdf: readFileSync(join(folder, file)),
        options: optionsIn(readFileSync(join(folder, file.replace(/pdf$/, 'options')), 'utf8')),
      })),
    removeAll: () => {
      for (const name of made) administer('lpadmin', '-x', name)
      rmSync(BACKEND, { force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
