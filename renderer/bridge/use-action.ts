/** A call made by a person's hand: whether it is under way, and why it failed. */
import { useCallback, useRef, useState } from 'react'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { fail, type Failure, type Result } from '../../shared/result.ts'
import { call } from './bridge.ts'

type Action = {
  /** The call that is under way. */
  readonly running: CallName | undefined
  /** Why the last one failed; gone when the next one starts. */
  readonly failure: Failure | undefined
  readonly run: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>
  readonly forget: () => void
}

/** One call at a time: a second press while the first is under way does nothing and answers `busy`. */
export const useAction = (): Action => {
  const [running, setRunning] = useState<CallName>()
  const [failure, setFailure] = useState<Failure>()
  const isRunning = useRef(false)

  const run = useCallback(async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> => {
    if (isRunning.current) return fail('busy', 'This is under way.')
    isRunning.current = true
    setRunning(name)
    setFailure(undefined)
    const result = await call(name, input)
    isRunning.current = false
    setRunning(undefined)
    if (!result.ok) setFailure(result)
    return result
  }, [])

  const forget = useCallback(() => setFailure(undefined), [])
  return { running, failure, run, forget }
}
