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

/** `onSlow` hears the name and duration of slow operations; `workerFile` is the built worker. */
export const createStoreClient = (workerFile: URL, onSlow: (name: string, ms: number) => void): StoreClient => {
  const worker = new Worker(workerFile)
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id)
    if (!asked) return
    waiting.delete(reply.id)
    if (reply.ok) {
      if (reply.ms > SLOW_MS) onSlow(asked.name, reply.ms)
      asked.resolve(reply.value)
    } else if ('trouble' in reply) asked.reject(new StoreTrouble(reply.trouble))
    else asked.reject(new Error(`store ${asked.name}: ${reply.bug}`))
  })
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', () => failAll(new StoreTrouble('store-failed')))
  worker.on('exit', () => failAll(new StoreTrouble('store-failed')))

  const ask = (request: Ask, name: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject, name })
      worker.postMessage({ ...request, id })
    })

  return {
    open: async (options) => void (await ask({ kind: 'open', options }, 'open')),
    run: (name, input) => ask({ kind: 'run', name, input }, name) as Promise<never>,
    close: async () => void (await ask({ kind: 'close' }, 'close')),
    stop: async () => void (await worker.terminate()),
  }
}
