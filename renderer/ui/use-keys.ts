import { useEffect, useEffectEvent } from 'react'
import { combinationOf, isForControl, isForText } from './key-events.ts'
import { isSingleKey } from './key-names.ts'
import { useKeysResting, useSingleKeysOn } from './key-settings.tsx'

/** What each combination does. A handler that returns false has not used the key: it goes on to older bindings. */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void | boolean>>

export type KeyOptions = {
  on?: boolean | undefined
  /** The element a dialog's own keys live in: while a dialog is open, keys bound outside it rest. */
  inDialog?: boolean | undefined
}

type Listener = (event: KeyboardEvent) => boolean

// One listener for the window; the newest binding is asked first, so a pane goes before the shell around it.
const listeners: Listener[] = []

function dispatch(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  for (let index = listeners.length - 1; index >= 0; index--) {
    if (listeners[index]?.(event)) {
      event.preventDefault()
      return
    }
  }
}

/**
 * Binds keys while the component is on screen. Combinations are written as in `key-names.ts`.
 * - Single keys act only while no text field has the focus, and only where they are switched on.
 * - Enter and Space are left to the control that has the focus.
 * - A held key acts once, arrows excepted. Nothing acts while an input method is composing.
 */
export function useKeys(bindings: KeyBindings, { on = true, inDialog = false }: KeyOptions = {}): void {
  const singleKeysOn = useSingleKeysOn()
  const isResting = useKeysResting()
  const isOn = on && !isResting

  const answer = useEffectEvent((event: KeyboardEvent): boolean => {
    const keys = combinationOf(event)
    const act = bindings[keys]
    if (act === undefined) return false
    if (event.repeat && !keys.startsWith('Arrow')) return false
    if (isSingleKey(keys) && !singleKeysOn) return false
    if (isForText(event.target, keys) || isForControl(event.target, keys)) return false
    if (!inDialog && document.querySelector('dialog[open][data-dialog]') !== null) return false
    return act(event) !== false
  })

  useEffect(() => {
    if (!isOn) return undefined
    const listener: Listener = (event) => answer(event)
    if (listeners.length === 0) window.addEventListener('keydown', dispatch)
    listeners.push(listener)
    return () => {
      listeners.splice(listeners.indexOf(listener), 1)
      if (listeners.length === 0) window.removeEventListener('keydown', dispatch)
    }
  }, [isOn])
}

/** Calls `onHold(true)` while the key is down and `onHold(false)` when it is let go or the window loses the focus. */
export function useHeldKey(key: string, onHold: (held: boolean) => void): void {
  const hold = useEffectEvent(onHold)
  const isResting = useKeysResting()
  useEffect(() => {
    if (isResting) return undefined
    const down = (event: KeyboardEvent) => {
      if (event.key !== key || event.repeat) return
      event.preventDefault()
      hold(true)
    }
    const up = (event: KeyboardEvent) => {
      if (event.key === key) hold(false)
    }
    const away = () => hold(false)
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    window.addEventListener('blur', away)
    return () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
      window.removeEventListener('blur', away)
      hold(false)
    }
  }, [key, isResting])
}
