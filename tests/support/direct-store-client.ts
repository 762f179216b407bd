/** A StoreClient without a thread: the same answers as through the worker, in the test's own process. */
import type { StoreClient } from '../../electron/store/store-client.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { StoreTrouble, troubleOf } from '../../electron/store/trouble.ts'
import { countingIds, ELEVEN_EIGHTEEN } from './test-store.ts'

export type DirectStoreClient = StoreClient & {
  /** The store that is open now. */
  current(): Store
}

let clients = 0

export const directStoreClient = (nowMs: () => number = () => ELEVEN_EIGHTEEN): DirectStoreClient => {
  clients += 1
  const ids = countingIds(`client-${clients}`)
  let store: Store | undefined
  const current = (): Store => {
    if (!store) throw new Error('the store is not open')
    return store
  }
  const answer = async <Value>(act: () => Value): Promise<Value> => {
    try {
      return act()
    } catch (error) {
      const code = troubleOf(error)
      throw code === undefined ? error : new StoreTrouble(code)
    }
  }
  const close = (): void => {
    store?.close()
    store = undefined
  }
  return {
    current,
    open: ({ clockOffsetMs, ...options }) =>
      answer(() => {
        close()
        store = openStore({ ...options, clock: { nowMs: () => nowMs() + clockOffsetMs }, ids })
      }),
    run: (name, input) => answer(() => current().run(name, input)),
    close: () => answer(close),
    stop: () => answer(close),
  }
}
