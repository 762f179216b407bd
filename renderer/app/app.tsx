import { Suspense, useEffect } from 'react'
import type { AppState } from '../../shared/contract/app-state.ts'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'
import { SampleMark } from '../ui/sample-mark.tsx'
import { Shell } from '../ui/shell.tsx'
import { UiProvider } from '../ui/ui-provider.tsx'
import { WordsIn } from '../ui/words.tsx'
import { useApp } from './app-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { languageOf } from './language-of.ts'
import { later } from './later.tsx'
import { useLook } from './use-look.ts'

// Only the sign-in lies on the way to the first screen. What is behind it comes while the PIN is typed; the rest when it is needed.
const SignedIn = later(async () => (await import('./signed-in.tsx')).SignedIn)
const FirstRunScreen = later(async () => (await import('../features/first-run/first-run-screen.tsx')).FirstRunScreen)
const PassphraseScreen = later(async () => (await import('../features/passphrase/passphrase-screen.tsx')).PassphraseScreen)
const TroubleScreen = later(async () => (await import('../features/trouble/trouble-screen.tsx')).TroubleScreen)

/** The window: one whole screen for each phase of the app. */
export function App() {
  const app = useApp((state) => state.app)
  const language = languageOf(app)
  useLook(app, language)
  useEffect(() => {
    if (app.phase === 'signed-out') SignedIn.preload()
  }, [app.phase])
  return (
    <WordsIn language={language}>
      <UiProvider singleKeysOn={app.phase === 'starting' || app.settings.singleKeys}>
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Screen app={app} />
          </Suspense>
        </ErrorBoundary>
      </UiProvider>
    </WordsIn>
  )
}

function Screen({ app }: { app: AppState }) {
  switch (app.phase) {
    case 'starting':
      return null
    case 'first-run':
      return <FirstRunScreen />
    case 'passphrase':
      return <PassphraseScreen />
    case 'trouble':
      return <TroubleScreen />
    case 'signed-out':
      return <Shell sample={app.isSample && <SampleMark />}><SignInScreen /></Shell>
    case 'locked':
    case 'ready':
      return <SignedIn key={app.me.staffId} app={app} />
  }
}
