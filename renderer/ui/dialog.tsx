import { useId } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { joinClasses } from './join-classes.ts'
import { ModalLayer } from './modal-layer.tsx'
import { Heading } from './text.tsx'
import { useSay } from './words.tsx'
import styles from './dialog.module.css'

export type DialogProps = {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  /** At the foot. */
  action?: ReactNode
  closeLabel?: string | undefined
  /** For a long list in columns. */
  wide?: boolean | undefined
}

/** A dialog over the page. Rare: a new thing opens in the pane. */
export function Dialog({ title, open, onClose, children, action, closeLabel, wide = false }: DialogProps) {
  const id = useId()
  const say = useSay()
  if (!open) return null
  return (
    <ModalLayer
      className={joinClasses(styles.dialog, wide && styles.wide)}
      labelledBy={id}
      onClose={onClose}
      closesOutside
    >
      <div>
        <header className={styles.header}>
          <Heading level={2} size="title" id={id} focusOn={title}>
            {title}
          </Heading>
          <Button variant="quiet" keys="Escape" onPress={onClose}>
            {closeLabel ?? say('ui.close')}
          </Button>
        </header>
        <div className={styles.body}>{children}</div>
        {action !== undefined && <footer className={styles.footer}>{action}</footer>}
      </div>
    </ModalLayer>
  )
}
