/** Work that stays mounted under the lock: what must be put aside meanwhile, and given back after. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** Layers that cover the whole window (a QR, a preview) would lie over the lock too: they are shut and opened again. */
export const useKeptUnderLock = (work: RefObject<HTMLElement | null>, isLocked: boolean): void => {
  const lastFocus = useRef<HTMLElement | null>(null)
  const shut = useRef<readonly HTMLDialogElement[] | null>(null)

  useEffect(() => {
    const element = work.current
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) lastFocus.current = event.target
    }
    element?.addEventListener('focusin', remember)
    return () => element?.removeEventListener('focusin', remember)
  }, [work])

  useLayoutEffect(() => {
    if (isLocked) {
      shut.current = [...(work.current?.querySelectorAll<HTMLDialogElement>('dialog[open]') ?? [])]
      for (const dialog of shut.current) dialog.close()
    } else if (shut.current !== null) {
      for (const dialog of shut.current) if (dialog.isConnected) dialog.showModal()
      shut.current = null
      lastFocus.current?.focus()
    }
  }, [work, isLocked])
}
