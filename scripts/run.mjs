/** Runs other programs. */
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { rootFolder } from './folders.mjs'

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const children = new Set()

/**
 * Runs a program with this terminal and resolves with its exit code (128 + signal number where one ended it).
 * Signals sent to this process while it runs are passed on, and this process waits for it to end. With `isHeld`, what
 * it says is said at its end: another one has the terminal meanwhile.
 */
export function run(command, args, { env = process.env, cwd = rootFolder, isHeld = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: isHeld ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
    if (children.size === 0) for (const signal of forwardedSignals) process.on(signal, forward)
    children.add(child)
    const forget = () => {
      children.delete(child)
      if (children.size === 0) for (const signal of forwardedSignals) process.off(signal, forward)
    }
    child.once('error', (error) => {
      forget()
      reject(error)
    })
    child.once('close', (code, signal) => {
      forget()
      if (isHeld) process.stdout.write(Buffer.concat(said))
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Runs a Node script the same way. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options)
}

/** Whether a program started by `run` is still at work. */
export function isRunning() {
  return children.size > 0
}

/**
 * Runs a program and resolves with `{ code, stdout, stderr }`. Never rejects: a program that cannot be
 * started, or that `timeoutMs` cut off, has code -1 and the reason in `stderr`.
 */
export function capture(command, args, { env = process.env, cwd = rootFolder, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.once('error', (error) => resolve({ code: -1, stdout, stderr: error.message }))
    child.once('close', (code, signal) =>
      resolve({ code: code ?? -1, stdout, stderr: signal ? `${stderr}\nended by ${signal}` : stderr }))
  })
}

/** Whether a program can be started at all. `args` should make it end at once. */
export function canRun(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined
}

/** The last lines of a program's output, for a message. */
export function tail(text, lines = 15) {
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

function forward(signal) {
  // Ctrl+C in a terminal reaches every program of the group by itself; passing it on would send it twice.
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  for (const child of children) child.kill(signal)
}
