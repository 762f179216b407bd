import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import type { AppState } from '../../shared/contract/app-state.ts'
import { initialsOf } from '../../shared/staff/roles.ts'
import { LockScreen } from '../features/sign-in/lock-screen.tsx'
import { useToday } from '../features/today/today-store.ts'
import { KeysRest } from '../ui/key-settings.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { Rail } from '../ui/rail.tsx'
import { SampleMark } from '../ui/sample-mark.tsx'
import { Shell } from '../ui/shell.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useApp } from './app-store.ts'
import { DESTINATIONS } from './destinations.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { lockScreen } from './lock.ts'
import { Routes } from './routes.tsx'
import styles from './signed-in.module.css'
import { useFileDrop } from './use-file-drop.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useKeptUnderLock } from './use-kept-under-lock.ts'
import { useShellKeys } from './use-shell-keys.ts'

const KeysHelp = lazy(async () => ({ default: (await import('../ui/keys-help.tsx')).KeysHelp }))
const PrintingWatch = lazy(async () => ({ default: (await import('../features/offer/printing/printing-watch.tsx')).PrintingWatch }))

type SignedInProps = { app: Extract<AppState, { phase: 'ready' | 'locked' }> }

/** Everything behind the sign-in. Under the lock it stays as it was left, unseen and out of reach. */
export function SignedIn({ app }: SignedInProps) {
  const isLocked = app.phase === 'locked'
  const work = useRef<HTMLDivElement>(null)
  useIdleLock(app.settings.idleMinutes, !isLocked)
  const isFileOver = useFileDrop(!isLocked)
  // What one person began is not the next one's.
  useEffect(() => () => useToday.getState().startAfresh(), [])
  const sample = app.isSample && <SampleMark />
  return (
    <>
      <div ref={work} className={isLocked ? styles.kept : styles.work} inert={isLocked}>
        <KeysRest resting={isLocked}>
          <Work app={app} within={work} />
        </KeysRest>
      </div>
      {isFileOver && <div className={styles.drop} aria-hidden="true"><p className={styles.dropWords}>Drop the schedule here</p></div>}
      {isLocked && <div className={styles.lock}><Shell sample={sample}><LockScreen /></Shell></div>}
    </>
  )
}

function Work({ app, within }: SignedInProps & { within: RefObject<HTMLElement | null> }) {
  const { route, areNamesHidden, go, toggleNames } = useApp()
  const [isKeysHelpOpen, setKeysHelpOpen] = useState(false)
  const toasts = useToasts()
  const openKeysHelp = () => setKeysHelpOpen(true)
  const lock = () => void lockScreen(toasts)
  useShellKeys({ openKeysHelp, lock })
  // Here, in the part that stands before the lock screen: layers are shut before that takes the focus, which they would refuse.
  useKeptUnderLock(within, app.phase === 'locked')
  useNothingSaid(app.phase === 'locked' || areNamesHidden)

  return (
    <>
      <Shell
        sample={app.isSample && <SampleMark />}
        rail={
          <Rail
            destinations={DESTINATIONS}
            current={route}
            onGo={go}
            foot={[
              areNamesHidden
                ? { id: 'names', label: 'Names off', icon: 'names-off', keys: 'Ctrl+H', onPress: toggleNames, pressed: true }
                : { id: 'names', label: 'Names on', icon: 'names-on', keys: 'Ctrl+H', onPress: toggleNames, pressed: false },
              { id: 'lock', label: `Lock, ${initialsOf(app.me.name)}`, icon: 'lock', keys: 'Ctrl+L', onPress: lock },
            ]}
          />
        }
      >
        <ErrorBoundary key={route}>
          <Routes onAllKeys={openKeysHelp} />
        </ErrorBoundary>
      </Shell>
      <Suspense fallback={null}>
        <PrintingWatch onTrouble={showPrintTrouble} />
        {isKeysHelpOpen && <KeysHelp open onClose={() => setKeysHelpOpen(false)} />}
      </Suspense>
    </>
  )

  /** Straight away where the desk rests on that very offer; else a word in the corner, for nobody is to be interrupted. */
  function showPrintTrouble({ visitId, invitationId }: { visitId: string; invitationId: string }) {
    const open = () => {
      useApp.getState().go('today')
      useToday.getState().openPrintTrouble(visitId, invitationId)
    }
    const { pane, strip } = useToday.getState()
    if (useApp.getState().route === 'today' && pane.kind === 'rest' && strip?.visitId === visitId) open()
    else toasts.show({ words: 'An offer is logged, and its letter did not print.', kind: 'bad', action: { label: 'See what to do', onPress: open } })
  }
}

/** What was last said to a screen reader may hold a name: it does not outlast the lock, nor the hiding of names. */
const useNothingSaid = (isHidden: boolean) => {
  const announce = useAnnounce()
  useEffect(() => {
    if (isHidden) announce('')
  }, [isHidden, announce])
}
