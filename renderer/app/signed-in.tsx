import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import type { BatchShown } from '../../shared/batches/batch.ts'
import type { AppState } from '../../shared/contract/app-state.ts'
import { initialsOf } from '../../shared/staff/roles.ts'
import { handedOver } from '../../shared/visits/hand-over.ts'
import { LockScreen } from '../features/sign-in/lock-screen.tsx'
import { KeysRest } from '../ui/key-settings.tsx'
import { useAnnounce } from '../ui/live.tsx'
import { Rail } from '../ui/rail.tsx'
import { SampleMark } from '../ui/sample-mark.tsx'
import { Shell } from '../ui/shell.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useSay } from '../ui/words.tsx'
import { useApp } from './app-store.ts'
import { goToDesk, openDesk, startAfresh } from './desks.ts'
import { destinationsFor } from './destinations.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { lockScreen } from './lock.ts'
import { Routes } from './routes.tsx'
import styles from './signed-in.module.css'
import { TheDay, useDay } from './the-day.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useKeptUnderLock } from './use-kept-under-lock.ts'
import { useShellKeys } from './use-shell-keys.ts'

const KeysHelp = lazy(async () => ({ default: (await import('../ui/keys-help.tsx')).KeysHelp }))
const BatchWatch = lazy(async () => ({ default: (await import('../features/batches/batch-watch.tsx')).BatchWatch }))
const PrintingWatch = lazy(async () => ({ default: (await import('../features/offer/printing/printing-watch.tsx')).PrintingWatch }))

type SignedInProps = { app: Extract<AppState, { phase: 'ready' | 'locked' }> }

/** Everything behind the sign-in. Under the lock it stays as it was left, unseen and out of reach. */
export function SignedIn({ app }: SignedInProps) {
  const isLocked = app.phase === 'locked'
  const say = useSay()
  const work = useRef<HTMLDivElement>(null)
  useIdleLock(app.settings.idleMinutes, !isLocked)
  const isFileOver = useFileDrop(!isLocked)
  const isLetters = useApp(({ route }) => route === 'letters')
  useEffect(() => startAfresh, [])
  const sample = app.isSample && <SampleMark />
  return (
    <>
      <div ref={work} className={isLocked ? styles.kept : styles.work} inert={isLocked}>
        <KeysRest resting={isLocked}>
          <TheDay>
            <Work app={app} within={work} />
          </TheDay>
        </KeysRest>
      </div>
      {isFileOver && <div className={styles.drop} aria-hidden="true"><p className={styles.dropWords}>{say(isLetters ? 'letter-desk.drop-here' : 'app.drop-here')}</p></div>}
      {isLocked && <div className={styles.lock}><Shell sample={sample}><LockScreen /></Shell></div>}
    </>
  )
}

function Work({ app, within }: SignedInProps & { within: RefObject<HTMLElement | null> }) {
  const { route, areNamesHidden, go, toggleNames } = useApp()
  const say = useSay()
  const { data: day } = useDay()
  const [isKeysHelpOpen, setKeysHelpOpen] = useState(false)
  const toasts = useToasts()
  useEffect(() => toasts.clear, [toasts])
  const openKeysHelp = () => setKeysHelpOpen(true)
  const lock = () => void lockScreen(toasts, say)
  useShellKeys({ role: app.me.role, openKeysHelp, lock })
  // Here, in the part that stands before the lock screen: layers are shut before that takes the focus, which they would refuse.
  useKeptUnderLock(within, app.phase === 'locked')
  useNothingSaid(app.phase === 'locked' || areNamesHidden)

  return (
    <>
      <Shell
        sample={app.isSample && <SampleMark />}
        rail={
          <Rail
            destinations={destinationsFor(app.me.role, say, handedOver(day?.visits ?? []).length)}
            current={route}
            onGo={go}
            foot={[
              areNamesHidden
                ? { id: 'names', label: say('app.names-off'), icon: 'names-off', keys: 'Ctrl+H', onPress: toggleNames, pressed: true }
                : { id: 'names', label: say('app.names-on'), icon: 'names-on', keys: 'Ctrl+H', onPress: toggleNames, pressed: false },
              { id: 'lock', label: say('app.lock', { initials: initialsOf(app.me.name) }), icon: 'lock', keys: 'Ctrl+L', onPress: lock },
            ]}
          />
        }
      >
        <ErrorBoundary key={route}>
          <Routes onAllKeys={openKeysHelp} />
        </ErrorBoundary>
      </Shell>
      <Suspense fallback={null}>
        <PrintingWatch onTrouble={showPrintTrouble} onWord={({ visitId }, words) => openDesk()?.getState().paperSays(visitId, words)} />
        <BatchWatch onNews={tellOfBatch} />
        {isKeysHelpOpen && <KeysHelp open onClose={() => setKeysHelpOpen(false)} />}
      </Suspense>
    </>
  )

  function tellOfBatch({ state }: BatchShown) {
    if (useApp.getState().route === 'batches') return
    if (state === 'done') toasts.show({ words: say('app.batch-done'), kind: 'good' })
    else toasts.show({ words: say('app.batch-stands'), kind: 'bad', action: { label: say('app.see-what-to-do'), onPress: () => go('batches') } })
  }

  /** Straight away where the desk rests on that very offer; else a word in the corner, for nobody is to be interrupted. */
  function showPrintTrouble({ visitId, invitationId }: { visitId: string; invitationId: string }) {
    const open = () => {
      goToDesk(app.me.role).getState().openPrintTrouble(visitId, invitationId)
    }
    const desk = openDesk()?.getState()
    if (desk?.pane.kind === 'rest' && desk.strip?.visitId === visitId) open()
    else toasts.show({ words: say('app.letter-not-out'), kind: 'bad', action: { label: say('app.see-what-to-do'), onPress: open } })
  }
}

/** What was last said to a screen reader may hold a name: it does not outlast the lock, nor the hiding of names. */
const useNothingSaid = (isHidden: boolean) => {
  const announce = useAnnounce()
  useEffect(() => {
    if (isHidden) announce('')
  }, [isHidden, announce])
}
