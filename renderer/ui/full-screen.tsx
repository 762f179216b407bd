import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import { ModalLayer } from './modal-layer.tsx'
import styles from './full-screen.module.css'

export type FullScreenProps = {
  label: string
  /** `paper` is what a patient looks at: black on white in every theme. */
  ground?: 'paper' | 'surface' | undefined
  open: boolean
  /** Esc. Nothing is lost by it. */
  onClose: () => void
  /** Lays itself out. */
  children: ReactNode
  /** The strip for staff at the bottom, in the theme's own colours. */
  foot?: ReactNode
}

/** A layer over the whole window: the QR for a phone, the letter before printing. Its keys need `inDialog`. */
export function FullScreen({ label, ground = 'surface', open, onClose, children, foot }: FullScreenProps) {
  if (!open) return null
  return (
    <ModalLayer className={styles.layer ?? ''} label={label} onClose={onClose}>
      <div className={styles.window}>
        <div className={joinClasses(styles.body, styles[ground])}>{children}</div>
        {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
      </div>
    </ModalLayer>
  )
}
