/** Keeps the draft in the records while it is written: a power cut loses less than a second of it. */
import { useEffect } from 'react'
import type { Script } from '../../../shared/script/script.ts'
import { useApp } from '../../app/app-store.ts'
import { call } from '../../bridge/bridge.ts'
import { isChanged, useScriptDesk } from './script-desk-store.ts'

/** Not put off by the next letter: who types without a rest is kept up with as well. */
const KEPT_WITHIN_MS = 400
const TRY_AGAIN_MS = 3_000

let timer: ReturnType<typeof setTimeout> | undefined
/** What the records have; undefined while that is not known. */
let kept: Script | undefined
let isSending = false

const keepNow = async (): Promise<void> => {
  clearTimeout(timer)
  timer = undefined
  const { writing } = useScriptDesk.getState()
  if (writing === null || writing.history.present === kept) return
  if (isSending) return keepSoon()
  isSending = true
  const { present } = writing.history
  const result = isChanged(writing) ? await call('script.keepDraft', { script: present }) : await call('script.dropDraft', {})
  isSending = false
  if (result.ok) kept = present
  // Under the lock nothing is taken: it is tried again after it.
  useScriptDesk.setState({ isNotKept: !result.ok && result.code !== 'signed-out' })
  if (useScriptDesk.getState().writing?.history.present !== kept) keepSoon(result.ok ? KEPT_WITHIN_MS : TRY_AGAIN_MS)
}

const keepSoon = (ms = KEPT_WITHIN_MS): void => {
  if (useApp.getState().app.phase === 'ready') timer ??= setTimeout(() => void keepNow(), ms)
}

/** From when the desk was read: this is what is in the records. */
export const keptAsRead = (script: Script): void => {
  kept = script
}

useScriptDesk.subscribe(({ writing }, { writing: before }) => {
  if (writing !== null && before !== null && writing.history.present !== before.history.present) keepSoon()
})
useApp.subscribe(({ app }, { app: before }) => {
  if (app.phase === 'ready' && before.phase === 'locked') void keepNow()
})

/** Keeps at once what was typed last when the screen or the window is left. */
export const useDraftKept = (): void => {
  useEffect(() => {
    const keep = () => void keepNow()
    window.addEventListener('blur', keep)
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('blur', keep)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
}
