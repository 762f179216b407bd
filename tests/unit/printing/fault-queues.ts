/** Queues of a real CUPS that fail on purpose, made for one test file and removed after it. Root only. */
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'

const SCHEME = `everyoffer-fault-${process.pid}`
const BACKEND = `/usr/lib/cups/backend/${SCHEME}`

/** A backend is the program CUPS hands a job to; this one ends as its address says. */
const PROGRAM = `#!/bin/sh
[ $# = 0 ] && exit 0
case "$DEVICE_URI" in
  *no-paper) echo "STATE: +media-empty-error" >&2; sleep 60 ;;
  *no-answer) sleep 60 ;;
  *fails) exit 1 ;;
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

export type FaultQueues = {
  /** Makes a queue whose jobs end in `fault`, and gives its name. */
  readonly make: (fault: 'none' | 'no-paper' | 'no-answer' | 'fails') => string
  readonly removeAll: () => void
}

export const faultQueues = (): FaultQueues => {
  writeFileSync(BACKEND, PROGRAM)
  chmodSync(BACKEND, 0o755)
  const made: string[] = []
  return {
    make: (fault) => {
      const name = `EveryOffer_Fault_${process.pid}_${made.length}`
      const policy = ['-o', 'printer-error-policy=abort-job']
      administer(
        'lpadmin',
        '-p',
        name,
        '-v',
        `${SCHEME}:/${fault}`,
        '-m',
        'raw',
        ...policy,
        '-D',
        'Front desk 2',
        '-E',
      )
      made.push(name)
      return name
    },
    removeAll: () => {
      for (const name of made) administer('lpadmin', '-x', name)
      rmSync(BACKEND, { force: true })
    },
  }
}
