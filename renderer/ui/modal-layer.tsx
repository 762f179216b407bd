import { useLayoutEffect, useRef } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'

export type ModalLayerProps = {
  className: string
  label?: string | undefined
  labelledBy?: string | undefined
  onClose: () => void
  /** A press beside the content closes as well. */
  closesOutside?: boolean | undefined
  children: ReactNode
}

// A native dialog: it makes the rest of the window inert, keeps the focus, answers Esc and gives the focus back.
// React Aria's modal does the same with 58 KB more script.
/** A layer over everything. Rendered only while it is open. `data-dialog` is what makes outer keys rest. */
export function ModalLayer({
  className,
  label,
  labelledBy,
  onClose,
  closesOutside = false,
  children,
}: ModalLayerProps) {
  const ref = useRef<HTMLDialogElement>(null)

  // A layout effect: its cleanup still finds the element in the page, and only then does closing give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  function cancel(event: SyntheticEvent) {
    event.preventDefault()
    onClose()
  }

  return (
    // The keyboard closes it with Esc (`onCancel`); the press beside it is an extra for the mouse.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={className}
      aria-label={label}
      aria-labelledby={labelledBy}
      data-dialog=""
      onCancel={cancel}
      onClick={(event) => {
        if (closesOutside && event.target === event.currentTarget) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
