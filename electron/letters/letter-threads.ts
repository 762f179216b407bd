/** Draws parts of a batch on all cores: a thread for each, started with the first part and ended when no one needs them. */
import type { LetterModel } from '../../shared/invitations/letter.ts'
import type { RenderedLetters } from './letter-pdf.ts'

export type DrawRequest = { readonly id: number; readonly models: readonly LetterModel[] }
/** `drawn` is null where something broke. */
export type DrawReply = { readonly id: number; readonly drawn: RenderedLetters | null }

/** As much of a `node:worker_threads` Worker as this needs. */
export type DrawingThread = {
  postMessage(message: DrawRequest): void
  on(event: 'message', listen: (reply: DrawReply) => void): unknown
  on(event: 'error' | 'exit', listen: () => void): unknown
  terminate(): unknown
}

export type LetterThreads = {
  /** How many parts can be drawn at once. */
  readonly count: number
  /** Rejects where a thread broke: nothing of the part was drawn. */
  readonly draw: (models: readonly LetterModel[]) => Promise<RenderedLetters>
  readonly end: () => void
}

type Waiting = { readonly resolve: (drawn: RenderedLetters) => void; readonly reject: (error: Error) => void }

const broken = (): Error => new Error('letters could not be drawn')

const startOne = (start: () => DrawingThread) => {
  const waiting = new Map<number, Waiting>()
  const thread = start()
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(broken())
    waiting.clear()
  }
  thread.on('message', ({ id, drawn }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (drawn === null) asked?.reject(broken())
    else asked?.resolve(drawn)
  })
  thread.on('error', fail)
  thread.on('exit', fail)
  return {
    load: () => waiting.size,
    draw: (request: DrawRequest) =>
      new Promise<RenderedLetters>((resolve, reject) => {
        waiting.set(request.id, { resolve, reject })
        thread.postMessage(request)
      }),
    end: () => {
      fail()
      void thread.terminate()
    },
  }
}

/** `start` makes a thread, as in `() => new Worker(url)`. */
export const createLetterThreads = (count: number, start: () => DrawingThread): LetterThreads => {
  let threads: ReturnType<typeof startOne>[] = []
  let lastId = 0
  return {
    count,
    draw: (models) => {
      if (threads.length === 0) threads = Array.from({ length: count }, () => startOne(start))
      const idlest = threads.reduce((one, other) => (other.load() < one.load() ? other : one))
      return idlest.draw({ id: ++lastId, models })
    },
    end: () => {
      for (const thread of threads) thread.end()
      threads = []
    },
  }
}
