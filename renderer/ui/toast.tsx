import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { StateMark } from './state-mark.tsx'
import { useSay } from './words.tsx'
import styles from './toast.module.css'

export type ToastContent = {
  words: string
  kind?: 'good' | 'bad' | 'neutral' | undefined
  action?: { label: string; onPress: () => void } | undefined
}

type Toast = ToastContent & { id: number }
export type Toasts = {
  show: (toast: ToastContent) => void
  /** Whoever they were for has left. */
  clear: () => void
}

const ToastContext = createContext<Toasts>({ show: () => undefined, clear: () => undefined })

/** Shows what finished elsewhere: a printer, an import. Nothing that is needed to go on. */
export function useToasts(): Toasts {
  return useContext(ToastContext)
}

const shownForMs = 8000

/** Holds the queue and the corner where it shows. One at a time; the next comes when it has gone. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<readonly Toast[]>([])
  const last = useRef(0)
  const say = useSay()
  const show = useCallback((content: ToastContent) => {
    last.current += 1
    const id = last.current
    setQueue((now) => [...now, { ...content, id }])
  }, [])
  // Stable, so that a toast that joins the queue does not start the clock of the one on show again.
  const dropFirst = useCallback(() => setQueue((now) => now.slice(1)), [])
  const clear = useCallback(() => setQueue([]), [])
  const toasts = useMemo(() => ({ show, clear }), [show, clear])
  const current = queue[0]
  return (
    <ToastContext.Provider value={toasts}>
      {children}
      <section
        className={styles.region}
        aria-label={say('ui.messages')}
        aria-live="polite"
        data-region={current && 'toast'}
      >
        {current && <ToastCard key={current.id} toast={current} onGone={dropFirst} />}
      </section>
    </ToastContext.Provider>
  )
}

function ToastCard({
  toast: { words, kind = 'neutral', action },
  onGone,
}: {
  toast: Toast
  onGone: () => void
}) {
  const [isHeld, setHeld] = useState(false)
  const say = useSay()
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(onGone, shownForMs)
    return () => clearTimeout(timer)
  }, [isHeld, onGone])
  return (
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles[kind]}>
        {kind === 'bad' ? <StateMark state="missed" /> : <Icon name={kind === 'good' ? 'tick' : 'info'} />}
      </span>
      <span className={styles.words}>{words}</span>
      {action && (
        <Button
          variant="link"
          onPress={() => {
            action.onPress()
            onGone()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button variant="quiet" icon="cross" label={say('ui.close-message')} onPress={onGone} />
    </div>
  )
}
