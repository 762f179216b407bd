import { useState } from 'react'
import type { Failure } from '../../../shared/result.ts'
import type { Settings } from '../../../shared/settings.ts'
import { useReady } from '../../app/app-store.ts'
import { call } from '../../bridge/bridge.ts'

/**
 * The settings of this workstation; a change acts at once and shows at once.
 * What was wanted stands in for what is stored until the stored settings come back.
 */
export const useSettings = () => {
  const { settings: stored } = useReady()
  const [wanted, setWanted] = useState<{ readonly over: Settings; readonly part: Partial<Settings> }>()
  const [failure, setFailure] = useState<Failure>()
  const part = wanted?.over === stored ? wanted.part : undefined

  // Arrow keys change a choice faster than one answer comes back, so none is held up by another.
  const change = async (wish: Partial<Settings>) => {
    setWanted({ over: stored, part: { ...part, ...wish } })
    const result = await call('settings.change', wish)
    setFailure(result.ok ? undefined : result)
    if (!result.ok) setWanted(undefined)
  }
  return { settings: { ...stored, ...part }, failure, change: (wish: Partial<Settings>) => void change(wish) }
}
