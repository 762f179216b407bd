/** Searches as one types; an answer that was overtaken is dropped. */
import { useEffect, useState } from 'react'
import type { SearchFound } from '../../shared/contract/views.ts'
import { failureWords } from '../../shared/words/failure-words.ts'
import { call, onChanged } from '../bridge/bridge.ts'
import { useSay } from '../ui/words.tsx'

type Found = {
  /** Undefined before the first answer. Until the newest one is there, this is the last. */
  readonly found: SearchFound | undefined
  /** The text that `found` answers. */
  readonly foundFor: string
  readonly problem: string | undefined
}

const nothing: Found = { found: undefined, foundFor: '', problem: undefined }

/** `query` '' asks nothing and forgets what was found, so that a next search never starts with old names. */
export const useFound = (query: string, siteId: string): Found => {
  const say = useSay()
  const [answer, setAnswer] = useState(nothing)
  useEffect(() => {
    if (query === '') return undefined
    let isCurrent = true
    const ask = async () => {
      const result = await call('patients.search', { text: query, siteId })
      if (!isCurrent) return
      setAnswer((last) => result.ok ? { found: result.value, foundFor: query, problem: undefined } : { ...last, problem: failureWords(say, result) })
    }
    void ask()
    const stop = onChanged('day', () => void ask())
    return () => {
      isCurrent = false
      stop()
    }
  }, [query, siteId, say])
  if (query === '' && answer !== nothing) setAnswer(nothing)
  return query === '' ? nothing : answer
}
