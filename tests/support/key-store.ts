/** A real key store of its own: a session bus with GNOME's keyring on it, unlocked, in a home that is thrown away. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

export type TestKeyStore = {
  /** What the app needs to find it. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const firstLine = (child: ChildProcess, what: string): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${what} ended before it was ready`)))
  })

const end = (child: ChildProcess | undefined): Promise<unknown> =>
  child === undefined || child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill()
      })

export const startKeyStore = async (): Promise<TestKeyStore> => {
  const home = mkdtempSync(join(tmpdir(), 'everyoffer-keys-'))
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const env = {
    DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, 'dbus-daemon'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: home,
  }
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...env, HOME: home },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keyring.stdin.end('invented password')
  await vi.waitFor(() => {
    if (!isThere(env)) throw new Error('the key store did not start')
  }, 10_000)
  return {
    env,
    stop: async () => {
      await end(keyring)
      await end(bus)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Whether the bus knows somebody who keeps secrets. */
const isThere = (env: Readonly<Record<string, string>>): boolean =>
  spawnSync(
    'dbus-send',
    ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'],
    { env: { ...process.env, ...env } },
  ).stdout.toString().includes('boolean true')
