/** The day as it stands: asked for again at every change, and twice a minute for the waits and the clock. */
import { useEffect } from 'react'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'

const TICK_MS = 30_000

export const useDay = () => {
  const { siteId, today } = useReady()
  const answer = useCall('day.view', { siteId, date: today }, 'day')
  const { reload } = answer
  useEffect(() => {
    const timer = setInterval(reload, TICK_MS)
    return () => clearInterval(timer)
  }, [reload])
  return answer
}
