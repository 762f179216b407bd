/** The one thread that owns the key and the file. */
import { parentPort } from 'node:worker_threads'
import { v7 } from 'uuid'
import type { Reply, Request } from './messages.ts'
import { openStore, type Store } from './store.ts'
import { troubleOf } from './trouble.ts'

let store: Store | undefined

const answer = (request: Request): unknown => {
  switch (request.kind) {
    case 'open': {
      store?.close()
      store = undefined
      const { clockOffsetMs, ...options } = request.options
      store = openStore({ ...options, clock: { nowMs: () => Date.now() + clockOffsetMs }, ids: { next: () => v7() } })
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
  let reply: Reply
  try {
    reply = { id: request.id, ok: true, value: answer(request), ms: performance.now() - start }
  } catch (error) {
    const trouble = troubleOf(error)
    reply = trouble === undefined ? { id: request.id, ok: false, bug: describeBug(error) } : { id: request.id, ok: false, trouble }
  }
  parentPort?.postMessage(reply)
})
