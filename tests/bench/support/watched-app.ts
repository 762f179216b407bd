/** Starts the bare window or the real app under the same watcher, and hears when it could be used. No debugger attached. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { ELEVEN_EIGHTEEN_IN_OREGON } from '../../support/app.ts'
import type { Profile } from './profiles.ts'
import { PIN } from './profiles.ts'

const apps = resolve(import.meta.dirname, '../apps')
const START_LIMIT_MS = 120_000

/** What is waited for in the page, and what is typed when it is there. */
type Step = { readonly name: string; readonly when: string; readonly type: string; readonly restMs: number }
export type WatchedApp = {
  readonly file: string
  readonly steps: readonly Step[]
  /** What it tells besides, each with a value. */
  readonly tells?: readonly string[]
  /** How long it may take; two minutes where nothing is said. */
  readonly withinMs?: number
  /** What it works on: BENCH_INPUT. */
  readonly input?: string
}

export const BARE_WINDOW: WatchedApp = {
  file: resolve(apps, 'bare-window.mjs'),
  steps: [{ name: 'usable', when: `document.getElementById('words') !== null`, type: '', restMs: 0 }],
}

export const PLAIN_LETTER: WatchedApp = {
  ...BARE_WINDOW,
  file: resolve(apps, 'plain-letter.mjs'),
  tells: ['first-letter', 'next-letter'],
}

export const BARE_CALL: WatchedApp = {
  ...BARE_WINDOW,
  file: resolve(apps, 'bare-call.mjs'),
  tells: ['at-rest-p50', 'at-rest-p99', 'back-to-back-p50', 'back-to-back-p99'],
  withinMs: 600_000,
}

export const MANY_LETTERS: WatchedApp = {
  ...BARE_WINDOW,
  file: resolve(apps, 'many-letters.mjs'),
  tells: ['drawn', 'bytes', 'more-memory'],
}

export const MANY_PAGES: WatchedApp = {
  ...BARE_WINDOW,
  file: resolve(apps, 'many-pages.mjs'),
  tells: ['printed', 'loaded', 'bytes'],
  // A thousand pages took 43 s on one machine, and over two minutes on a slower one.
  withinMs: 600_000,
}

/** Usable means: it has the keyboard focus where the next key goes, and what it shows has been drawn. */
export const REAL_APP: WatchedApp = {
  file: resolve(import.meta.dirname, '../../../out/main/main.js'),
  steps: [
    {
      name: 'sign-in',
      when: `document.documentElement.dataset.phase === 'signed-out' && document.activeElement?.getAttribute('role') === 'listbox'`,
      type: `${PIN}\n`,
      // Less than a person takes to find the keys.
      restMs: 500,
    },
    {
      name: 'today',
      when: `document.documentElement.dataset.phase === 'ready' && document.activeElement?.getAttribute('role') === 'combobox'
        && document.querySelectorAll('[role=option]').length >= 20`,
      type: '',
      restMs: 0,
    },
  ],
}

type Told = { readonly what: string; readonly at: number; readonly keyed?: number | null; readonly value?: number }

export type Watched = {
  readonly pid: number
  /** Milliseconds from the moment the process was started. */
  readonly ms: Readonly<Record<string, number>>
  /** The same for the last Enter key before each step; null before the first. */
  readonly keyedMs: Readonly<Record<string, number | null>>
  readonly values: Readonly<Record<string, number>>
  stop(): Promise<void>
}

const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: run this through npm`)
  return value
}

/** Resolves when the last step was drawn and the window shown. Throws where that does not happen. */
export const startWatched = async ({ file, steps, tells = [], input = '', withinMs = START_LIMIT_MS }: WatchedApp, profile: Profile): Promise<Watched> => {
  const start = performance.timeOrigin + performance.now()
  const child = spawn(
    setting('EVERYOFFER_ELECTRON'),
    [...setting('EVERYOFFER_ELECTRON_SWITCHES').split(' ').filter(Boolean), `--user-data-dir=${profile.folder}`, '--password-store=basic', apps],
    {
      env: { ...process.env, BENCH_APP: file, BENCH_STEPS: JSON.stringify(steps), BENCH_INPUT: input, EVERYOFFER_TEST_NOW: ELEVEN_EIGHTEEN_IN_OREGON },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const told = await hear(child, ['shown', ...steps.map(({ name }) => name), ...tells], withinMs)
  return {
    pid: child.pid ?? 0,
    ms: Object.fromEntries(told.map(({ what, at }) => [what, at - start])),
    keyedMs: Object.fromEntries(told.map(({ what, keyed }) => [what, keyed ? keyed - start : null])),
    values: Object.fromEntries(told.flatMap(({ what, value }) => (value === undefined ? [] : [[what, value]]))),
    stop: () => stop(child),
  }
}

/** Everything said until all of `awaited` were. */
const hear = (child: ChildProcess, awaited: readonly string[], withinMs: number): Promise<readonly Told[]> =>
  new Promise((resolveTold, reject) => {
    const told: Told[] = []
    const missing = new Set(awaited)
    let complaints = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints = (complaints + text).slice(-2_000)))
    const fail = (why: string) => {
      clearTimeout(timer)
      void stop(child)
      reject(new Error(`${why}; still missing: ${[...missing].join(', ')}\n${complaints}`))
    }
    const timer = setTimeout(() => fail(`it did not get ready within ${withinMs / 1_000} s`), withinMs)
    child.once('error', (error) => fail(error.message))
    child.once('exit', () => missing.size > 0 && fail('the app ended'))
    if (!child.stdout) return fail('the app has no output')
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('bench ')) return
      const message = JSON.parse(line.slice(6)) as Told
      told.push(message)
      missing.delete(message.what)
      if (missing.size > 0) return
      clearTimeout(timer)
      resolveTold(told)
    })
  })

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(force)
}
