import type { ReactNode } from 'react'
import { KeySettings } from './key-settings.tsx'
import { LiveProvider } from './live.tsx'
import { ToastProvider } from './toast.tsx'

/** What the parts need around them, once at the root: key settings, the announcer, the toasts. */
export function UiProvider({ singleKeysOn, children }: { singleKeysOn: boolean; children: ReactNode }) {
  return (
    <KeySettings singleKeysOn={singleKeysOn}>
      <LiveProvider>
        <ToastProvider>{children}</ToastProvider>
      </LiveProvider>
    </KeySettings>
  )
}
