import { Suspense, useEffect } from 'react'
import type { DeskSlots } from '../desk/desk-screen.tsx'
import { DischargeScreen } from '../features/discharge/discharge-screen.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { useSay } from '../ui/words.tsx'
import { useApp } from './app-store.ts'
import { later } from './later.tsx'

const OfferPane = later(async () => (await import('../features/offer/offer-pane.tsx')).OfferPane)
const PrintTrouble = later(async () => (await import('../features/offer/printing/print-trouble.tsx')).PrintTrouble)
const CloseDayScreen = later(async () => (await import('../features/close-day/close-day-screen.tsx')).CloseDayScreen)
const ImportScreen = later(async () => (await import('../features/import/import-screen.tsx')).ImportScreen)
const BatchesScreen = later(async () => (await import('../features/batches/batches-screen.tsx')).BatchesScreen)
const FiguresScreen = later(async () => (await import('../features/figures/figures-screen.tsx')).FiguresScreen)
const ScriptDeskScreen = later(async () => (await import('../features/script-desk/script-desk-screen.tsx')).ScriptDeskScreen)
const LetterDeskScreen = later(async () => (await import('../features/letter-desk/letter-desk-screen.tsx')).LetterDeskScreen)
const Practice = later(async () => (await import('../features/offer/practice/practice-screen.tsx')).Practice)
const PracticeScreen = later(async () => (await import('../features/offer/practice/practice-screen.tsx')).PracticeScreen)
const SettingsScreen = later(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen)

/** The screen of the rail's destination. Features meet only here. */
export function Routes({ onAllKeys }: { onAllKeys: () => void }) {
  const route = useApp((app) => app.route)
  useSoonReady()
  return <Suspense fallback={null}>{screenOf()}</Suspense>

  function screenOf() {
    switch (route) {
      case 'today':
        return <TodayScreen {...IN_THE_PANE} onAllKeys={onAllKeys} />
      case 'discharge':
        return <DischargeScreen {...IN_THE_PANE} onAllKeys={onAllKeys} />
      case 'close-day':
        return <CloseDayScreen />
      case 'import':
        return <ImportScreen />
      case 'batches':
        return <BatchesScreen />
      case 'figures':
        return <FiguresScreen />
      case 'script':
        return <ScriptDesk />
      case 'letters':
        return <LetterDeskScreen />
      case 'practice':
        return <PracticeScreen />
      case 'settings':
        return <SettingsScreen />
    }
  }
}

/** The desk for the script, with the talk to try the draft in. */
function ScriptDesk() {
  const say = useSay()
  return (
    <ScriptDeskScreen
      practice={(script, onLeave) => <Practice script={script} which={say('practice.with-draft')} onLeave={onLeave} />}
    />
  )
}

/** What stands in the pane of a desk. The list beside it must not blink while the code comes. */
const IN_THE_PANE: Omit<DeskSlots, 'onAllKeys'> = {
  offer: (slot) => (
    <Suspense fallback={null}>
      <OfferPane key={`${slot.visitId} ${slot.correcting}`} {...slot} />
    </Suspense>
  ),
  printTrouble: (slot) => (
    <Suspense fallback={null}>
      <PrintTrouble key={slot.invitationId} {...slot} />
    </Suspense>
  ),
}

/** The first offer must not wait for code: it is fetched once the list is on screen, and not while that is still coming. */
const LIST_IS_THERE_MS = 500
/** What most days need, when nothing else is going on. */
const QUIET_MS = 2_500
const useSoonReady = () => {
  useEffect(() => {
    const timers = [
      setTimeout(OfferPane.preload, LIST_IS_THERE_MS),
      setTimeout(() => [CloseDayScreen, SettingsScreen, ImportScreen].forEach((screen) => screen.preload()), QUIET_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
}
