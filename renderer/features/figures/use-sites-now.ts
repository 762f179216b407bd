/** Today at each site, one site after the other: each is on screen as soon as it is there, and asked for again when the day changes. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { FiguresNow } from '../../../shared/figures/now.ts'
import type { Failure } from '../../../shared/result.ts'
import { call, onChanged } from '../../bridge/bridge.ts'

type Sites = {
  /** By site; those that are not there yet are missing. */
  readonly figures: ReadonlyMap<string, FiguresNow>
  readonly failure: Failure | undefined
}

const TICK_MS = 30_000

export const useSitesNow = (siteIds: readonly string[]): Sites => {
  const [sites, setSites] = useState<Sites>({ figures: new Map(), failure: undefined })
  const newest = useRef(0)
  const key = siteIds.join()

  const ask = useCallback(async () => {
    const turn = ++newest.current
    for (const siteId of key.split(',')) {
      const result = await call('figures.now', { siteId })
      // A round that was overtaken by a newer one ends.
      if (turn !== newest.current) return
      setSites((last) => (result.ok ? { figures: new Map(last.figures).set(siteId, result.value), failure: undefined } : { ...last, failure: result }))
      if (!result.ok) return
    }
  }, [key])

  useLayoutEffect(() => {
    void ask()
    const stop = onChanged('day', () => void ask())
    const timer = setInterval(() => void ask(), TICK_MS)
    return () => {
      newest.current += 1
      stop()
      clearInterval(timer)
    }
  }, [ask])

  return sites
}
