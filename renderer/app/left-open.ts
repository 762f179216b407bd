import { useEffect, useState } from 'react'
import type { DayLeftOpen } from '../../shared/visits/day-view.ts'
import { useCall } from '../bridge/use-call.ts'
import { useReady } from './app-store.ts'

/** Not on the way to the list: it reads two weeks. */
const ASK_AFTER_MS = 1_500

/** Days before today that nobody closed, newest first; empty until that is known. */
export const useLeftOpen = (): readonly DayLeftOpen[] => {
  const { siteId } = useReady()
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return useCall('day.leftOpen', isDue ? { siteId } : null, 'day').data ?? []
}
