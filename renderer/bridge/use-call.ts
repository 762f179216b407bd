/** Asks again whenever a topic changes; the last answer stays on screen meanwhile. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import type { Failure } from '../../shared/result.ts'
import { call, onChanged } from './bridge.ts'

type Answer<Name extends CallName> = {
  /** The last good answer; undefined until the first one is there. */
  readonly data: CallOutput<Name> | undefined
  readonly failure: Failure | undefined
  readonly reload: () => void
}

/** `input` null means: not yet. `topic` is what makes the answer old; pass none for what cannot change. */
export const useCall = <Name extends CallName>(name: Name, input: CallInput<Name> | null, topic?: Topic): Answer<Name> => {
  const [answer, setAnswer] = useState<Pick<Answer<Name>, 'data' | 'failure'>>({ data: undefined, failure: undefined })
  const key = input === null ? null : JSON.stringify(input)
  const newest = useRef(0)

  const ask = useCallback(() => {
    if (key === null) return
    const turn = ++newest.current
    void call(name, JSON.parse(key) as CallInput<Name>).then((result) => {
      // An answer that was overtaken by a newer question is dropped.
      if (turn !== newest.current) return
      setAnswer((last) => (result.ok ? { data: result.value, failure: undefined } : { data: last.data, failure: result }))
    })
  }, [name, key])

  // Before the first paint, not after it: at the start of a screen that is 20 ms sooner.
  useLayoutEffect(() => {
    ask()
    const stop = topic === undefined ? undefined : onChanged(topic, ask)
    return () => {
      newest.current += 1
      stop?.()
    }
  }, [ask, topic])

  return { ...answer, reload: ask }
}
