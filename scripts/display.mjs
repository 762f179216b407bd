/** A display for the app where there is none: an own Xvfb, stopped in every case. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { isRunning } from './run.mjs'
import { SetupError } from './say.mjs'

const screen = '1920x1200x24'
const startLimitMs = 20_000

/** Whether windows cannot be shown as things are. */
export function isDisplayMissing() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/**
 * Calls `fn(env)` with an environment in which windows can be shown, and returns what it returns. Where there
 * is no display, Xvfb runs meanwhile; it is stopped whether `fn` returns, throws, or a signal ends the process.
 */
export async function withDisplay(fn) {
  const display = await startDisplay()
  try {
    return await fn({ ...process.env, ...display.env })
  } finally {
    await display.stop()
  }
}

/** The same in two steps: `{ env, stop }`, where `env` holds only what has to be added. */
export async function startDisplay() {
  if (!isDisplayMissing()) return { env: {}, stop: async () => {} }
  // Its own process group: Ctrl+C must not take the display away before the app has closed.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const kill = () => server.kill()
  const endedBySignal = (signal) => {
    if (!isRunning()) process.exit(128 + constants.signals[signal])
  }
  const ended = new Promise((resolve) => server.once('close', resolve))
  process.on('exit', kill)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endedBySignal)
  const stop = async () => {
    process.off('exit', kill)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, endedBySignal)
    kill()
    await ended
  }
  try {
    // XDG_SESSION_TYPE may say wayland although there is none: Electron would then not look for this display.
    return { env: { DISPLAY: `:${await displayNumber(server)}`, XDG_SESSION_TYPE: 'x11' }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Xvfb chooses a free number and writes it when it is ready. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let problem = ''
    const fail = (reason) => reject(new SetupError(`The virtual display (Xvfb) did not start: ${reason}`))
    const timer = setTimeout(() => fail(`no answer. ${problem}`), startLimitMs)
    server.stderr.setEncoding('utf8').on('data', (text) => (problem = (problem + text).slice(-2_000)))
    server.stdio[3].setEncoding('utf8').once('data', (text) => resolve(Number.parseInt(text, 10)))
    server.once('error', (error) => fail(error.message))
    server.once('exit', () => fail(problem || 'it ended at once'))
    const settle = () => clearTimeout(timer)
    server.stdio[3].once('data', settle)
    server.once('exit', settle)
    server.once('error', settle)
  })
}
