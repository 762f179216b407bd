/** The only file that touches what the preload put on the window. */
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import { fail, type Result } from '../../shared/result.ts'

declare global {
  interface Window {
    readonly everyoffer: {
      call(name: string, input: unknown): Promise<unknown>
      onChanged(listener: (topic: string) => void): void
    }
  }
}

/**
 * Makes one call of the contract. Expected failures come back as values with a sentence to show;
 * a lost main process does too, so that no screen has to catch.
 */
export const call = async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> => {
  try {
    return (await window.everyoffer.call(name, input)) as Result<CallOutput<Name>>
  } catch {
    return fail('failed', 'That did not work, and nothing was changed. Try again.', { why: 'unreachable' })
  }
}

const listenersByTopic = new Map<Topic, Set<() => void>>()
let isSubscribed = false

/** Runs `listener` whenever `topic` may have changed, until the returned function is called. */
export const onChanged = (topic: Topic, listener: () => void): (() => void) => {
  if (!isSubscribed) {
    isSubscribed = true
    window.everyoffer.onChanged((changed) => {
      for (const each of [...(listenersByTopic.get(changed as Topic) ?? [])]) each()
    })
  }
  const listeners = listenersByTopic.get(topic) ?? new Set()
  listenersByTopic.set(topic, listeners)
  listeners.add(listener)
  return () => listeners.delete(listener)
}
