import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { useCall } from '../bridge/use-call.ts'
import { useReady } from './app-store.ts'

const TICK_MS = 30_000

/** Asked for again at every change, and twice a minute for the waits and the clock. */
const useAskedDay = () => {
  const { siteId, today } = useReady()
  const answer = useCall('day.view', { siteId, date: today }, 'day')
  const { reload } = answer
  useEffect(() => {
    const timer = setInterval(reload, TICK_MS)
    return () => clearInterval(timer)
  }, [reload])
  return answer
}

const Day = createContext<ReturnType<typeof useAskedDay> | null>(null)

/** Today at this workstation's site: one answer for every screen, so that no two of them tell different days. */
export function TheDay({ children }: { children: ReactNode }) {
  return <Day value={useAskedDay()}>{children}</Day>
}

/** The day as it stands. */
export const useDay = () => {
  const day = useContext(Day)
  if (day === null) throw new Error('no day around this part')
  return day
}
