import { useEffect } from 'react'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'

const RELOAD_MS = 30_000

/** Today at this workstation's site; its clock is the clinic's, so it is asked again every half minute. */
export const useDay = () => {
  const { siteId, today } = useReady()
  const answer = useCall('day.view', { siteId, date: today }, 'day')
  const { reload } = answer
  useEffect(() => {
    const timer = setInterval(reload, RELOAD_MS)
    return () => clearInterval(timer)
  }, [reload])
  return answer
}
