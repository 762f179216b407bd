/** Going between the list of parts and the part: by keyboard as by mouse, the focus goes along. */
import { useScriptDesk } from './script-desk-store.ts'

/** Whether there was something to take the focus. */
const focusFirst = (within: string, what: string): boolean => {
  const found = document.querySelector(within)?.querySelector<HTMLElement>(what)
  found?.focus()
  return found !== null && found !== undefined
}

/** To the first text of the part; where it has none, to its name. After it is on screen. */
export const goToPart = (): void => {
  useScriptDesk.getState().open(true)
  requestAnimationFrame(() => focusFirst('[data-region="pane"]', 'textarea') || focusFirst('[data-region="pane"]', 'h2'))
}

export const goToParts = (): void => {
  useScriptDesk.getState().open(false)
  requestAnimationFrame(() => focusFirst('[data-region="list"]', '[role="listbox"]'))
}

export const openPart = (entryKey: string): void => {
  useScriptDesk.getState().choose(entryKey)
  goToPart()
}
