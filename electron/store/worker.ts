/** The one thread that owns the key and the file. */
import { parentPort } from 'node:worker_threads'
import type { Reply, Request } from './messages.ts'
import { createIds } from './new-ids.ts'
import { openStore, type Store } from './store.ts'
import { troubleOf } from './trouble.ts'

let store: Store | undefined

/** Long after the first screen is usable; then a few facts at a time, so that no call waits noticeably for it. */
const INSPECT_AFTER_MS = 15_000
const INSPECT_PAUSE_MS = 20

/** So long nobody has asked for anything. */
const QUIET_MS = 2_000
let lastAskedAt = 0
const isQuiet = (): boolean => performance.now() - lastAskedAt >= QUIET_MS

const tell = (reply: Reply): void => parentPort?.postMessage(reply)

/** Reads the whole log once, in quiet moments: damage is found on a calm day, not when somebody needs the proof. */
const inspect = (opened: Store): void => {
  const walk = opened.inspect()
  const step = () => {
    if (store !== opened) return
    if (!isQuiet()) return void setTimeout(step, QUIET_MS).unref()
    try {
      const { done, value: breaks } = walk.next()
      if (!done) setTimeout(step, INSPECT_PAUSE_MS).unref()
      else if (breaks.length > 0) tell({ id: null, found: 'broken-chain' })
    } catch (error) {
      tellTrouble(error)
    }
  }
  setTimeout(step, INSPECT_AFTER_MS).unref()
}

const tellTrouble = (error: unknown): void => {
  const trouble = troubleOf(error)
  if (trouble !== undefined) tell({ id: null, found: trouble })
}

const KEEP_PAUSE_MS = 20

/** Days that are over are judged for the figures before a manager asks for them, a few visits at a time. */
const keepFigures = (opened: Store): void => {
  if (store !== opened || !isQuiet()) return
  try {
    if (!opened.run('keepAllFigureDays', {})) setTimeout(keepFigures, KEEP_PAUSE_MS, opened).unref()
  } catch (error) {
    tellTrouble(error)
  }
}

let quiet: NodeJS.Timeout | undefined
const tidyWhenQuiet = (): void => {
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    if (store === undefined) return
    try {
      store.tidy()
    } catch (error) {
      return tellTrouble(error)
    }
    keepFigures(store)
  }, QUIET_MS).unref()
}

const answer = (request: Request): unknown => {
  switch (request.kind) {
    case 'open': {
      store?.close()
      store = undefined
      const { clockOffsetMs, ...options } = request.options
      store = openStore({ ...options, clock: { nowMs: () => Date.now() + clockOffsetMs }, ids: createIds() })
      inspect(store)
      return null
    }
    case 'close':
      store?.close()
      store = undefined
      return null
    case 'run':
      if (!store) throw new Error('the store is not open')
      return store.run(request.name, request.input as never)
  }
}

/** Error messages of a database may quote values; the class, the code and the place do not. */
const describeBug = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const place = error.stack?.split('\n').find((line) => line.includes(' at '))?.trim() ?? ''
  return `${error.name}${code} ${place}`
}

parentPort?.on('message', (request: Request) => {
  const start = performance.now()
  lastAskedAt = start
  let reply: Reply
  try {
    reply = { id: request.id, ok: true, value: answer(request), ms: performance.now() - start }
  } catch (error) {
    const trouble = troubleOf(error)
    reply = trouble === undefined ? { id: request.id, ok: false, bug: describeBug(error) } : { id: request.id, ok: false, trouble }
  }
  tell(reply)
  if (request.kind === 'run') tidyWhenQuiet()
})
