import { lazy, Suspense, useEffect } from 'react'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { useApp } from './app-store.ts'

const importOffer = () => import('../features/offer/offer-pane.tsx')

const OfferPane = lazy(async () => ({ default: (await importOffer()).OfferPane }))
const PrintTrouble = lazy(async () => ({ default: (await import('../features/offer/printing/print-trouble.tsx')).PrintTrouble }))
const CloseDayScreen = lazy(async () => ({ default: (await import('../features/close-day/close-day-screen.tsx')).CloseDayScreen }))
const ImportScreen = lazy(async () => ({ default: (await import('../features/import/import-screen.tsx')).ImportScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen }))

/** The screen of the rail's destination. Features meet only here. */
export function Routes({ onAllKeys }: { onAllKeys: () => void }) {
  const route = useApp((app) => app.route)
  useOfferReady()
  return <Suspense fallback={null}>{screenOf()}</Suspense>

  function screenOf() {
    switch (route) {
      case 'today':
        return <Today onAllKeys={onAllKeys} />
      case 'close-day':
        return <CloseDayScreen />
      case 'import':
        return <ImportScreen />
      case 'settings':
        return <SettingsScreen />
    }
  }
}

function Today({ onAllKeys }: { onAllKeys: () => void }) {
  return (
    <TodayScreen
      onAllKeys={onAllKeys}
      offer={({ visitId, correcting, onBack, onLogged }) => (
        // The list beside it must not blink while the pane's code comes.
        <Suspense fallback={null}>
          <OfferPane key={`${visitId} ${correcting}`} visitId={visitId} correcting={correcting} onBack={onBack} onLogged={onLogged} />
        </Suspense>
      )}
      printTrouble={(slot) => (
        <Suspense fallback={null}>
          <PrintTrouble key={slot.invitationId} {...slot} />
        </Suspense>
      )}
    />
  )
}

/** The first offer must not wait for code: it is fetched once the list is on screen, and not while that is still coming. */
const LIST_IS_THERE_MS = 500
const useOfferReady = () => {
  useEffect(() => {
    const timer = setTimeout(() => void importOffer(), LIST_IS_THERE_MS)
    return () => clearTimeout(timer)
  }, [])
}
