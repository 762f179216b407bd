/** Locks the screen when nobody has touched the workstation for a while. */
import { useEffect } from 'react'
import { call } from '../bridge/bridge.ts'

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** `minutes` without a key or a move lock the screen; nothing is counted while `isOn` is false. */
export const useIdleLock = (minutes: number, isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return undefined
    const allowedMs = minutes * 60_000
    let lastSeen = Date.now()
    let timer = setTimeout(check, allowedMs)

    function check() {
      const leftMs = lastSeen + allowedMs - Date.now()
      if (leftMs <= 0) void call('session.lock', { why: 'idle' })
      else timer = setTimeout(check, leftMs)
    }
    // Timers stand still while the computer sleeps: the first touch after it must find the screen locked.
    function seen() {
      if (Date.now() - lastSeen >= allowedMs) check()
      else lastSeen = Date.now()
    }

    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, seen, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, seen, { capture: true })
    }
  }, [minutes, isOn])
}
