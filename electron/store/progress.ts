/**
 * How far a long command is, and the wish to stop it, through memory that both threads see:
 * the worker is busy inside one transaction and hears no messages meanwhile.
 */
const DONE = 0
const TOTAL = 1
const STOP = 2

export type Progress = {
  begin(total: number): void
  /** Counts one; answers whether the person wants to stop. */
  step(): boolean
  read(): { readonly done: number; readonly total: number }
  stop(): void
}

export const newProgressMemory = (): SharedArrayBuffer => new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)

export const createProgress = (memory: SharedArrayBuffer): Progress => {
  const cells = new Int32Array(memory)
  return {
    begin: (total) => {
      Atomics.store(cells, DONE, 0)
      Atomics.store(cells, TOTAL, total)
    },
    step: () => {
      Atomics.add(cells, DONE, 1)
      return Atomics.load(cells, STOP) === 1
    },
    read: () => ({ done: Atomics.load(cells, DONE), total: Atomics.load(cells, TOTAL) }),
    stop: () => void Atomics.store(cells, STOP, 1),
  }
}
