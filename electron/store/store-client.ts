/** Main's side of the store: asks the worker, never blocks on it. */
import { Worker } from 'node:worker_threads'
import type { OpenRequest, Reply, Request } from './messages.ts'
import type { OperationInput, OperationName, OperationOutput } from './operations.ts'
import { StoreTrouble } from './trouble.ts'

/** Longer than this and the person at the desk can feel it. */
const SLOW_MS = 40

export type StoreClient = {
  /** Throws StoreTrouble; the file is then left as it was. */
  open(options: OpenRequest): Promise<void>
  run<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>>
  close(): Promise<void>
  /** Ends the thread. */
  stop(): Promise<void>
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void; readonly name: string }
type Ask = Request extends infer Each ? (Each extends Request ? Omit<Each, 'id'> : never) : never

export type StoreListener = {
  /** An operation took long enough to be felt. */
  onSlow(name: string, ms: number): void
  /** The log was read in a quiet moment, and something is wrong with it. */
  onFound(what: Extract<Reply, { found: unknown }>['found']): void
}

/** `workerFile` is the built worker. A thread that died fails everything asked of it; the next `open` starts another. */
export const createStoreClient = (workerFile: URL, listener: StoreListener): StoreClient => {
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  const settle = (reply: Reply): void => {
    if (reply.id === null) return listener.onFound(reply.found)
    const asked = waiting.get(reply.id)
    if (!asked) return
    waiting.delete(reply.id)
    if (reply.ok) {
      if (reply.ms > SLOW_MS) listener.onSlow(asked.name, reply.ms)
      asked.resolve(reply.value)
    } else if ('trouble' in reply) asked.reject(new StoreTrouble(reply.trouble))
    else asked.reject(new Error(`store ${asked.name}: ${reply.bug}`))
  }
  const start = (): Worker => {
    const started = new Worker(workerFile)
    const end = (): void => {
      if (worker !== started) return
      worker = undefined
      for (const { reject } of waiting.values()) reject(new StoreTrouble('store-failed'))
      waiting.clear()
    }
    return started.on('message', settle).on('error', end).on('exit', end)
  }
  let worker: Worker | undefined = start()

  const ask = (request: Ask, name: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (request.kind === 'open') worker ??= start()
      if (!worker) return reject(new StoreTrouble('store-failed'))
      const id = ++lastId
      waiting.set(id, { resolve, reject, name })
      worker.postMessage({ ...request, id })
    })

  return {
    open: async (options) => void (await ask({ kind: 'open', options }, 'open')),
    run: (name, input) => ask({ kind: 'run', name, input }, name) as Promise<never>,
    close: async () => void (worker && (await ask({ kind: 'close' }, 'close'))),
    stop: async () => void (await worker?.terminate()),
  }
}
